using System.Globalization;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>Writes what is known of routes in a few words; what is unknown is not mentioned.</summary>
internal static class RouteText
{
    private const string Unit = " per 1M tokens";

    /// <summary>How many alternatives a message names.</summary>
    private const int MaxAlternatives = 3;

    /// <summary>
    /// The first routes of a list, each such as <c>groq ($0.15 in / $0.75 out per 1M tokens, 480 tokens/s)</c>. One that
    /// says the unit says it for those after it, so that a message stays on its line: <c>cerebras ($0.25 / $0.69)</c>.
    /// </summary>
    public static List<string> First(IReadOnlyList<RankedRoute> routes)
    {
        var texts = new List<string>(MaxAlternatives);
        var hasUnit = false;
        for (var index = 0; index < routes.Count && index < MaxAlternatives; index++)
        {
            var (route, _, speed) = routes[index];
            var price = hasUnit ? ShortPrice(route) : Price(route);
            texts.Add(Join(price, Speed(speed)) is { } details ? $"{route.Provider} ({details})" : route.Provider);
            hasUnit |= price is not null;
        }

        return texts;
    }

    /// <summary>Such as <c>$0.15 in / $0.75 out per 1M tokens, 131,072 context</c>; empty when nothing is known.</summary>
    public static string Details(SnapshotRoute route)
    {
        var context = route.Context is { } tokens ? tokens.ToString("N0", CultureInfo.InvariantCulture) + " context" : null;
        return Join(Price(route), context) ?? "";
    }

    /// <summary>Such as <c>$0.15 in / $0.75 out per 1M tokens</c>; null when no price is known.</summary>
    public static string? Price(SnapshotRoute route) => (route.InputPrice, route.OutputPrice) switch
    {
        ({ } input, { } output) => $"{Dollars(input)} in / {Dollars(output)} out{Unit}",
        ({ } input, null) => $"{Dollars(input)} in{Unit}",
        (null, { } output) => $"{Dollars(output)} out{Unit}",
        _ => null,
    };

    public static string Dollars(decimal price) => "$" + price.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string? ShortPrice(SnapshotRoute route) => (route.InputPrice, route.OutputPrice) switch
    {
        ({ } input, { } output) => $"{Dollars(input)} / {Dollars(output)}",
        ({ } input, null) => $"{Dollars(input)} in",
        (null, { } output) => $"{Dollars(output)} out",
        _ => null,
    };

    private static string? Speed(Measurement? speed) => speed switch
    {
        { Throughput: { } throughput } => Rounded(throughput) + " tokens/s",
        { FirstTokenLatency: { } latency } => $"first token after {Rounded(latency)} ms",
        _ => null,
    };

    private static string Rounded(decimal amount) => amount.ToString(amount < 10 ? "0.#" : "N0", CultureInfo.InvariantCulture);

    private static string? Join(string? left, string? right) => (left, right) switch
    {
        ({ } first, { } second) => $"{first}, {second}",
        _ => left ?? right,
    };
}
