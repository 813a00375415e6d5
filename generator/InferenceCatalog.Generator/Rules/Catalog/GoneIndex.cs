using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>What left, made ready for questions.</summary>
internal sealed class GoneIndex
{
    private readonly Dictionary<string, GoneModel> models = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Model, string Provider, string Task), GoneRoute> routes = new();
    private readonly Dictionary<string, GoneProvider> providers = new(StringComparer.Ordinal);

    public GoneIndex(Tombstones gone)
    {
        foreach (var model in gone.Models)
            models[model.Id] = model;

        foreach (var route in gone.Routes)
            routes[(route.Model, route.Provider, route.Task)] = route;

        foreach (var provider in gone.Providers)
            providers[provider.Id] = provider;
    }

    public GoneModel? FindModel(string id) => models.TryGetValue(id, out var model) ? model : null;

    /// <summary>A route of a model on a provider that left, for one of some tasks.</summary>
    public GoneRoute? FindRoute(string model, string provider, EquatableArray<string> tasks)
    {
        foreach (var task in tasks)
        {
            if (routes.TryGetValue((model, provider, task), out var route))
                return route;
        }

        return null;
    }

    public GoneProvider? FindProvider(string id) => providers.TryGetValue(id, out var provider) ? provider : null;
}
