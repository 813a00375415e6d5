using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1008: what a call names has not left the catalog.</summary>
/// <remarks>It says of texts what the compiler says of constants, and of a route that left what no constant can say.</remarks>
internal sealed class GoneRules : CallRule
{
    private const int MaxSuggestions = 3;

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
                context.Report(DescribeModel(call, named, gone, catalog));
        }
        else if (catalog.Snapshot.Find(named.Value.Text) is { } model
            && call.Pin is { Value.IsSaidByCompiler: false } pin
            && IsGone(pin, named, call.Tasks, catalog)
            && IsNews(call, pin, model))
        {
            context.Report(DescribePin(call, pin, model, catalog));
        }
    }

    /// <summary>Whether this is the place to say it: a pin is judged where it is set, and again only for what nobody asked there.</summary>
    private static bool IsNews(Call call, CallPin pin, SnapshotModel model) =>
        RouteTable.Serves(model, call.Tasks)
        && !RouteTable.Serves(model, call.Tasks, pin.Value.Text)
        && (pin.JudgedFor.Count == 0 || RouteTable.Serves(model, pin.JudgedFor, pin.Value.Text));

    private static Diagnostic DescribeModel(Call call, CallModel named, GoneModel gone, RuleCatalog catalog) => Diagnostic.Create(
        Descriptors.LeftCatalog,
        named.Value.Place,
        [named.Value.Origin],
        $"'{gone.Id}'",
        gone.Left,
        catalog.Snapshot.Day,
        gone.Replacement is { } other ? $"Use '{other}' instead" : "It has no replacement there",
        WaysOut.Write(call));

    private static Diagnostic DescribePin(Call call, CallPin pin, SnapshotModel model, RuleCatalog catalog)
    {
        var route = catalog.Snapshot.FindGone(model.Id, pin.Value.Text, call.Tasks);
        var routes = RouteTable.Rank(model, call.Tasks);
        if (route?.Replacement is { } nearest && routes.FindIndex(other => other.Provider == nearest) is > 0 and var place)
        {
            routes.Insert(0, routes[place]);
            routes.RemoveAt(place + 1);
        }

        var offers = new List<string>(MaxSuggestions);
        for (var index = 0; index < routes.Count && index < MaxSuggestions; index++)
            offers.Add(RouteText.Short(routes[index]));

        return Diagnostic.Create(
            Descriptors.LeftCatalog,
            pin.Value.Place,
            [pin.Value.Origin],
            RouteOffer.Write(pin.Value.Text, routes, catalog.Snapshot),
            route is null ? $"The provider '{ShownText.Plain(pin.Value.Text)}'" : $"'{model.Id}' on '{pin.Value.Text}'",
            route?.Left ?? catalog.Snapshot.FindGoneProvider(pin.Value.Text)!.Left,
            catalog.Snapshot.Day,
            "Use " + WordList.Or(offers),
            WaysOut.Write(call));
    }
}
