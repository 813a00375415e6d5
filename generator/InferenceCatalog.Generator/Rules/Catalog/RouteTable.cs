using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>What rules ask of a snapshot: which routes a model has for a task, and which to name first.</summary>
internal static class RouteTable
{
    private const string FeatureExtraction = "feature-extraction";
    private const string SentenceSimilarity = "sentence-similarity";
    private const string HuggingFace = "hf-inference";

    /// <summary>Whether a route can be called for a task.</summary>
    /// <remarks>hf-inference maps a model to one of the two uses of embeddings, and serves both.</remarks>
    public static bool Does(SnapshotRoute route, string task) =>
        route.Task == task || (route.Provider == HuggingFace && task switch
        {
            FeatureExtraction => route.Task == SentenceSimilarity,
            SentenceSimilarity => route.Task == FeatureExtraction,
            _ => false,
        });

    /// <summary>Whether a model has a route for one of some tasks; with a provider, by that provider.</summary>
    public static bool Serves(SnapshotModel model, EquatableArray<string> tasks, string? provider = null)
    {
        foreach (var route in model.Routes)
        {
            if ((provider is null || route.Provider == provider) && DoesAny(route, tasks))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The routes of a model for some tasks that can be recommended, one a provider: the cheaper ones first, then those without a price.
    /// Routes that do not answer are left out where others do.
    /// </summary>
    public static List<SnapshotRoute> Rank(SnapshotModel model, EquatableArray<string> tasks)
    {
        var routes = new List<SnapshotRoute>();
        foreach (var route in model.Routes)
        {
            if (DoesAny(route, tasks) && !routes.Exists(other => other.Provider == route.Provider))
                routes.Add(route);
        }

        if (routes.Exists(IsOpen))
            routes.RemoveAll(static route => !IsOpen(route));

        routes.Sort(Compare);
        return routes;
    }

    private static bool DoesAny(SnapshotRoute route, EquatableArray<string> tasks)
    {
        foreach (var task in tasks)
        {
            if (Does(route, task))
                return true;
        }

        return false;
    }

    private static bool IsOpen(SnapshotRoute route) => route.Status is null or SnapshotRouteStatus.Live;

    private static int Compare(SnapshotRoute left, SnapshotRoute right)
    {
        var byPrice = (PriceOf(left) ?? decimal.MaxValue).CompareTo(PriceOf(right) ?? decimal.MaxValue);
        return byPrice != 0 ? byPrice : string.CompareOrdinal(left.Provider, right.Provider);
    }

    /// <summary>As the router's own policy <c>cheapest</c> compares: by the output token.</summary>
    private static decimal? PriceOf(SnapshotRoute route) => route.OutputPrice ?? route.InputPrice;
}
