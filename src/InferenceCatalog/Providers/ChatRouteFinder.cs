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
            return new ChatRoute(transport.Router.Root, transport.Router.Chat, null, SchemaForm.OpenAi);

        // A provider that this release does not know is the router's affair.
        var table = ProviderTable.FindChat(provider.Id);
        var own = table is { } known ? transport.Keys.Find(provider, known) : null;
        if (own is null && table is { IsRouted: false })
            throw ModelRoutes.NotRouted(request, provider);

        if (own is null && !transport.UsesProviderPathForChat)
            return new ChatRoute(transport.Router.Root, transport.Router.Chat, null, SchemaForm.OpenAi);

        if (table is not { } row)
            throw ModelRoutes.NotSpoken(request, provider);

        var destination = own ?? transport.Router.Below(provider, row);
        var id = ModelRoutes.FindProviderId(request, provider);
        return new ChatRoute(destination, destination.At(ModelRoutes.FillIn(request, row.Path, id)), id, ReadSchemaForm(row.StructuredOutput));
    }

    private static SchemaForm ReadSchemaForm(string? name) => name switch
    {
        "flat-schema" => SchemaForm.FlatSchema,
        "guided-json" => SchemaForm.GuidedJson,
        "not-strict" => SchemaForm.NotStrict,
        _ => SchemaForm.OpenAi,
    };
}
