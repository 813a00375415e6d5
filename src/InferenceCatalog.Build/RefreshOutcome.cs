using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build;

/// <summary>What a refresh came to.</summary>
/// <param name="Before">The snapshot so far; null when there was none.</param>
/// <param name="After">The new one.</param>
/// <param name="Text">Its text.</param>
internal sealed record RefreshOutcome(Snapshot? Before, Snapshot After, Utf8Text Text)
{
    /// <summary>The snapshot by which code was judged so far: the project's, or the package's where it had none; null where neither is there.</summary>
    public Snapshot? InUse { get; init; }

    /// <summary>What of it the project does not want any more.</summary>
    public EquatableArray<SnapshotRouteKey> Unwanted { get; init; } = EquatableArray<SnapshotRouteKey>.Empty;

    /// <summary>Where the snapshot is that another project replaced a moment ago, to make the one before of it; null where none did.</summary>
    public string? ReplacedPath { get; init; }

    /// <summary>What the sources state differently, a line each.</summary>
    public IReadOnlyList<string> Disagreements { get; init; } = [];

    /// <summary>The text of the measurements; null where they stay as they are.</summary>
    public Utf8Text? Measurements { get; init; }

    /// <summary>Whether the file was replaced.</summary>
    public bool IsWritten { get; init; }
}
