using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>Finds what would leave where that is so much at once that a fault of a source is likelier than news.</summary>
internal static class DropGuard
{
    /// <summary>By more than this share the number of routes may not drop.</summary>
    private const double MaxShare = 0.25;

    /// <summary>A provider with more routes than this may not leave altogether.</summary>
    private const int MaxRoutesOfAProvider = 10;

    /// <param name="before">What the project still wants of the snapshot so far.</param>
    /// <param name="after">The new one.</param>
    /// <returns>What would leave, in words; null where it may.</returns>
    public static string? FindLoss(Snapshot before, Snapshot after)
    {
        var (former, present) = (RouteCounts.ByProvider(before), RouteCounts.ByProvider(after));
        var leaving = new List<string>();
        foreach (var provider in former)
        {
            if (provider.Value > MaxRoutesOfAProvider && !present.ContainsKey(provider.Key))
                leaving.Add($"{provider.Key} with all of its {Words.Number(provider.Value)} routes");
        }

        if (leaving.Count > 0)
            return string.Join(", ", leaving);

        var (many, few) = (Sum(former), Sum(present));
        return many - few > many * MaxShare
            ? $"{Words.Number(many - few)} of {Words.Number(many)} routes, {Words.Number((int)Math.Round(100.0 * (many - few) / many))} %"
            : null;
    }

    private static int Sum(SortedDictionary<string, int> counts)
    {
        var sum = 0;
        foreach (var count in counts.Values)
            sum += count;

        return sum;
    }
}
