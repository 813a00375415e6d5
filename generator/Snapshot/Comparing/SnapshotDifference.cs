namespace InferenceCatalog.Snapshots;

/// <summary>What parts two snapshots. All lists are sorted by model, then task, then provider.</summary>
/// <param name="ModelsCame">Models that only the later one has.</param>
/// <param name="ModelsGone">Models that only the earlier one has.</param>
/// <param name="RoutesCame">Routes that only the later one has, those of models that came included.</param>
/// <param name="RoutesGone">Routes that only the earlier one has, those of models that went included.</param>
/// <param name="Changes">Facts that differ on what both have.</param>
internal sealed record SnapshotDifference(
    EquatableArray<string> ModelsCame,
    EquatableArray<string> ModelsGone,
    EquatableArray<SnapshotRouteKey> RoutesCame,
    EquatableArray<SnapshotRouteKey> RoutesGone,
    EquatableArray<SnapshotChange> Changes)
{
    /// <summary>Whether both state the same about every model and route. Days, sources and names are not looked at.</summary>
    public bool IsEmpty => ModelsCame.Count + ModelsGone.Count + RoutesCame.Count + RoutesGone.Count + Changes.Count == 0;
}
