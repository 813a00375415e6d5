namespace InferenceCatalog.Snapshots;

/// <summary>What a project knows better than the sources: models and routes with those facts alone.</summary>
/// <param name="Models">Sorted by id.</param>
internal sealed record CatalogOverrides(EquatableArray<SnapshotModel> Models);
