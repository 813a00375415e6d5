using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1006: the route of a call answers.</summary>
internal sealed class StatusRules : CallRule
{
    private const string Otherwise = "No other route in it that is live does the same";

    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.RouteIsNotLive);

    public override void Judge(Call call, RuleContext context)
    {
        if (context.Catalog is not { } catalog || CallRoutes.Find(call, catalog) is not { } found || found.Routes.Exists(RouteTable.IsOpen))
            return;

        if (found.Provider is not { } provider)
        {
            if (IsNews(call.Model!.JudgedFor, found))
                context.Report(DescribeAll(call, call.Model, found, catalog, context));
        }
        else if (IsNews(call.Pin?.JudgedFor ?? call.Model!.JudgedFor, found))
        {
            context.Report(DescribePinned(call, provider, found, catalog, context));
        }
    }

    /// <summary>Whether it was not said where the model or provider was written: of other tasks perhaps, for which a route does answer.</summary>
    private static bool IsNews(EquatableArray<string> judgedFor, CallRoutes found) =>
        judgedFor.Count == 0 || CallRoutes.Of(found.Model, judgedFor, found.Provider).Exists(RouteTable.IsOpen);

    private static Diagnostic DescribePinned(Call call, string provider, CallRoutes found, RuleCatalog catalog, RuleContext context)
    {
        // At a provider's own path nothing of the call says who serves it.
        var place = call.Pin?.Value ?? call.Model!.Value;
        var alternatives = Alternatives.Find(call, found, Needs(call, context), catalog);
        return Diagnostic.Create(
            Descriptors.RouteIsNotLive,
            place.Place,
            [place.Origin],
            call.Pin is null
                ? null
                : context.Sift(Descriptors.RouteIsNotLive, call, RouteOffer.Write(place.Text, alternatives.Routes, alternatives.Routes.Count > 0 && Unpinning.IsPossible(call))),
            $"'{provider}' serves '{found.Model.Id}' for {WordList.Or(call.Tasks)} by a route whose status is '{StatusOf(found.Routes[0])}'",
            catalog.Snapshot.Day,
            alternatives.Write(Otherwise),
            WaysOut.Write(call));
    }

    private static Diagnostic DescribeAll(Call call, CallModel named, CallRoutes found, RuleCatalog catalog, RuleContext context)
    {
        var states = new List<string>(found.Routes.Count);
        foreach (var route in found.Routes)
            states.Add($"'{StatusOf(route)}' at {route.Provider}");

        var alternatives = Alternatives.Find(call, found, Needs(call, context), catalog);
        return Diagnostic.Create(
            Descriptors.RouteIsNotLive,
            named.Value.Place,
            [named.Value.Origin],
            context.Sift(Descriptors.RouteIsNotLive, call, ModelOffer.Write(named.Value.Text, alternatives.Models, call, catalog)),
            $"No route of '{found.Model.Id}' for {WordList.Or(call.Tasks)} is live: its status is {WordList.And(states)}",
            catalog.Snapshot.Day,
            alternatives.Write(Otherwise),
            WaysOut.Write(call));
    }

    /// <summary>What answers is better than what does not, even if nobody knows whether it can do all else.</summary>
    private static RouteNeeds Needs(Call call, RuleContext context) => new(call.Tasks, context.Policy);

    private static string StatusOf(SnapshotRoute route) => RouteStatusWords.Write(route.Status!.Value);
}
