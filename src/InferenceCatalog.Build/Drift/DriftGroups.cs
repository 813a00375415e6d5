using InferenceCatalog.Build.Code;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>What changed between two snapshots, in the order in which it matters to the developer.</summary>
/// <remarks>
/// A provider that came or left as a whole is one entry, and so are all facts of a route that mean the same: whoever reads it is to see
/// what happened, not how many rows it took.
/// </remarks>
internal sealed class DriftGroups
{
    private readonly List<DriftLine> goneAndUsed = [];
    private readonly List<DriftLine> gone = [];
    private readonly List<DriftLine> fresh = [];
    private readonly Dictionary<DriftMeaning, List<DriftLine>> changed = [];

    private DriftGroups()
    {
    }

    /// <param name="difference">What differs.</param>
    /// <param name="before">The snapshot so far.</param>
    /// <param name="after">The new one, which remembers what left.</param>
    /// <param name="code">The lines that break.</param>
    /// <returns>The groups that have an entry.</returns>
    public static IReadOnlyList<DriftGroup> Of(SnapshotDifference difference, Snapshot before, Snapshot after, CodeComparison code)
    {
        var groups = new DriftGroups();
        groups.AddGone(difference, WholeProviders.Of(difference.RoutesGone, before, after), after, new UsedNames(code, after));
        groups.AddNew(difference, WholeProviders.Of(difference.RoutesCame, after, before));
        groups.AddChanges(difference.Changes);
        return groups.InOrder();
    }

    private List<DriftGroup> InOrder()
    {
        var groups = new List<DriftGroup>
        {
            new("Gone, and your code uses it", true, goneAndUsed),
            new("Gone", true, gone),
            new("Can do less", true, Changed(DriftMeaning.Less)),
            new("Costs more", true, Changed(DriftMeaning.Dearer)),
            new("New", false, fresh),
            new("Can do more", false, Changed(DriftMeaning.More)),
            new("Costs less", false, Changed(DriftMeaning.Cheaper)),
            new("Other changes", false, Changed(DriftMeaning.Other)),
        };
        groups.RemoveAll(static group => group.Lines.Count == 0);
        return groups;
    }

    private void AddGone(SnapshotDifference difference, SortedDictionary<string, int> providers, Snapshot after, UsedNames names)
    {
        foreach (var provider in providers)
            (names.Have(provider.Key) ? goneAndUsed : gone).Add(new DriftLine(provider.Key, What: $"the provider left with {All(provider.Value)}"));

        foreach (var model in difference.ModelsGone)
            (names.Have(model, null) ? goneAndUsed : gone).Add(new DriftLine(model, Instead: FindReplacement(model, after)));

        var whole = new HashSet<string>(difference.ModelsGone, StringComparer.Ordinal);
        foreach (var route in difference.RoutesGone)
        {
            if (whole.Contains(route.ModelId))
                continue;

            var isUsed = names.Have(route.ModelId, route.Provider);
            if (isUsed || !providers.ContainsKey(route.Provider))
                (isUsed ? goneAndUsed : gone).Add(new DriftLine(route.ModelId, DriftWords.At(route), Instead: FindReplacement(route, after)));
        }
    }

    private void AddNew(SnapshotDifference difference, SortedDictionary<string, int> providers)
    {
        foreach (var provider in providers)
            fresh.Add(new DriftLine(provider.Key, What: $"a new provider with {Words.Count(provider.Value, "route")}"));

        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var route in difference.RoutesCame)
            places[route.ModelId] = places.TryGetValue(route.ModelId, out var others) ? $"{others}, {DriftWords.At(route)}" : DriftWords.At(route);

        var whole = new HashSet<string>(difference.ModelsCame, StringComparer.Ordinal);
        foreach (var model in difference.ModelsCame)
            fresh.Add(new DriftLine(model, places.TryGetValue(model, out var at) ? at : null));

        foreach (var route in difference.RoutesCame)
        {
            if (!whole.Contains(route.ModelId) && !providers.ContainsKey(route.Provider))
                fresh.Add(new DriftLine(route.ModelId, DriftWords.At(route)));
        }
    }

    /// <summary>The differ gives the facts of a route one after another.</summary>
    private void AddChanges(EquatableArray<SnapshotChange> changes)
    {
        foreach (var change in changes)
        {
            // Downloads change with every look, and nothing follows from it.
            if (change.Field == "downloads")
                continue;

            var lines = Changed(DriftKind.Of(change));
            var line = new DriftLine(change.ModelId, change.Route is { } route ? DriftWords.At(route) : null, DriftWords.Of(change));
            if (lines.Count > 0 && lines[lines.Count - 1] is var last && last.Subject == line.Subject && last.At == line.At)
                lines[lines.Count - 1] = last with { What = $"{last.What}, {line.What}" };
            else
                lines.Add(line);
        }
    }

    private List<DriftLine> Changed(DriftMeaning meaning)
    {
        if (!changed.TryGetValue(meaning, out var lines))
            changed.Add(meaning, lines = []);

        return lines;
    }

    private static string All(int routes) => routes == 1 ? "its only route" : $"all of its {Words.Number(routes)} routes";

    private static string? FindReplacement(string model, Snapshot after)
    {
        foreach (var gone in after.Gone.Models)
        {
            if (gone.Id == model)
                return gone.Replacement;
        }

        return null;
    }

    private static string? FindReplacement(SnapshotRouteKey route, Snapshot after)
    {
        foreach (var gone in after.Gone.Routes)
        {
            if (gone.Model == route.ModelId && gone.Provider == route.Provider && gone.Task == route.Task)
                return gone.Replacement;
        }

        return null;
    }
}
