namespace InferenceCatalog.Emulator;

/// <summary>Chooses the route of a chat call as the router does: pinned by what stands after the colon, or by a policy.</summary>
/// <remarks>
/// The snapshot has no speeds and no user's order, so <c>fastest</c> (the default) and <c>preferred</c> both take the first provider
/// by name; <c>cheapest</c> takes the lowest price of output tokens, and a route without a price last.
/// </remarks>
internal static class RouteChooser
{
    public static EmulatedRoute Choose(EmulatorState state, ChatCall chat)
    {
        var colon = chat.Model.IndexOf(':', StringComparison.Ordinal);
        var id = colon < 0 ? chat.Model : chat.Model[..colon];
        var suffix = colon < 0 ? "fastest" : chat.Model[(colon + 1)..];

        var model = state.Catalog.Find(id) ?? throw new RefusedException(RouterError.ModelNotFound(chat.Model));
        var routes = EmulatedCatalog.RoutesOf(model, EmulatedCatalog.Chat);
        if (routes.Count == 0)
            throw new RefusedException(RouterError.NotChat(chat.Model));

        return suffix switch
        {
            "fastest" or "preferred" => Candidates(state, chat, routes)[0],
            "cheapest" => Cheapest(Candidates(state, chat, routes)),
            _ => Pinned(routes, suffix, chat.Model),
        };
    }

    private static EmulatedRoute Pinned(List<EmulatedRoute> routes, string provider, string written)
    {
        var route = routes.Find(candidate => candidate.Route.Provider == provider)
            ?? throw new RefusedException(RouterError.ModelNotSupported(written));
        return route.Answers ? route : throw new RefusedException(RouterError.Unavailable());
    }

    private static List<EmulatedRoute> Candidates(EmulatorState state, ChatCall chat, List<EmulatedRoute> routes)
    {
        var live = routes.FindAll(route => route.IsLive);
        if (live.Count == 0)
            throw new RefusedException(RouterError.ModelNotSupported(chat.Model));

        if (!state.Options.FiltersByCapability)
            return live;

        var able = live.FindAll(route => (!chat.OffersTools || route.HasTools) && (!chat.WantsJson || route.HasStructuredOutput));
        return able.Count > 0 ? able : live;
    }

    private static EmulatedRoute Cheapest(List<EmulatedRoute> routes)
    {
        var cheapest = routes[0];
        foreach (var route in routes)
        {
            if (route.Route.OutputPrice is { } price && !(cheapest.Route.OutputPrice <= price))
                cheapest = route;
        }

        return cheapest;
    }
}
