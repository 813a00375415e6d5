using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>What a call can use instead of a route that does not do what it needs: only what is known to.</summary>
/// <param name="Routes">Other routes of the same model, the best first; none for a call that leaves the choice to the router.</param>
/// <param name="Models">Where there are no such routes: ids of other models, the best first.</param>
internal sealed record Alternatives(List<RankedRoute> Routes, List<string> Models)
{
    private const int MaxModels = 3;

    public static Alternatives Find(Call call, CallRoutes found, RouteNeeds needs, RuleCatalog catalog)
    {
        List<RankedRoute> routes = [];
        if (found.Provider is not null && needs.AreMetBy(found.Model) is not false)
        {
            routes = TextModels.Reachable(call, catalog.RoutesFor(found.Model, needs));
            routes.RemoveAll(static route => route.Fit is not true || !RouteTable.IsOpen(route.Route));
        }

        return new Alternatives(routes, routes.Count > 0 ? [] : catalog.ModelsKnownFor(needs, found.Model.Id, MaxModels));
    }

    /// <summary>Such as <c>Use groq ($0.15 in / $0.75 out per 1M tokens)</c>.</summary>
    /// <param name="otherwise">What to do where there is nothing to use instead.</param>
    public string Write(string otherwise) => (Routes.Count, Models.Count) switch
    {
        ( > 0, _) => "Use " + WordList.Or(RouteText.First(Routes)),
        (_, > 0) => "Use " + WordList.Or(WordList.Quote(Models)),
        _ => otherwise,
    };
}
