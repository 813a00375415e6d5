using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>A model: a property of its organisation's class.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Id">The Hub id.</param>
/// <param name="License">The Hub's licence tag; null when no source says.</param>
/// <param name="Type">Its struct.</param>
/// <param name="IsUnion">Whether that struct is emitted beside it, and not one of the runtime's.</param>
/// <param name="Routes">The routes that the filters left, sorted by task and provider; the snapshot's own where all were left.</param>
internal sealed record ModelSpec(
    string Name,
    string Id,
    string? License,
    string Type,
    bool IsUnion,
    EquatableArray<SnapshotRoute> Routes)
{
    /// <summary>What is said of a model that left; null for one that is there.</summary>
    public GoneSpec? Gone { get; init; }
}
