using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes;

/// <summary>A pin to a provider's constant of which the compiler says that it left: the model that is pinned says who else serves it.</summary>
internal static class GoneProvider
{
    private const int MaxOffers = 3;

    /// <param name="written">The constant.</param>
    /// <param name="constant">What it stands for.</param>
    /// <param name="key">The key of the best offer.</param>
    /// <param name="offers">Takes the offers.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task AddOffersAsync(
        SourcePlace written, IPropertySymbol constant, string key, List<FixOffer> offers, CancellationToken cancellation)
    {
        if (written.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "On" } access } pin } argument
            || argument.Expression != written.Node
            || pin.ArgumentList.Arguments.Count != 1
            || ModelRoutes.ProviderOf(constant) is not { } left)
        {
            return;
        }

        foreach (var route in Rank(written, access.Expression, cancellation))
        {
            if (await ProviderMention.ReplaceAsync(written, left, route.Provider, cancellation).ConfigureAwait(false) is { } edit)
                offers.Add(new FixOffer(new RouteOffer(route.Provider, RouteText.Details(route)).Title, offers.Count == 0 ? key : route.Provider, edit));
        }

        // Only chat is the router's to hand out.
        if (written.Model.GetTypeInfo(access.Expression, cancellation).Type?.Name == "ChatModel"
            && await ProviderMention.RemoveAsync(written, null, left, cancellation).ConfigureAwait(false) is { } removal)
        {
            offers.Add(new FixOffer("Drop the pin: Hugging Face chooses the provider", offers.Count == 0 ? key : "unpin", removal));
        }
    }

    /// <summary>The routes of a model that stands there as a constant, the best first; none where its code is not at hand.</summary>
    private static List<SnapshotRoute> Rank(SourcePlace written, ExpressionSyntax expression, CancellationToken cancellation)
    {
        var best = new List<SnapshotRoute>();
        if (written.Model.GetSymbolInfo(expression, cancellation).Symbol is not IPropertySymbol constant
            || !CatalogConstant.Is(constant, CatalogConstant.Models)
            || ModelRoutes.Read(constant, cancellation) is not { } model)
        {
            return best;
        }

        var options = written.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        var needs = new RouteNeeds(Tasks(model), new ProjectPolicies(options).For(written.Node.SyntaxTree));
        foreach (var ranked in RouteRanking.Rank(model, needs, SpeedIndex.None))
        {
            if (best.Count < MaxOffers)
                best.Add(ranked.Route);
        }

        return best;
    }

    private static EquatableArray<string> Tasks(SnapshotModel model)
    {
        var tasks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var route in model.Routes)
            tasks.Add(route.Task);

        return new(tasks);
    }
}
