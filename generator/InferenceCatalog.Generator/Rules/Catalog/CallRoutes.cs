using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>The routes that a call may take, as the catalog has them.</summary>
/// <param name="Model">The model.</param>
/// <param name="Provider">Who is to serve it; null when the router chooses, or when nothing shows it.</param>
/// <param name="Routes">The routes of that provider for the tasks of the call; without a provider, all that may answer. Never empty.</param>
/// <param name="IsChosen">Whether it is known that nobody pins the call, so that any of them may serve it.</param>
internal sealed record CallRoutes(SnapshotModel Model, string? Provider, List<SnapshotRoute> Routes, bool IsChosen)
{
    /// <summary>The routes; null when the catalog does not have the call's model, or no route for it, or none that it can take: other rules say so.</summary>
    public static CallRoutes? Find(Call call, RuleCatalog catalog)
    {
        if (call.Model is not { Value.Text: var name } || call.AsksChatEndpointForMore || IsOutOfReach(call))
            return null;

        return call.Endpoint.Kind switch
        {
            _ when call.Endpoint.TakesModelIds => Find(catalog.Snapshot.Find(name), call, PinnedProvider(call), call.Pin is not null || !call.HasUnknownPin),
            EndpointKind.ProviderPath when call.Endpoint.Address.Provider is { } provider
                => Find(catalog.Snapshot.FindByProviderId(provider, name), call, provider, isPinKnown: true),
            EndpointKind.HuggingFaceModels => Find(catalog.Snapshot.Find(name), call, RouterAddress.HuggingFaceProvider, isPinKnown: true),
            _ => null,
        };
    }

    /// <summary>The routes of a model for some tasks; with a provider, those of that provider.</summary>
    public static List<SnapshotRoute> Of(SnapshotModel model, EquatableArray<string> tasks, string? provider)
    {
        var routes = new List<SnapshotRoute>();
        foreach (var route in model.Routes)
        {
            if ((provider is null || route.Provider == provider) && RouteTable.DoesAny(route, tasks))
                routes.Add(route);
        }

        return routes;
    }

    private static CallRoutes? Find(SnapshotModel? model, Call call, string? provider, bool isPinKnown)
    {
        if (model is null)
            return null;

        var routes = Of(model, call.Tasks, provider);
        if (provider is null && routes.Exists(RouteTable.IsOpen))
            routes.RemoveAll(static route => !RouteTable.IsOpen(route));

        return routes.Count == 0 ? null : new CallRoutes(model, provider, routes, provider is null && isPinKnown);
    }

    private static bool IsOutOfReach(Call call) =>
        call.LacksProvider || (call.Pin is { NamesProvider: true, Value.Text: var provider } && !TextModels.IsReachable(call, provider));

    /// <summary>The provider that a call names; null for a policy, by which the router chooses.</summary>
    private static string? PinnedProvider(Call call) =>
        call.Pin is { Value.Text: var pin } known && !(known.IsSuffix && NameRules.LeavesChoice(pin)) ? pin : null;
}
