namespace InferenceCatalog;

/// <summary>Decides whom a request that is no chat goes to: from its pin, else from the routes that the catalog knows. It asks nobody.</summary>
internal static class RouteFinder
{
    /// <exception cref="InferenceRouteException">There is no such route, or this release cannot speak to it.</exception>
    public static CallRoute Find(InferenceRequest request, ClientTransport transport)
    {
        if (transport.InferenceEndpoint is { } endpoint)
            return FindAt(endpoint, request);

        if (request.Model.Policy is not null)
            throw ModelRoutes.Unknown(request, null, "A routing policy picks a provider for chat only. Name a provider instead, as in 'organisation/name:hf-inference'.");

        return request.Model.Provider is { } provider ? FindPinned(request, provider, transport) : FindFirst(request, transport);
    }

    /// <summary>An Inference Endpoint speaks as Hugging Face's own servers do, and stands at the address of its one model.</summary>
    private static CallRoute FindAt(RouterEndpoint endpoint, InferenceRequest request)
    {
        const string ModelPath = "models/{model}";
        ModelRoutes.CheckForEndpoint(request);
        var provider = new Provider(ModelRoutes.HfInferenceId);
        if (ProviderTable.Find(provider.Id, request.Task.Id) is not { } table || WireFormat.Find(table.Format, request.Task) is not { } format)
            throw ModelRoutes.NotSpoken(request, provider);

        var path = table.Path.StartsWith(ModelPath + "/v1/", StringComparison.Ordinal) ? table.Path[(ModelPath.Length + 1)..] : "";
        return new CallRoute(provider, format, path, request.Model.Id, null) { Destination = endpoint.Root };
    }

    private static CallRoute FindPinned(InferenceRequest request, Provider provider, ClientTransport transport)
    {
        if (ProviderTable.Find(provider.Id, request.Task.Id) is not { } table || WireFormat.Find(table.Format, request.Task) is not { } format)
            throw ModelRoutes.NotSpoken(request, provider);

        var destination = transport.Keys.Find(provider, table);
        if (destination is null && !table.IsRouted)
            throw ModelRoutes.NotRouted(request, provider);

        var id = ModelRoutes.FindProviderId(request, provider);
        return new CallRoute(provider, format, ModelRoutes.FillIn(request, table.Path, id), id, ModelRoutes.Find(request, provider))
        {
            Destination = destination ?? transport.Router.Below(provider, table),
            Omits = table.Omits ?? [],
            Hosts = table.Hosts ?? [],
        };
    }

    private static CallRoute FindFirst(InferenceRequest request, ClientTransport transport)
    {
        ModelRoute? best = null;
        var served = "";
        foreach (var route in request.Model.Routes)
        {
            if (!ModelRoutes.Serves(route, request.Task))
                continue;

            served += (served.Length == 0 ? "" : ", ") + route.Provider;
            if (IsSpoken(route, request.Task) && (best is null || (best.Status is not RouteStatus.Live && route.Status is RouteStatus.Live)))
                best = route;
        }

        if (best is not null)
            return FindPinned(request, best.Provider, transport);

        if (served.Length > 0)
        {
            throw new FailedCall(request, null, null).ToException(
                InferenceErrorKind.FormatUnsupported,
                $"This release of InferenceCatalog ({ReleaseVersion.Text}) does not know how any provider of this model ({served}) does {request.Task}; nothing was sent. Use another model, or a newer release.");
        }

        throw ModelRoutes.Unknown(request, null, request.Model.Routes.Count == 0
            ? $"The router picks a provider for chat only, and the catalog knows nothing of a model that comes as a string: use the model's constant in HFModels, or name a provider, as in '{request.Model.Id}:hf-inference'. Nothing was sent."
            : $"The catalog knows no provider that serves this model for {request.Task}; nothing was sent.");
    }

    private static bool IsSpoken(ModelRoute route, InferenceTask task) =>
        (route.ProviderId is not null || route.Provider.Id == ModelRoutes.HfInferenceId)
        && ProviderTable.Find(route.Provider.Id, task.Id) is { } table
        && WireFormat.Find(table.Format, task) is not null;
}
