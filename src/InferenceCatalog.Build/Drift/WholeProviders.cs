using InferenceCatalog.Build.Merging;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>Finds the providers that one snapshot has and the other has not.</summary>
internal static class WholeProviders
{
    /// <param name="routes">The routes that only the one has.</param>
    /// <param name="one">A snapshot.</param>
    /// <param name="other">The other.</param>
    /// <returns>The providers with the number of their routes, where all of these are among the given ones.</returns>
    public static SortedDictionary<string, int> Of(EquatableArray<SnapshotRouteKey> routes, Snapshot one, Snapshot other)
    {
        var providers = RouteCounts.ByProvider(one);
        foreach (var provider in RouteCounts.ByProvider(other).Keys)
            providers.Remove(provider);

        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var route in routes)
            given[route.Provider] = given.TryGetValue(route.Provider, out var count) ? count + 1 : 1;

        // What a project does not want any more is not among the given routes, and such a provider has not left.
        foreach (var provider in new List<string>(providers.Keys))
        {
            if (!given.TryGetValue(provider, out var count) || count != providers[provider])
                providers.Remove(provider);
        }

        return providers;
    }
}
