using InferenceCatalog.Build.Choosing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>The snapshot so far, as the new one is held against it: what the project does not want any more has not left the catalog.</summary>
/// <param name="Snapshot">What of it is still wanted.</param>
/// <param name="Unwanted">The other routes.</param>
internal sealed record FormerCatalog(Snapshot Snapshot, EquatableArray<SnapshotRouteKey> Unwanted)
{
    /// <param name="before">The snapshot so far.</param>
    /// <param name="after">The header of the new one.</param>
    /// <param name="wanted">What the project wants now.</param>
    /// <param name="tail">The models that the sources have and that are left out as the tail.</param>
    public static FormerCatalog Of(Snapshot before, SnapshotHeader after, CatalogChoice wanted, List<SnapshotModel> tail)
    {
        var cutOff = FindNewlyCutOff(before.Header.Choice.WithoutTailOf, tail);
        var losesAdapters = before.Header.IncludesAdapters && !after.IncludesAdapters;
        var models = new List<SnapshotModel>(before.Models.Count);
        var unwanted = new List<SnapshotRouteKey>();
        var routes = new List<SnapshotRoute>();
        foreach (var model in before.Models)
        {
            var isWanted = wanted.Wants(model) && !cutOff.Contains(model.Id);
            routes.Clear();
            foreach (var route in model.Routes)
            {
                if (isWanted && wanted.Wants(route) && !(losesAdapters && route.Adapter is not null))
                    routes.Add(route);
                else
                    unwanted.Add(new SnapshotRouteKey(model.Id, route.Provider, route.Task));
            }

            if (routes.Count == model.Routes.Count)
                models.Add(model);
            else if (routes.Count > 0)
                models.Add(model with { Routes = new(routes.ToArray()) });
        }

        return unwanted.Count == 0
            ? new FormerCatalog(before, EquatableArray<SnapshotRouteKey>.Empty)
            : new FormerCatalog(before with { Models = new(models) }, new(unwanted));
    }

    /// <summary>
    /// The models that the filter so far would have let in. Another one came in because the router listed it: when that ends, nobody has chosen
    /// anything, and code that uses the model is to be told.
    /// </summary>
    private static HashSet<string> FindNewlyCutOff(EquatableArray<string> formerly, List<SnapshotModel> tail)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in tail)
        {
            if (!CatalogTail.IsServedOnlyBy(formerly, model))
                ids.Add(model.Id);
        }

        return ids;
    }
}
