using System.Collections.Immutable;
using System.Globalization;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;

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

    /// <summary>An offer for a call, which may be pinned to a provider that does not serve the offered model.</summary>
    public static ModelOffer Of(string model, Call call, RuleCatalog catalog) => new(model, SuffixFor(model, call, catalog));

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

    /// <summary>What must stand after another model's colon: null where what stands there now will do.</summary>
    private static string? SuffixFor(string other, Call call, RuleCatalog catalog)
    {
        if (call.Pin is not { IsSuffix: true, NamesProvider: true, Value.Text: var suffix }
            || catalog.Snapshot.Find(other) is not { } model
            || RouteTable.Serves(model, call.Tasks, suffix))
        {
            return null;
        }

        // A text is served beyond chat by hf-inference alone: what other providers call the model, only a constant knows.
        return Unpinning.IsChat(call) || !RouteTable.Serves(model, call.Tasks, RouterAddress.HuggingFaceProvider) ? "" : RouterAddress.HuggingFaceProvider;
    }

    private static string Key(int index) => Prefix + index.ToString(CultureInfo.InvariantCulture);
}
