using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>What parts two snapshots, with what the project does not want any more told apart from what left.</summary>
/// <param name="Difference">The drift of the catalog.</param>
/// <param name="Models">How many models are out by the project's choice.</param>
/// <param name="Routes">How many routes, those of the models included.</param>
internal sealed record ChosenDrift(SnapshotDifference Difference, int Models, int Routes)
{
    /// <param name="before">The snapshot so far.</param>
    /// <param name="after">The new one.</param>
    /// <param name="unwanted">The routes that the project does not want any more.</param>
    public static ChosenDrift Of(Snapshot before, Snapshot after, IReadOnlyCollection<SnapshotRouteKey> unwanted)
    {
        var whole = SnapshotDiffer.Compare(before, after);
        if (unwanted.Count == 0)
            return new ChosenDrift(whole, 0, 0);

        var chosen = new HashSet<SnapshotRouteKey>(unwanted);
        var (routes, left) = (new List<SnapshotRouteKey>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var route in whole.RoutesGone)
        {
            if (chosen.Contains(route))
                continue;

            routes.Add(route);
            left.Add(route.ModelId);
        }

        var models = new List<string>();
        foreach (var model in whole.ModelsGone)
        {
            if (left.Contains(model))
                models.Add(model);
        }

        return new ChosenDrift(
            whole with { ModelsGone = new(models), RoutesGone = new(routes) },
            whole.ModelsGone.Count - models.Count,
            whole.RoutesGone.Count - routes.Count);
    }

    /// <summary>One sentence on what is out by choice; null where nothing is.</summary>
    public string? DescribeChoice()
    {
        if (Routes == 0)
            return null;

        var routes = Words.Count(Routes, "route");
        var what = Models == 0 ? routes : $"{Words.Count(Models, "model")} and {routes}";
        return Models + Routes == 1
            ? $"{what} is out by the project's choice and does not count as gone."
            : $"{what} are out by the project's choice and do not count as gone.";
    }
}
