using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Catalog;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>A provider that a code fix offers in place of another.</summary>
/// <remarks>
/// The rule puts it into the diagnostic's properties, the fix takes it out. The first of the diagnostic's additional locations is where
/// the provider is written.
/// </remarks>
/// <param name="Provider">The provider's id, or a routing policy.</param>
/// <param name="Details">Price and context, for the title; empty when neither is known.</param>
internal sealed record RouteOffer(string Provider, string Details)
{
    /// <summary>The property with the provider that is to be replaced, as it is written.</summary>
    public const string ReplacedKey = "Provider";

    /// <summary>The property that is there when the call can do without a provider.</summary>
    public const string UnpinKey = "Unpin";

    private const string Prefix = "Offer";
    private const char Separator = '|';

    public string Title => Details.Length == 0 ? $"Use {Provider}" : $"Use {Provider} ({Details})";

    /// <param name="replaced">The provider that is to be replaced, as it is written.</param>
    /// <param name="routes">The routes to offer, the best first.</param>
    /// <param name="canUnpin">Whether the call can do without a provider.</param>
    public static ImmutableDictionary<string, string?> Write(string replaced, IReadOnlyList<RankedRoute> routes, bool canUnpin = false)
    {
        var offers = new List<RouteOffer>(routes.Count);
        foreach (var (route, _, _) in routes)
            offers.Add(new RouteOffer(route.Provider, RouteText.Details(route)));

        return Write(replaced, offers, canUnpin);
    }

    /// <summary>The same for offers of which no more than the name is known.</summary>
    public static ImmutableDictionary<string, string?> Write(string replaced, IReadOnlyList<string> names, bool canUnpin = false)
    {
        var offers = new List<RouteOffer>(names.Count);
        foreach (var name in names)
            offers.Add(new RouteOffer(name, ""));

        return Write(replaced, offers, canUnpin);
    }

    /// <summary>The offers in their order: the best first.</summary>
    public static List<RouteOffer> Read(ImmutableDictionary<string, string?> properties) =>
        NumberedOffers.Read(properties, Prefix).ConvertAll(Parse);

    /// <summary>The same properties with those of the offers only that pass.</summary>
    public static ImmutableDictionary<string, string?> Keep(ImmutableDictionary<string, string?> properties, Predicate<RouteOffer> passes) =>
        NumberedOffers.Keep(properties, Prefix, text => passes(Parse(text)));

    private static ImmutableDictionary<string, string?> Write(string replaced, List<RouteOffer> offers, bool canUnpin)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties.Add(ReplacedKey, replaced);
        if (canUnpin)
            properties.Add(UnpinKey, null);

        for (var index = 0; index < offers.Count; index++)
            properties.Add(NumberedOffers.Key(Prefix, index), offers[index].Provider + Separator + offers[index].Details);

        return properties.ToImmutable();
    }

    private static RouteOffer Parse(string text)
    {
        var separator = text.IndexOf(Separator);
        return new RouteOffer(text.Substring(0, separator), text.Substring(separator + 1));
    }
}
