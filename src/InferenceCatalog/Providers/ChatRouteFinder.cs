namespace InferenceCatalog;

/// <summary>Decides whom a chat goes to: the router's one address for chats, unless it is pinned to a provider that is to be asked itself.</summary>
internal static class ChatRouteFinder
{
    /// <exception cref="InferenceRouteException">There is no such route, or this release cannot speak to it.</exception>
    public static ChatRoute Find(ChatRequest request, ClientTransport transport)
    {
        if (transport.InferenceEndpoint is { } endpoint)
        {
            ModelRoutes.CheckForEndpoint(request);
            return new ChatRoute(endpoint.Root, endpoint.Chat, request.Model.Id, SchemaForm.OpenAi);
        }

        if (request.Model.Provider is not { } provider)
            return OverRouter(transport);

        // A provider that this release does not know is the router's affair: neither its path nor its own host is known.
        if (ProviderTable.FindChat(provider.Id) is not { } row)
            return transport.Keys.Has(provider) ? throw ModelRoutes.NotSpoken(request, provider) : OverRouter(transport);

        var own = transport.Keys.Find(provider, row);
        if (own is null && !row.IsRouted)
            throw ModelRoutes.NotRouted(request, provider);

        if (own is null && !transport.UsesProviderPathForChat)
            return OverRouter(transport);

        var destination = own ?? transport.Router.Below(provider, row);
        var id = ModelRoutes.FindProviderId(request, provider);
        return new ChatRoute(destination, destination.At(ModelRoutes.FillIn(request, row.Path, id)), id, ReadSchemaForm(row.StructuredOutput));
    }

    private static ChatRoute OverRouter(ClientTransport transport) => new(transport.Router.Root, transport.Router.Chat, null, SchemaForm.OpenAi);

    private static SchemaForm ReadSchemaForm(string? name) => name switch
    {
        "flat-schema" => SchemaForm.FlatSchema,
        "guided-json" => SchemaForm.GuidedJson,
        "not-strict" => SchemaForm.NotStrict,
        _ => SchemaForm.OpenAi,
    };
}
