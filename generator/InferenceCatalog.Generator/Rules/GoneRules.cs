using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1008: what a call names has not left the catalog.</summary>
/// <remarks>It says of texts what the compiler says of constants, and of a route that left what no constant can say.</remarks>
/// <param name="entries">The ways to a model that the project has; null to ask the rule what it reports, and no more.</param>
internal sealed class GoneRules(ProjectEntries? entries) : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.LeftCatalog);

    /// <summary>Whether a model is known to have left, so that no other rule has to say that it is not there.</summary>
    public static bool IsGone(CallModel model, RuleCatalog catalog) => catalog.Snapshot.FindGone(model.Value.Text) is not null;

    /// <summary>Whether a pin is known to have left, likewise: the provider's route, or the provider itself.</summary>
    public static bool IsGone(CallPin pin, CallModel model, EquatableArray<string> tasks, RuleCatalog catalog) =>
        catalog.Snapshot.FindGoneProvider(pin.Value.Text) is not null
        || catalog.Snapshot.FindGone(model.Value.Text, pin.Value.Text, tasks) is not null;

    public override void Judge(Call call, RuleContext context)
    {
        if (context.Catalog is not { } catalog
            || call is not { Endpoint.TakesModelIds: true, AsksChatEndpointForMore: false, Model: { } named })
        {
            return;
        }

        if (catalog.Snapshot.FindGone(named.Value.Text) is { } gone)
        {
            if (named is { JudgedFor.Count: 0, Value.IsSaidByCompiler: false })
                context.Report(DescribeModel(call, named, gone, RouteNeeds.Of(call, context.Policy), context));
        }
        else if (catalog.Snapshot.Find(named.Value.Text) is { } model
            && call.Pin is { Value.IsSaidByCompiler: false } pin
            && IsGone(pin, named, call.Tasks, catalog)
            && IsNews(call, pin, model))
        {
            context.Report(DescribePin(call, pin, model, RouteNeeds.Of(call, context.Policy), context));
        }
    }

    /// <summary>Whether this is the place to say it: a pin is judged where it is set, and again only for what nobody asked there.</summary>
    private static bool IsNews(Call call, CallPin pin, SnapshotModel model) =>
        RouteTable.Serves(model, call.Tasks)
        && !RouteTable.Serves(model, call.Tasks, pin.Value.Text)
        && (pin.JudgedFor.Count == 0 || RouteTable.Serves(model, pin.JudgedFor, pin.Value.Text));

    private static Diagnostic DescribeModel(Call call, CallModel named, GoneModel gone, RouteNeeds needs, RuleContext context)
    {
        var catalog = context.Catalog!;
        var other = gone.Replacement is { } id && catalog.Snapshot.Find(id) is { } model && IsAllowed(model, catalog, needs) ? id : null;
        return Diagnostic.Create(
            Descriptors.LeftCatalog,
            named.Value.Place,
            [named.Value.Origin],
            context.Sift(Descriptors.LeftCatalog, call, ModelOffer.Write(gone.Id, other is null ? [] : [other], call, catalog)),
            $"'{gone.Id}'",
            gone.Left,
            catalog.Snapshot.Day,
            other is null ? "It has no replacement there" : $"Use '{other}' instead",
            WaysOut.Write(call));
    }

    private static bool IsAllowed(SnapshotModel model, RuleCatalog catalog, RouteNeeds needs) =>
        needs.Tasks.Count == 0 || catalog.RoutesFor(model, needs).Count > 0;

    private Diagnostic DescribePin(Call call, CallPin pin, SnapshotModel model, RouteNeeds needs, RuleContext context)
    {
        var catalog = context.Catalog!;
        var gone = catalog.Snapshot.FindGone(model.Id, pin.Value.Text, call.Tasks);
        var served = PutFirst(catalog.RoutesFor(model, needs), gone?.Replacement);
        var routes = TextModels.Reachable(call, served);
        return Diagnostic.Create(
            Descriptors.LeftCatalog,
            pin.Value.Place,
            [pin.Value.Origin],
            context.Sift(Descriptors.LeftCatalog, call, RouteOffer.Write(pin.Value.Text, routes, Unpinning.IsPossible(call))),
            gone is null ? $"The provider '{ShownText.Plain(pin.Value.Text)}'" : $"'{model.Id}' on '{pin.Value.Text}'",
            gone?.Left ?? catalog.Snapshot.FindGoneProvider(pin.Value.Text)!.Left,
            catalog.Snapshot.Day,
            (served.Count, routes.Count) switch
            {
                (0, _) => "This project's policy allows no other provider",
                (_, 0) => TextModels.UseConstant(call, model, served, catalog, entries),
                _ => "Use " + WordList.Or(RouteText.First(routes)),
            },
            routes.Count < served.Count && routes.Count == 0 ? "" : WaysOut.Write(call));
    }

    private static List<RankedRoute> PutFirst(List<RankedRoute> routes, string? provider)
    {
        var sorted = new List<RankedRoute>(routes.Count);
        foreach (var route in routes)
            sorted.Insert(route.Route.Provider == provider ? 0 : sorted.Count, route);

        return sorted;
    }
}
