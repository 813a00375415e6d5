namespace InferenceCatalog.Snapshots;

/// <summary>Tells people what parts two snapshots.</summary>
internal static class SnapshotDifferenceText
{
    /// <summary>
    /// One sentence with the counts, such as <c>2 models came, 1 model went; 10 routes came, no routes went; 24 facts changed.</c>
    /// </summary>
    public static string Summarize(SnapshotDifference difference) => difference.IsEmpty
        ? "No model, route or fact differs."
        : $"{Capital(Count(difference.ModelsCame.Count, "model"))} came, {Count(difference.ModelsGone.Count, "model")} went; "
            + $"{Count(difference.RoutesCame.Count, "route")} came, {Count(difference.RoutesGone.Count, "route")} went; "
            + $"{Count(difference.Changes.Count, "fact")} changed.";

    /// <summary>
    /// A line for each difference: <c>+</c> came, <c>-</c> went, <c>~</c> changed. The routes of a model that came or went are counted
    /// on its line; downloads change with every reading and have no line.
    /// </summary>
    /// <param name="difference">What to tell.</param>
    /// <param name="maxLines">How many lines at most; one more then says how many are missing.</param>
    public static IReadOnlyList<string> ToLines(SnapshotDifference difference, int maxLines)
    {
        var lines = new List<string>();
        AddEntries(lines, "+", difference.ModelsCame, difference.RoutesCame);
        AddEntries(lines, "-", difference.ModelsGone, difference.RoutesGone);
        foreach (var change in difference.Changes)
        {
            if (change.Field != "downloads")
                lines.Add($"~ {change}");
        }

        if (lines.Count <= maxLines)
            return lines;

        var missing = lines.Count - maxLines;
        lines.RemoveRange(maxLines, missing);
        lines.Add($"… and {ShownText.Number(missing)} more.");
        return lines;
    }

    private static void AddEntries(List<string> lines, string sign, EquatableArray<string> models, EquatableArray<SnapshotRouteKey> routes)
    {
        var routeCounts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var model in models)
            routeCounts.Add(model, 0);

        foreach (var route in routes)
        {
            if (routeCounts.TryGetValue(route.ModelId, out var count))
                routeCounts[route.ModelId] = count + 1;
        }

        foreach (var model in models)
            lines.Add($"{sign} {model} ({Count(routeCounts[model], "route")})");

        foreach (var route in routes)
        {
            if (!routeCounts.ContainsKey(route.ModelId))
                lines.Add($"{sign} {route}");
        }
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence.Substring(1);

    private static string Count(int count, string what) => count switch
    {
        0 => $"no {what}s",
        1 => $"1 {what}",
        _ => $"{ShownText.Number(count)} {what}s",
    };
}
