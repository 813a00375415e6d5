namespace InferenceCatalog;

/// <summary>What the catalog knows of a request's model, and the errors where it knows too little.</summary>
internal static class ModelRoutes
{
    public const string HfInferenceId = "hf-inference";

    /// <summary>The route by which a provider serves the request's model for its task; null when the catalog knows none.</summary>
    public static ModelRoute? Find(InferenceRequest request, Provider provider)
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
    public static bool Serves(ModelRoute route, InferenceTask task) =>
        route.Task == task
        || (route.Provider.Id == HfInferenceId
            && (route.Task.Id, task.Id) is ("feature-extraction", "sentence-similarity") or ("sentence-similarity", "feature-extraction"));

    /// <summary>What the provider calls the model.</summary>
    /// <exception cref="InferenceRouteException">Nobody knows.</exception>
    public static string FindProviderId(InferenceRequest request, Provider provider)
    {
        if ((Find(request, provider)?.ProviderId ?? InferProviderId(request.Model, provider)) is { } id)
            return id;

        throw Unknown(request, provider, request.Model.Routes.Count == 0
            ? $"The model came as a string, and only the catalog knows what {provider} calls it: use the model's constant in HFModels, or give the provider's id to Unlisted. Nothing was sent."
            : $"The catalog does not know what {provider} calls this model for {request.Task}; nothing was sent. Run `dotnet build -t:RefreshCatalog`, or pin another provider.");
    }

    /// <summary>Puts the model's id into the path, segment by segment: an id can lengthen a path and never climb in it, end it or add a query.</summary>
    public static string FillIn(InferenceRequest request, string path, string id)
    {
        if (!path.Contains("{model}", StringComparison.Ordinal))
            return path;

        return CatalogPayload.IsPath(id)
            ? path.Replace("{model}", Uri.EscapeDataString(id).Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal)
            : throw Unknown(request, null, $"The catalog's id of this model, '{id}', cannot stand in an address; nothing was sent.");
    }

    /// <exception cref="InferenceRouteException">The client calls one Inference Endpoint, and the request wants somebody else.</exception>
    public static void CheckForEndpoint(InferenceRequest request)
    {
        if (request.Model.Suffix.Length > 0 && request.Model.Provider is not { Id: HfInferenceId })
            throw Unknown(request, request.Model.Provider, $"This client calls one Inference Endpoint, where ':{request.Model.Suffix}' has no meaning; nothing was sent. Leave the pin away, or use a client without InferenceClientOptions.InferenceEndpoint.");
    }

    public static InferenceException NotRouted(InferenceRequest request, Provider provider) =>
        Unknown(request, provider, $"Hugging Face's router does not lead to {provider}: only a key of its own does. Set InferenceClientOptions.ProviderKeys; nothing was sent.");

    public static InferenceException NotSpoken(InferenceRequest request, Provider provider) =>
        new FailedCall(request, provider, null).ToException(
            InferenceErrorKind.FormatUnsupported,
            $"This release of InferenceCatalog ({ReleaseVersion.Text}) does not know how {provider} does {request.Task}; nothing was sent. Pin another provider, or use a newer release.");

    public static InferenceException Unknown(InferenceRequest request, Provider? provider, string text) =>
        new FailedCall(request, provider, null).ToException(InferenceErrorKind.RouteUnknown, text);

    /// <summary>Two providers call models as the Hub does: Hugging Face itself, and OpenAI, whose models stand under its own name there.</summary>
    private static string? InferProviderId(ModelReference model, Provider provider) => provider.Id switch
    {
        HfInferenceId => model.Id,
        "openai" when model.Id.StartsWith("openai/", StringComparison.Ordinal) => model.Id["openai/".Length..],
        _ => null,
    };
}
