using InferenceCatalog.Build.Code;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>What changed between two snapshots, in the order in which it matters to the developer; a line each.</summary>
/// <param name="GoneAndUsed">What left and is named by a line that breaks.</param>
/// <param name="Gone">What else left.</param>
/// <param name="Lost">Routes and models that can do less.</param>
/// <param name="Dearer">Routes that cost more.</param>
/// <param name="New">What came.</param>
/// <param name="Other">What else changed, downloads aside, which change with every look.</param>
internal sealed record DriftGroups(
    IReadOnlyList<string> GoneAndUsed,
    IReadOnlyList<string> Gone,
    IReadOnlyList<string> Lost,
    IReadOnlyList<string> Dearer,
    IReadOnlyList<string> New,
    IReadOnlyList<string> Other)
{
    /// <summary>The groups with their headings, the ones without a line left out.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<string> Lines)> WithHeadings()
    {
        foreach (var group in new[]
        {
            ("Gone, and your code uses it", GoneAndUsed), ("Gone", Gone), ("Can do less", Lost),
            ("Costs more", Dearer), ("New", New), ("Other changes", Other),
        })
        {
            if (group.Item2.Count > 0)
                yield return group;
        }
    }

    public static DriftGroups Of(SnapshotDifference difference, Snapshot after, CodeComparison code)
    {
        var names = new UsedNames(code, after);
        var (used, gone, fresh) = (new List<string>(), new List<string>(), new List<string>());
        var whole = new HashSet<string>(difference.ModelsGone, StringComparer.Ordinal);
        foreach (var model in difference.ModelsGone)
            (names.Have(model, null) ? used : gone).Add(model + Instead(FindReplacement(model, after)));

        foreach (var route in difference.RoutesGone)
        {
            if (!whole.Contains(route.ModelId))
                (names.Have(route.ModelId, route.Provider) ? used : gone).Add(route + Instead(FindReplacement(route, after)));
        }

        var arrived = new HashSet<string>(difference.ModelsCame, StringComparer.Ordinal);
        foreach (var model in difference.ModelsCame)
            fresh.Add(model);

        foreach (var route in difference.RoutesCame)
        {
            if (!arrived.Contains(route.ModelId))
                fresh.Add(route.ToString());
        }

        var (lost, dearer, other) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var change in difference.Changes)
        {
            if (change.Field != "downloads")
                (DriftKind.IsLoss(change) ? lost : DriftKind.IsDearer(change) ? dearer : other).Add(change.ToString());
        }

        return new DriftGroups(used, gone, lost, dearer, fresh, other);
    }

    private static string Instead(string? replacement) => replacement is null ? string.Empty : $" (instead: {replacement})";

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
