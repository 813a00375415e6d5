using System.Collections.Immutable;
using System.Globalization;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>A model that a code fix offers in place of another.</summary>
/// <remarks>
/// The rule puts it into the diagnostic's properties, the fix takes it out. The first of the diagnostic's additional locations is where
/// the model is written.
/// </remarks>
/// <param name="Model">The model's id.</param>
/// <param name="Suffix">What is to stand after its colon: empty for nothing, null to leave it as it is.</param>
internal sealed record ModelOffer(string Model, string? Suffix = null)
{
    /// <summary>The property with the id that is to be replaced, as it is written and without what stands after a colon.</summary>
    public const string ReplacedKey = "Model";

    private const string Prefix = "ModelOffer";

    public string Title => Suffix switch
    {
        null => $"Use {Model}",
        "" => $"Use {Model}, on no provider in particular",
        _ => $"Use {Model} on {Suffix}",
    };

    public static ImmutableDictionary<string, string?> Write(string replaced, IReadOnlyList<ModelOffer> offers)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties.Add(ReplacedKey, replaced);
        for (var index = 0; index < offers.Count; index++)
            properties.Add(Key(index), offers[index].Suffix is { } suffix ? offers[index].Model + ":" + suffix : offers[index].Model);

        return properties.ToImmutable();
    }

    /// <summary>The offers in their order: the best first.</summary>
    public static List<ModelOffer> Read(ImmutableDictionary<string, string?> properties)
    {
        var offers = new List<ModelOffer>();
        while (properties.TryGetValue(Key(offers.Count), out var text) && text?.Split(':') is { Length: > 0 } parts)
            offers.Add(new ModelOffer(parts[0], parts.Length > 1 ? parts[1] : null));

        return offers;
    }

    private static string Key(int index) => Prefix + index.ToString(CultureInfo.InvariantCulture);
}
