using System.Collections.Immutable;
using System.Globalization;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>A provider that a code fix offers in place of another.</summary>
/// <remarks>The rule puts it into the diagnostic's properties, the fix takes it out.</remarks>
/// <param name="Provider">The provider's id.</param>
/// <param name="Name">The C# name of its constant.</param>
/// <param name="Details">Price and context, for the title; empty when neither is known.</param>
internal sealed record RouteOffer(string Provider, string Name, string Details)
{
    /// <summary>The property with the provider that is to be replaced.</summary>
    public const string ReplacedKey = "Provider";

    private const string Prefix = "Offer";
    private const char Separator = '|';

    public string Title => Details.Length == 0 ? $"Use {Provider}" : $"Use {Provider} ({Details})";

    public static ImmutableDictionary<string, string?> Write(string replaced, IReadOnlyList<SnapshotRoute> routes, SnapshotIndex snapshot)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties.Add(ReplacedKey, replaced);
        for (var index = 0; index < routes.Count; index++)
        {
            var route = routes[index];
            var name = snapshot.Names.FindProviderName(route.Provider);
            properties.Add(Key(index), $"{route.Provider}{Separator}{name}{Separator}{RouteText.Details(route)}");
        }

        return properties.ToImmutable();
    }

    /// <summary>The offers in their order: the best first.</summary>
    public static List<RouteOffer> Read(ImmutableDictionary<string, string?> properties)
    {
        var offers = new List<RouteOffer>();
        while (properties.TryGetValue(Key(offers.Count), out var text) && text?.Split(Separator) is { Length: 3 } parts)
            offers.Add(new RouteOffer(parts[0], parts[1], parts[2]));

        return offers;
    }

    private static string Key(int index) => Prefix + index.ToString(CultureInfo.InvariantCulture);
}
