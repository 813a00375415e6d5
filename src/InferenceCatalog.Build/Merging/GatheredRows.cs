using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>What the sources say together.</summary>
/// <param name="Models">All models that can be called, sorted by id.</param>
/// <param name="Retrieved">The day of the header.</param>
/// <param name="Origins">What the header says of the sources.</param>
internal sealed record GatheredRows(EquatableArray<SnapshotModel> Models, string Retrieved, EquatableArray<SnapshotSource> Origins)
{
    /// <summary>The ids of the models that the router lists.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>What the sources state differently, a line each.</summary>
    public IReadOnlyList<string> Disagreements { get; init; } = [];

    /// <summary>How fast the routes were; null where the measurements stay as they are.</summary>
    public MeasurementTable? Measurements { get; init; }
}
