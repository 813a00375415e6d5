using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT3002: a call costs no more than the project wants to pay. A price that is unknown is never above.</summary>
/// <param name="entries">The ways to a model that the project has; null to ask the rule what it reports, and no more.</param>
internal sealed class PriceRules(ProjectEntries? entries) : CallRule
{
    private const int MaxSuggestions = 2;

    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.AbovePriceCeiling);

    public override void Judge(Call call, RuleContext context)
    {
        if (!context.Policy.HasCeiling
            || context.Catalog is not { } catalog
            || call is not { Endpoint.TakesModelIds: true, AsksChatEndpointForMore: false, Model: { } named, Tasks.Count: > 0 }
            || call.Pin is { JudgedFor.Count: > 0 }
            || catalog.Snapshot.Find(named.Value.Text) is not { } model)
        {
            return;
        }

        if (call.Pin is { NamesProvider: true } pin)
            JudgePin(call, pin, model, catalog, context);
        else if (named.JudgedFor.Count == 0)
            JudgeChoice(call, named, model, catalog, context);
    }

    private void JudgePin(Call call, CallPin pin, SnapshotModel model, RuleCatalog catalog, RuleContext context)
    {
        SnapshotRoute? dear = null;
        foreach (var route in model.Routes)
        {
            if (route.Provider != pin.Value.Text || !RouteTable.DoesAny(route, call.Tasks))
                continue;

            if (!context.Policy.IsAboveCeiling(route))
                return;

            dear ??= route;
        }

        if (dear is null)
            return;

        var needs = RouteNeeds.Of(call, context.Policy);
        var served = catalog.RoutesFor(model, needs);
        var routes = TextModels.Reachable(call, served);
        context.Report(Diagnostic.Create(
            Descriptors.AbovePriceCeiling,
            pin.Value.Place,
            [pin.Value.Origin],
            context.Sift(Descriptors.AbovePriceCeiling, call, RouteOffer.Write(pin.Value.Text, routes)),
            $"'{dear.Provider}' serves '{model.Id}' at {RouteText.Price(dear)}",
            Ceiling(context.Policy, dear),
            catalog.Snapshot.Day,
            (served.Count, routes.Count) switch
            {
                (0, _) => AnotherModel(catalog.ModelsFor(needs, model.Id, MaxSuggestions)),
                (_, 0) => TextModels.UseConstant(call, model, served, catalog, entries),
                _ => "Use " + WordList.Or(RouteText.First(routes)),
            }
            + Raise(context.Policy, dear)));
    }

    /// <summary>The router chooses: only where there is nothing below the ceiling to choose is the call known to be above.</summary>
    private static void JudgeChoice(Call call, CallModel named, SnapshotModel model, RuleCatalog catalog, RuleContext context)
    {
        var anyPrice = context.Policy with { MaxInputPrice = null, MaxOutputPrice = null };
        var choice = catalog.RoutesFor(model, new RouteNeeds(call.Tasks, anyPrice));
        if (choice.Count == 0 || choice.Exists(route => !context.Policy.IsAboveCeiling(route.Route)))
            return;

        var cheapest = choice[0].Route;
        var others = catalog.ModelsFor(RouteNeeds.Of(call, context.Policy), model.Id, MaxSuggestions);
        context.Report(Diagnostic.Create(
            Descriptors.AbovePriceCeiling,
            named.Value.Place,
            [named.Value.Origin],
            context.Sift(Descriptors.AbovePriceCeiling, call, ModelOffer.Write(model.Id, others, call, catalog)),
            $"'{model.Id}' costs at least {RouteText.Price(cheapest)} ({cheapest.Provider})",
            Ceiling(context.Policy, cheapest),
            catalog.Snapshot.Day,
            AnotherModel(others) + Raise(context.Policy, cheapest)));
    }

    private static string AnotherModel(List<string> models) =>
        models.Count == 0 ? "Use another model" : $"Use another model, such as {WordList.Or(WordList.Quote(models))}";

    private static string Ceiling(ProjectPolicy policy, SnapshotRoute route)
    {
        var ceilings = new List<string>(2);
        foreach (var (ceiling, word) in Exceeded(policy, route))
            ceilings.Add($"{RouteText.Dollars(ceiling.Price)} {word}");

        return WordList.And(ceilings);
    }

    private static string Raise(ProjectPolicy policy, SnapshotRoute route)
    {
        var settings = new List<string>(2);
        foreach (var (ceiling, _) in Exceeded(policy, route))
            settings.Add($"'{ceiling.Setting}'");

        return $", or raise {WordList.And(settings)}";
    }

    private static List<(PriceCeiling Ceiling, string Word)> Exceeded(ProjectPolicy policy, SnapshotRoute route)
    {
        var exceeded = new List<(PriceCeiling Ceiling, string Word)>(2);
        if (policy.MaxInputPrice is { } input && input.IsBelow(route.InputPrice))
            exceeded.Add((input, "in"));

        if (policy.MaxOutputPrice is { } output && output.IsBelow(route.OutputPrice))
            exceeded.Add((output, "out"));

        return exceeded;
    }
}
