using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>Puts the routes of a model in the order in which to recommend them.</summary>
internal static class RouteRanking
{
    /// <summary>
    /// The routes that a project may take for a call, one a provider: those known to do what it needs before those of which that is
    /// not known, then the cheaper ones, then the faster ones. Routes that do not answer, and routes known not to do it, are left out
    /// where there are others.
    /// </summary>
    public static List<RankedRoute> Rank(SnapshotModel model, RouteNeeds needs, SpeedIndex speeds)
    {
        var routes = new List<RankedRoute>();
        foreach (var route in model.Routes)
        {
            if (RouteTable.DoesAny(route, needs.Tasks)
                && needs.Policy.Allows(route)
                && !routes.Exists(other => other.Route.Provider == route.Provider))
            {
                routes.Add(new RankedRoute(route, needs.AreMetBy(route), speeds.Find(model, route)));
            }
        }

        Prefer(routes, static route => RouteTable.IsOpen(route.Route));
        Prefer(routes, static route => route.Fit is not false);
        routes.Sort(Compare);
        return routes;
    }

    private static void Prefer(List<RankedRoute> routes, Predicate<RankedRoute> isBetter)
    {
        if (routes.Exists(isBetter))
            routes.RemoveAll(route => !isBetter(route));
    }

    private static int Compare(RankedRoute left, RankedRoute right)
    {
        var order = (right.Fit is true).CompareTo(left.Fit is true);
        if (order == 0)
            order = (PriceOf(left.Route) ?? decimal.MaxValue).CompareTo(PriceOf(right.Route) ?? decimal.MaxValue);

        if (order == 0)
            order = (right.Speed?.Throughput ?? -1).CompareTo(left.Speed?.Throughput ?? -1);

        if (order == 0)
            order = (left.Speed?.FirstTokenLatency ?? decimal.MaxValue).CompareTo(right.Speed?.FirstTokenLatency ?? decimal.MaxValue);

        return order != 0 ? order : string.CompareOrdinal(left.Route.Provider, right.Route.Provider);
    }

    /// <summary>As the router's own policy <c>cheapest</c> compares: by the output token.</summary>
    private static decimal? PriceOf(SnapshotRoute route) => route.OutputPrice ?? route.InputPrice;
}
