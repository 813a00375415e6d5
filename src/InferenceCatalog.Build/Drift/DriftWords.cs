using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>The words for what came, went and changed.</summary>
internal static class DriftWords
{
    private const string Chat = "conversational";

    /// <summary>Where a route is: <c>groq</c>, or <c>fal-ai for text-to-image</c>. Most routes are chat, so that goes without saying.</summary>
    public static string At(SnapshotRouteKey route) => route.Task == Chat ? route.Provider : $"{route.Provider} for {route.Task}";

    /// <summary>A changed fact: <c>input price $0.30 → $0.38</c>.</summary>
    public static string Of(SnapshotChange change) =>
        $"{Name(change.Field)} {Show(change.Field, change.Before)} → {Show(change.Field, change.After)}";

    /// <summary>What a member of <c>snapshot.json</c> is called.</summary>
    public static string Name(string field) => field switch
    {
        "structuredOutput" => "structured output",
        "inputPrice" => "input price",
        "outputPrice" => "output price",
        "author" => "made by the provider",
        "input" => "takes",
        "output" => "gives",
        "license" => "licence",
        "id" => "the provider's id",
        "weightsPath" => "weights file",
        _ => field,
    };

    /// <summary>What its value says; null is unknown.</summary>
    public static string Show(string field, string? value) => (field, value) switch
    {
        (_, null) => "unknown",
        ("tools" or "structuredOutput" or "author", "true") => "yes",
        ("tools" or "structuredOutput" or "author", "false") => "no",
        ("inputPrice" or "outputPrice", "0") => "free",
        ("inputPrice" or "outputPrice", _) when Number(value) is { } price => "$" + price.ToString("0.00####", CultureInfo.InvariantCulture),
        ("context" or "downloads", _) when Number(value) is { } count => count.ToString("N0", CultureInfo.InvariantCulture),
        _ => value,
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
