namespace InferenceCatalog.Snapshots;

/// <summary>What left the catalog not long ago, so that code which uses it can be told the day and what to use instead.</summary>
/// <remarks>Nothing stands here that is in the same snapshot, and every replacement is in it.</remarks>
/// <param name="Models">The models, sorted by id.</param>
/// <param name="Routes">Single routes of models that are still there, sorted by model, task and provider.</param>
/// <param name="Providers">The providers, sorted by id.</param>
internal sealed record Tombstones(
    EquatableArray<GoneModel> Models,
    EquatableArray<GoneRoute> Routes,
    EquatableArray<GoneProvider> Providers)
{
    public static Tombstones None { get; } = new(default, default, default);

    public int Count => Models.Count + Routes.Count + Providers.Count;
}
