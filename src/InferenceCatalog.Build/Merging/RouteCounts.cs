using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>Counts routes.</summary>
internal static class RouteCounts
{
    /// <summary>How many routes each provider has.</summary>
    public static SortedDictionary<string, int> ByProvider(Snapshot snapshot)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var model in snapshot.Models)
        {
            foreach (var route in model.Routes)
                counts[route.Provider] = counts.TryGetValue(route.Provider, out var count) ? count + 1 : 1;
        }

        return counts;
    }
}
