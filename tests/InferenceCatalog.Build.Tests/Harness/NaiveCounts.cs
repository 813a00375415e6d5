using System.Globalization;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>What differs between two made-up catalogs, counted fact by fact.</summary>
internal static class NaiveCounts
{
    /// <summary>The numbers of the summary's sentence: models that came and went, routes likewise, facts that changed.</summary>
    public static int[] Summary(RandomCatalog before, RandomCatalog after)
    {
        var (came, gone) = (Only(after, before), Only(before, after));
        return [came.Count(IsModel), gone.Count(IsModel), came.Count(IsRoute), gone.Count(IsRoute), Changed(before, after).Count];
    }

    /// <summary>The number of lines of each of the report's groups that has any.</summary>
    public static Dictionary<string, int> Groups(RandomCatalog before, RandomCatalog after)
    {
        var (came, gone) = (Only(after, before), Only(before, after));
        var kinds = Changed(before, after).Where(key => key.Fact != "downloads").Select(key => Kind(key.Fact, Value(before, key), Value(after, key))).ToList();
        return new Dictionary<string, int>
        {
            ["Gone"] = Entries(gone),
            ["Can do less"] = kinds.Count(kind => kind == "less"),
            ["Costs more"] = kinds.Count(kind => kind == "dearer"),
            ["New"] = Entries(came),
            ["Other changes"] = kinds.Count(kind => kind == "other"),
        }.Where(group => group.Value > 0).ToDictionary();
    }

    private static bool IsModel((string Model, string Route, string Fact) key) => key is { Route: "", Fact: "" };

    private static bool IsRoute((string Model, string Route, string Fact) key) => key is { Route: not "", Fact: "" };

    /// <summary>The routes of a model that came or went as a whole have no line of their own.</summary>
    private static int Entries(List<(string Model, string Route, string Fact)> keys)
    {
        var models = keys.Where(IsModel).Select(key => key.Model).ToHashSet();
        return models.Count + keys.Count(key => IsRoute(key) && !models.Contains(key.Model));
    }

    private static List<(string Model, string Route, string Fact)> Only(RandomCatalog one, RandomCatalog other) =>
        [.. one.Facts.Keys.Where(key => !other.Facts.ContainsKey(key))];

    /// <summary>Facts on what both have.</summary>
    private static List<(string Model, string Route, string Fact)> Changed(RandomCatalog before, RandomCatalog after) =>
        [.. before.Facts.Keys.Union(after.Facts.Keys).Where(key => key.Fact.Length > 0
            && before.Facts.ContainsKey((key.Model, key.Route, ""))
            && after.Facts.ContainsKey((key.Model, key.Route, ""))
            && Value(before, key) != Value(after, key))];

    private static string? Value(RandomCatalog catalog, (string, string, string) key) => catalog.Facts.GetValueOrDefault(key);

    private static string Kind(string fact, string? before, string? after) => fact switch
    {
        "tools" or "structuredOutput" when after == "false" => "less",
        "status" when after == "error" => "less",
        "context" when before is not null && after is not null && Number(after) < Number(before) => "less",
        "input" when before is not null && after is not null && before.Split(", ").Except(after.Split(", ")).Any() => "less",
        "inputPrice" or "outputPrice" when before is not null && after is not null && Number(after) > Number(before) => "dearer",
        _ => "other",
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
