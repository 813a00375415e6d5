namespace InferenceCatalog.Emulator;

/// <summary>What an emulator serves and how it behaves; by default the catalog's own snapshot, with a token required.</summary>
public sealed record RouterEmulatorOptions
{
    /// <summary>The path of a <c>snapshot.json</c> to serve; null for the snapshot that this assembly carries.</summary>
    public string? SnapshotPath { get; init; }

    /// <summary>The text of a snapshot to serve; null for <see cref="SnapshotPath"/>, and it wins over a path.</summary>
    public string? SnapshotText { get; init; }

    /// <summary>Whether calls need <see cref="RouterEmulator.Token"/>, as the router's do. The lists of models never need it.</summary>
    public bool RequiresToken { get; init; } = true;

    /// <summary>Changes every id, image and vector; the same seed and the same calls give the same answers.</summary>
    public int Seed { get; init; }

    /// <summary>The port on 127.0.0.1; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>How long the trigger <c>slow</c> waits before the answer.</summary>
    public TimeSpan SlowDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The largest request body in bytes; a larger one is answered with 413.</summary>
    public long MaxRequestBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// Whether a call without a pinned provider passes over routes that lack the tools or the structured output it asks for.
    /// Whether the router itself does so is not documented; set this to false to see a call meet a route that cannot do it.
    /// </summary>
    public bool FiltersByCapability { get; init; } = true;
}
