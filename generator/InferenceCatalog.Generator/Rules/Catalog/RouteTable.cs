using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>What rules ask of a snapshot: which routes a model has for a task.</summary>
internal static class RouteTable
{
    private const string FeatureExtraction = "feature-extraction";
    private const string SentenceSimilarity = "sentence-similarity";

    /// <summary>Whether a route can be called for a task.</summary>
    /// <remarks>hf-inference maps a model to one of the two uses of embeddings, and serves both.</remarks>
    public static bool Does(SnapshotRoute route, string task) =>
        route.Task == task || (route.Provider == RouterAddress.HuggingFaceProvider && task switch
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

    /// <summary>Whether a route can be called for one of some tasks.</summary>
    public static bool DoesAny(SnapshotRoute route, EquatableArray<string> tasks)
    {
        foreach (var task in tasks)
        {
            if (Does(route, task))
                return true;
        }

        return false;
    }

    /// <summary>Whether a route answers, as far as the snapshot knows.</summary>
    public static bool IsOpen(SnapshotRoute route) => route.Status is null or SnapshotRouteStatus.Live;
}
