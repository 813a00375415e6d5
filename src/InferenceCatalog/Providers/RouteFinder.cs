namespace InferenceCatalog;

/// <summary>Decides whom a request that is no chat goes to: from its pin, else from the routes that the catalog knows. It asks nobody.</summary>
internal static class RouteFinder
{
    private const string HfInferenceId = "hf-inference";

    /// <exception cref="InferenceRouteException">There is no such route, or this release cannot speak to it.</exception>
    public static CallRoute Find(InferenceRequest request)
    {
        if (request.Model.Policy is not null)
            throw Unknown(request, null, "A routing policy picks a provider for chat only. Name a provider instead, as in 'organisation/name:hf-inference'.");

        return request.Model.Provider is { } provider ? FindPinned(request, provider) : FindFirst(request);
    }

    private static CallRoute FindPinned(InferenceRequest request, Provider provider)
    {
        var task = request.Task;
        var format = ProviderTable.Find(provider.Id, task.Id) is { } table ? (table.Path, Format: WireFormat.Find(table.Format, task), table.Omits) : default;
        if (format.Format is null)
        {
            throw new FailedCall(request, provider, null).ToException(
                InferenceErrorKind.FormatUnsupported,
                $"This release of InferenceCatalog does not know how {provider} does {task}; nothing was sent. Pin another provider, or use a newer release.");
        }

        var route = FindRoute(request, provider);
        var id = route?.ProviderId ?? (provider.Id == HfInferenceId ? request.Model.Id : null);
        if (id is null)
        {
            throw Unknown(request, provider, request.Model.Routes.Count == 0
                ? $"The model came as a string, and only the catalog knows what {provider} calls it: use the model's constant in HFModels. Nothing was sent."
                : $"The catalog does not know what {provider} calls this model for {task}; nothing was sent. Run `dotnet build -t:RefreshCatalog`, or pin another provider.");
        }

        return new CallRoute(provider, format.Format, FillIn(request, format.Path, id), id, route) { Omits = format.Omits ?? [] };
    }

    private static CallRoute FindFirst(InferenceRequest request)
    {
        ModelRoute? best = null;
        var served = "";
        foreach (var route in request.Model.Routes)
        {
            if (!Serves(route, request.Task))
                continue;

            served += (served.Length == 0 ? "" : ", ") + route.Provider;
            if (IsSpoken(route, request.Task) && (best is null || (best.Status is not RouteStatus.Live && route.Status is RouteStatus.Live)))
                best = route;
        }

        if (best is not null)
            return FindPinned(request, best.Provider);

        if (served.Length > 0)
        {
            throw new FailedCall(request, null, null).ToException(
                InferenceErrorKind.FormatUnsupported,
                $"This release of InferenceCatalog does not know how any provider of this model ({served}) does {request.Task}; nothing was sent. Use another model, or a newer release.");
        }

        throw Unknown(request, null, request.Model.Routes.Count == 0
            ? $"The router picks a provider for chat only, and the catalog knows nothing of a model that comes as a string: use the model's constant in HFModels, or name a provider, as in '{request.Model.Id}:hf-inference'. Nothing was sent."
            : $"The catalog knows no provider that serves this model for {request.Task}; nothing was sent.");
    }

    private static ModelRoute? FindRoute(InferenceRequest request, Provider provider)
    {
        ModelRoute? sibling = null;
        foreach (var route in request.Model.Routes)
        {
            if (route.Provider != provider || !Serves(route, request.Task))
                continue;

            if (route.Task == request.Task)
                return route;

            sibling = route;
        }

        return sibling;
    }

    /// <summary>Two uses of the same hf-inference models: one mapped to either offers both.</summary>
    private static bool Serves(ModelRoute route, InferenceTask task) =>
        route.Task == task
        || (route.Provider.Id == HfInferenceId
            && (route.Task.Id, task.Id) is ("feature-extraction", "sentence-similarity") or ("sentence-similarity", "feature-extraction"));

    private static bool IsSpoken(ModelRoute route, InferenceTask task) =>
        (route.ProviderId is not null || route.Provider.Id == HfInferenceId)
        && ProviderTable.Find(route.Provider.Id, task.Id) is { } table
        && WireFormat.Find(table.Format, task) is not null;

    /// <summary>Puts the model's id into the path, segment by segment: an id can lengthen a path and never climb in it, end it or add a query.</summary>
    private static string FillIn(InferenceRequest request, string path, string id)
    {
        var segments = id.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] is "" or "." or "..")
                throw Unknown(request, null, $"The catalog's id of this model, '{id}', cannot stand in an address; nothing was sent.");

            segments[i] = Uri.EscapeDataString(segments[i]);
        }

        return path.Replace("{model}", string.Join('/', segments), StringComparison.Ordinal);
    }

    private static InferenceException Unknown(InferenceRequest request, Provider? provider, string text) =>
        new FailedCall(request, provider, null).ToException(InferenceErrorKind.RouteUnknown, text);
}
