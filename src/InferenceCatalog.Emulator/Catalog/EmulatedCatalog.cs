using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Emulator;

/// <summary>The snapshot, indexed the way calls ask for it.</summary>
internal sealed class EmulatedCatalog
{
    public const string Chat = "conversational";
    public const string TextToImage = "text-to-image";
    public const string FeatureExtraction = "feature-extraction";
    public const string SentenceSimilarity = "sentence-similarity";
    public const string SpeechRecognition = "automatic-speech-recognition";

    private readonly Dictionary<string, SnapshotModel> models = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Provider, string ProviderId), List<EmulatedRoute>> byProviderId = [];

    public EmulatedCatalog(Snapshot snapshot)
    {
        Snapshot = snapshot;
        var retrieved = DateOnly.ParseExact(snapshot.Header.Retrieved, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Created = new DateTimeOffset(retrieved, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
        foreach (var model in snapshot.Models)
        {
            models[model.Id] = model;
            foreach (var route in model.Routes)
                Index(new EmulatedRoute(model, route));
        }
    }

    public Snapshot Snapshot { get; }

    /// <summary>The snapshot's day in seconds since 1970, for every <c>created</c>: answers should not change by the hour.</summary>
    public long Created { get; }

    public SnapshotModel? Find(string id) => models.GetValueOrDefault(id);

    public static List<EmulatedRoute> RoutesOf(SnapshotModel model, string task)
    {
        var routes = new List<EmulatedRoute>();
        foreach (var route in model.Routes)
        {
            if (route.Task == task)
                routes.Add(new EmulatedRoute(model, route));
        }

        return routes;
    }

    /// <summary>The routes under a provider's own id of a model: several where adapters share one.</summary>
    public IReadOnlyList<EmulatedRoute> FindAtProvider(string provider, string providerId) =>
        byProviderId.TryGetValue((provider, providerId), out var routes) ? routes : [];

    /// <summary>The route for a task under a provider's own id, as the pass-through paths name models.</summary>
    /// <exception cref="RefusedException">The provider does not serve it, does not do the task with it, or is down with it.</exception>
    public EmulatedRoute RequireAtProvider(string provider, string providerId, params ReadOnlySpan<string> tasks)
    {
        foreach (var route in FindAtProvider(provider, providerId))
        {
            if (!tasks.Contains(route.Route.Task))
                continue;

            return route.Answers ? route : throw new RefusedException(RouterError.Unavailable());
        }

        throw new RefusedException(RouterError.ProviderUnsupported(provider));
    }

    private void Index(EmulatedRoute route)
    {
        var key = (route.Route.Provider, route.ProviderId);
        if (!byProviderId.TryGetValue(key, out var routes))
            byProviderId[key] = routes = [];

        // An adapter is mapped to the id of its base model; the id itself means that model.
        routes.Insert(route.Model.Id == route.ProviderId ? 0 : routes.Count, route);
    }
}
