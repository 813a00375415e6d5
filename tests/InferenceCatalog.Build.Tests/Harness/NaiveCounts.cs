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

        // All facts of a route, or of a model, that mean the same are one entry.
        var kinds = Changed(before, after).Where(key => key.Fact != "downloads")
            .Select(key => (key.Model, key.Route, Kind: Kind(key.Fact, Value(before, key), Value(after, key)))).Distinct().Select(key => key.Kind).ToList();
        return new Dictionary<string, int>
        {
            ["Gone"] = Entries(gone, Providers(before).Except(Providers(after)).ToHashSet()),
            ["Can do less"] = kinds.Count(kind => kind == "less"),
            ["Costs more"] = kinds.Count(kind => kind == "dearer"),
            ["New"] = Entries(came, Providers(after).Except(Providers(before)).ToHashSet()),
            ["Can do more"] = kinds.Count(kind => kind == "more"),
            ["Costs less"] = kinds.Count(kind => kind == "cheaper"),
            ["Other changes"] = kinds.Count(kind => kind == "other"),
        }.Where(group => group.Value > 0).ToDictionary();
    }

    private static bool IsModel((string Model, string Route, string Fact) key) => key is { Route: "", Fact: "" };

    private static bool IsRoute((string Model, string Route, string Fact) key) => key is { Route: not "", Fact: "" };

    /// <summary>The routes of a model or provider that came or went as a whole have no entry of their own.</summary>
    private static int Entries(List<(string Model, string Route, string Fact)> keys, HashSet<string> providers)
    {
        var models = keys.Where(IsModel).Select(key => key.Model).ToHashSet();
        return models.Count + providers.Count + keys.Count(key => IsRoute(key) && !models.Contains(key.Model) && !providers.Contains(Provider(key.Route)));
    }

    private static string Provider(string route) => route.Split(' ')[1];

    private static IEnumerable<string> Providers(RandomCatalog catalog) => catalog.Facts.Keys.Where(IsRoute).Select(key => Provider(key.Route));

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
        "tools" or "structuredOutput" when before == "false" && after == "true" => "more",
        "status" when before is not null && after == "live" => "more",
        "context" when before is not null && after is not null => Number(after) < Number(before) ? "less" : "more",
        "input" when before is not null && after is not null && before.Split(", ").Except(after.Split(", ")).Any() => "less",
        "input" when before is not null && after is not null => "more",
        "inputPrice" or "outputPrice" when before is not null && after is not null => Number(after) > Number(before) ? "dearer" : "cheaper",
        _ => "other",
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
