namespace InferenceCatalog.Snapshots;

/// <summary>What a reader must know of a snapshot before its first model.</summary>
/// <param name="SchemaVersion">The version of the file's format; <see cref="CurrentSchemaVersion"/> is the one that this code writes.</param>
/// <param name="Retrieved">The day of the facts, <c>yyyy-MM-dd</c> in UTC: the oldest of the sources' days.</param>
/// <param name="Sources">The services that were read, in order of precedence.</param>
/// <param name="IncludesAdapters">Whether LoRA adapters found by a tag filter (the catalog's long tail) are in.</param>
internal sealed record SnapshotHeader(
    int SchemaVersion,
    string Retrieved,
    EquatableArray<SnapshotSource> Sources,
    bool IncludesAdapters)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>What of the catalog the snapshot holds; a refresh keeps to it.</summary>
    public SnapshotChoice Choice { get; init; } = SnapshotChoice.All;
}
