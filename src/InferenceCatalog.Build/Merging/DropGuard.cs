using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>Refuses a refresh that would lose so much at once that a fault of a source is likelier than news.</summary>
internal static class DropGuard
{
    /// <summary>By more than this share the number of routes may not drop.</summary>
    private const double MaxShare = 0.25;

    /// <summary>A provider with more routes than this may not leave altogether.</summary>
    private const int MaxRoutesOfAProvider = 10;

    /// <param name="before">What the project still wants of the snapshot so far.</param>
    /// <param name="after">The new one.</param>
    /// <exception cref="RefreshException">Too much would leave.</exception>
    public static void Check(Snapshot before, Snapshot after)
    {
        var (former, present) = (CountRoutes(before), CountRoutes(after));
        foreach (var provider in former)
        {
            if (provider.Value > MaxRoutesOfAProvider && !present.ContainsKey(provider.Key))
                throw Refuse($"{provider.Key} would leave with all of its {Show(provider.Value)} routes");
        }

        var (many, few) = (Sum(former), Sum(present));
        if (many - few > many * MaxShare)
            throw Refuse($"The catalog would shrink from {Show(many)} routes to {Show(few)}, by {Show((int)Math.Round(100.0 * (many - few) / many))} %");
    }

    private static RefreshException Refuse(string what) => new(
        RefreshErrorCodes.DropRefused,
        $"{what}, which is taken for a fault of a source. Look at what the source says; if it is right, refresh with -p:AllowDrop=true.");

    private static SortedDictionary<string, int> CountRoutes(Snapshot snapshot)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var model in snapshot.Models)
        {
            foreach (var route in model.Routes)
                counts[route.Provider] = counts.TryGetValue(route.Provider, out var count) ? count + 1 : 1;
        }

        return counts;
    }

    private static int Sum(SortedDictionary<string, int> counts)
    {
        var sum = 0;
        foreach (var count in counts.Values)
            sum += count;

        return sum;
    }

    private static string Show(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
