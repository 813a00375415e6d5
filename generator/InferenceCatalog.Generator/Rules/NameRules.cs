using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1004 and ICAT1005: what is written in a model's text exists.</summary>
internal sealed class NameRules : CallRule
{
    private const int MaxSuggestions = 2;

    /// <summary>What to do about a malformed id: neither a newer snapshot nor <c>Unlisted</c> can have it.</summary>
    private const string IdOfTheHub = "Write the id that the model has on Hugging Face";

    private static readonly string[] Policies = ["cheapest", "fastest", "preferred"];

    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } =
        ImmutableArray.Create(Descriptors.UnknownModel, Descriptors.UnknownSuffix);

    /// <summary>Whether a text after a colon is a policy that the router documents.</summary>
    public static bool IsPolicy(string suffix) => Array.IndexOf(Policies, suffix) >= 0;

    /// <summary>Whether a text after a colon leaves the choice to the router.</summary>
    /// <remarks><c>auto</c> is in no documentation of the router, but much code says it, and nothing shows that it is refused.</remarks>
    public static bool LeavesChoice(string suffix) => suffix == "auto" || IsPolicy(suffix);

    public override void Judge(Call call, RuleContext context)
    {
        if (context.Catalog is not { } catalog
            || call is not { NamesModelOfHub: true, AsksChatEndpointForMore: false, Model: { } model })
        {
            return;
        }

        if (model.JudgedFor.Count == 0 && catalog.Snapshot.Find(model.Value.Text) is null && !GoneRules.IsGone(model, catalog) && !IsLeftOutByChoice(call, model, catalog))
        {
            var isWellFormed = ModelIdForm.IsWellFormed(model.Value.Text);
            var nearest = isWellFormed ? NearestModels(model.Value.Text, catalog, context.Cancellation) : ModelsOfName(model.Value.Text, catalog);
            context.Report(Diagnostic.Create(
                Descriptors.UnknownModel,
                model.Value.Place,
                isWellFormed ? Descriptors.UnknownModel.DefaultSeverity : DiagnosticSeverity.Error,
                [model.Value.Origin],
                context.Sift(Descriptors.UnknownModel, call, OffersOf(call, model, nearest, catalog)),
                Show(model.Value.Text),
                (isWellFormed ? $"in the snapshot of {catalog.Snapshot.Day}" : "a model's id, which has the form 'organisation/name'") + Suggest(nearest),
                isWellFormed ? "If the snapshot is behind, run 'dotnet build -t:RefreshCatalog'" + WaysOut.Write(call) : IdOfTheHub));
        }

        if (call.Pin is { IsSuffix: true, JudgedFor.Count: 0, Value: var suffix } pin
            && !LeavesChoice(suffix.Text)
            && !catalog.IsProvider(suffix.Text)
            && !GoneRules.IsGone(pin, model, call.Tasks, catalog))
        {
            var nearest = NearestTexts.Find(
                suffix.Text,
                TextModels.Reachable(call, [.. Policies, .. catalog.Snapshot.Providers]),
                MaxSuggestions,
                context.Cancellation);
            context.Report(Diagnostic.Create(
                Descriptors.UnknownSuffix,
                suffix.Place,
                [suffix.Origin],
                context.Sift(Descriptors.UnknownSuffix, call, RouteOffer.Write(suffix.Text, nearest, Unpinning.IsPossible(call))),
                Show(suffix.Text),
                catalog.Snapshot.Day,
                Suggest(nearest),
                WaysOut.Write(call)));
        }
    }

    /// <summary>Whether the model may be of the long tail that the snapshot does without: what such a provider alone serves, the snapshot cannot know.</summary>
    private static bool IsLeftOutByChoice(Call call, CallModel model, RuleCatalog catalog)
    {
        if (call.Pin is not { NamesProvider: true, Value.Text: var provider } || !ModelIdForm.IsWellFormed(model.Value.Text))
            return false;

        foreach (var tail in catalog.Snapshot.Snapshot.Header.Choice.WithoutTailOf)
        {
            if (tail == provider)
                return true;
        }

        return false;
    }

    /// <summary>A suffix that nobody knows stays: that is another matter.</summary>
    private static ImmutableDictionary<string, string?> OffersOf(Call call, CallModel named, List<string> nearest, RuleCatalog catalog) =>
        call.Pin is { IsSuffix: true, NamesProvider: true, Value.Text: var suffix } && !catalog.IsProvider(suffix)
            ? ModelOffer.Write(named.Value.Text, nearest.ConvertAll(static id => new ModelOffer(id)))
            : ModelOffer.Write(named.Value.Text, nearest, call, catalog);

    private static List<string> NearestModels(string id, RuleCatalog catalog, CancellationToken cancellation)
    {
        var ids = new List<string>(catalog.Snapshot.Snapshot.Models.Count);
        foreach (var model in catalog.Snapshot.Snapshot.Models)
            ids.Add(model.Id);

        return NearestTexts.Find(id, ids, MaxSuggestions, cancellation);
    }

    /// <summary>The models that a text names without their organisation.</summary>
    private static List<string> ModelsOfName(string name, RuleCatalog catalog)
    {
        var ids = new List<string>(MaxSuggestions);
        foreach (var model in catalog.Snapshot.Snapshot.Models)
        {
            if (ids.Count < MaxSuggestions && model.Id.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase))
                ids.Add(model.Id);
        }

        return ids;
    }

    private static string Suggest(List<string> nearest) =>
        nearest.Count == 0 ? "" : $" (did you mean {WordList.Or(WordList.Quote(nearest))}?)";

    /// <summary>A text of the source, made safe for one line of an output window; the message puts the quotation marks.</summary>
    private static string Show(string text) => ModelIdForm.IsWellFormed(text) ? text : ShownText.Plain(text);
}
