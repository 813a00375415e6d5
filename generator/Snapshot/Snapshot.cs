namespace InferenceCatalog.Snapshots;

/// <summary>The catalog as <c>catalog/snapshot.json</c> states it: what models exist, and on which routes they can be called.</summary>
/// <remarks>
/// Two invariants hold for this type and everything it reaches: it is immutable, and two instances with the same facts are equal.
/// Models are sorted by id, routes by task and then provider, names by id, all ordinally. Whatever a source did not say is null.
/// </remarks>
/// <param name="Header">Where the facts come from, and when.</param>
/// <param name="Models">The models, sorted by id.</param>
/// <param name="Names">C# names that a rule alone would not give: see <see cref="StoredName"/>.</param>
internal sealed record Snapshot(
    SnapshotHeader Header,
    EquatableArray<SnapshotModel> Models,
    EquatableArray<StoredName> Names)
{
    /// <summary>What left; most snapshots that are made by hand have none.</summary>
    public Tombstones Gone { get; init; } = Tombstones.None;
}
