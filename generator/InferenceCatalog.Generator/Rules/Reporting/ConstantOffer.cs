using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>A model's constant, which a code fix writes in place of a text.</summary>
/// <remarks>The rule puts it into the diagnostic's properties, the fix takes it out. The text stands in the call that the diagnostic points to.</remarks>
/// <param name="Model">The model's id.</param>
/// <param name="Provider">The id of the provider that it is to be pinned to; null to leave the choice to the constant.</param>
internal sealed record ConstantOffer(string Model, string? Provider)
{
    /// <summary>The property with the id that is to be replaced, as it is written and without what stands after a colon.</summary>
    public const string ReplacedKey = "ConstantReplaces";

    private const string Prefix = "Constant";
    private const char Separator = ':';

    /// <param name="properties">What else the diagnostic offers.</param>
    /// <param name="replaced">The id that is to be replaced.</param>
    /// <param name="offers">The offers, the best first.</param>
    public static ImmutableDictionary<string, string?> Add(
        ImmutableDictionary<string, string?> properties,
        string replaced,
        IReadOnlyList<ConstantOffer> offers)
    {
        if (offers.Count == 0)
            return properties;

        var added = properties.Add(ReplacedKey, replaced);
        for (var index = 0; index < offers.Count; index++)
            added = added.Add(NumberedOffers.Key(Prefix, index), offers[index].Provider is { } provider ? offers[index].Model + Separator + provider : offers[index].Model);

        return added;
    }

    /// <summary>The offers in their order: the best first.</summary>
    public static List<ConstantOffer> Read(ImmutableDictionary<string, string?> properties) =>
        NumberedOffers.Read(properties, Prefix).ConvertAll(Parse);

    /// <summary>The same properties with those of the offers only that pass.</summary>
    public static ImmutableDictionary<string, string?> Keep(ImmutableDictionary<string, string?> properties, Predicate<ConstantOffer> passes) =>
        NumberedOffers.Keep(properties, Prefix, text => passes(Parse(text)));

    private static ConstantOffer Parse(string text)
    {
        var (id, provider) = ModelTexts.Split(text);
        return new ConstantOffer(id, provider);
    }
}
