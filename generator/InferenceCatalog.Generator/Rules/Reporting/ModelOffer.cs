using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Snapshots;

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

    /// <summary>The offers for a call: texts with a provider that serves them, and constants where a text would not do.</summary>
    /// <param name="replaced">The id that is to be replaced.</param>
    /// <param name="models">The ids of other models, the best first.</param>
    /// <param name="call">The call, which may be pinned to a provider that does not serve them.</param>
    /// <param name="catalog">What it is judged by.</param>
    public static ImmutableDictionary<string, string?> Write(string replaced, IReadOnlyList<string> models, Call call, RuleCatalog catalog)
    {
        var texts = new List<ModelOffer>(models.Count);
        var constants = new List<ConstantOffer>();
        foreach (var id in models)
        {
            if (catalog.Snapshot.Find(id) is not { } model)
            {
                texts.Add(new ModelOffer(id));
            }
            else if (NextOf(call, model) is { IsReached: false, Provider: var next })
            {
                constants.Add(new ConstantOffer(id, next));
            }
            else if (TextModels.NeedsProvider(call) && !IsKept(call, model))
            {
                constants.Add(new ConstantOffer(id, null));
                if (RouteTable.Serves(model, call.Tasks, RouterAddress.HuggingFaceProvider))
                    texts.Add(new ModelOffer(id, RouterAddress.HuggingFaceProvider));
            }
            else
            {
                texts.Add(new ModelOffer(id, SuffixFor(id, call, catalog)));
            }
        }

        return ConstantOffer.Add(Write(replaced, texts), replaced, constants);
    }

    /// <summary>The same model by a text that names who is to serve it, and by its constant, which knows that.</summary>
    public static ImmutableDictionary<string, string?> WriteSame(string model, List<string> providers) =>
        ConstantOffer.Add(Write(model, providers.ConvertAll(provider => new ModelOffer(model, provider))), model, [new ConstantOffer(model, null)]);

    public static ImmutableDictionary<string, string?> Write(string replaced, IReadOnlyList<ModelOffer> offers)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties.Add(ReplacedKey, replaced);
        for (var index = 0; index < offers.Count; index++)
            properties.Add(NumberedOffers.Key(Prefix, index), offers[index].Suffix is { } suffix ? offers[index].Model + ":" + suffix : offers[index].Model);

        return properties.ToImmutable();
    }

    /// <summary>The offers in their order: the best first.</summary>
    public static List<ModelOffer> Read(ImmutableDictionary<string, string?> properties) =>
        NumberedOffers.Read(properties, Prefix).ConvertAll(Parse);

    /// <summary>The same properties with those of the offers only that pass.</summary>
    public static ImmutableDictionary<string, string?> Keep(ImmutableDictionary<string, string?> properties, Predicate<ModelOffer> passes) =>
        NumberedOffers.Keep(properties, Prefix, text => passes(Parse(text)));

    /// <summary>What must stand after another model's colon: null where what stands there now will do.</summary>
    private static string? SuffixFor(string other, Call call, RuleCatalog catalog)
    {
        if (call.Pin is not { IsSuffix: true, NamesProvider: true, Value.Text: var suffix }
            || catalog.Snapshot.Find(other) is not { } model
            || RouteTable.Serves(model, call.Tasks, suffix))
        {
            return null;
        }

        return "";
    }

    /// <summary>Whether another model's text can go to the providers to which it is pinned next, and to which of them its constant can.</summary>
    private static (bool IsReached, string? Provider)? NextOf(Call call, SnapshotModel model)
    {
        if (call.PinnedNext.Count == 0)
            return null;

        var isReached = true;
        foreach (var provider in call.PinnedNext)
            isReached &= TextModels.IsReachable(call, provider) && RouteTable.Serves(model, call.Tasks, provider);

        var only = call.PinnedNext.Count == 1 && RouteTable.Serves(model, call.Tasks, call.PinnedNext[0]) ? call.PinnedNext[0] : null;
        return (isReached, only);
    }

    /// <summary>Whether the provider that a call is pinned to serves another model by its text, too.</summary>
    private static bool IsKept(Call call, SnapshotModel model) =>
        call.Pin is { NamesProvider: true, Value.Text: var provider }
        && TextModels.IsReachable(call, provider)
        && RouteTable.Serves(model, call.Tasks, provider);

    private static ModelOffer Parse(string text)
    {
        var (id, suffix) = ModelTexts.Split(text);
        return new ModelOffer(id, suffix);
    }
}
