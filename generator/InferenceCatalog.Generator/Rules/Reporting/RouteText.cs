using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>Writes what is known of a route in a few words; what is unknown is not mentioned.</summary>
internal static class RouteText
{
    /// <summary>Such as <c>groq ($0.15 in / $0.75 out per 1M tokens)</c>.</summary>
    public static string Short(SnapshotRoute route) => Price(route) is { } price ? $"{route.Provider} ({price})" : route.Provider;

    /// <summary>Such as <c>$0.15 in / $0.75 out per 1M tokens, 131,072 context</c>; empty when nothing is known.</summary>
    public static string Details(SnapshotRoute route)
    {
        var context = route.Context is { } tokens ? tokens.ToString("N0", CultureInfo.InvariantCulture) + " context" : null;
        return (Price(route), context) switch
        {
            ({ } price, { } known) => $"{price}, {known}",
            ({ } price, null) => price,
            (null, { } known) => known,
            _ => "",
        };
    }

    private static string? Price(SnapshotRoute route) => (route.InputPrice, route.OutputPrice) switch
    {
        ({ } input, { } output) => $"{Dollars(input)} in / {Dollars(output)} out per 1M tokens",
        ({ } input, null) => $"{Dollars(input)} in per 1M tokens",
        (null, { } output) => $"{Dollars(output)} out per 1M tokens",
        _ => null,
    };

    private static string Dollars(decimal price) => "$" + price.ToString("0.##########", CultureInfo.InvariantCulture);
}
