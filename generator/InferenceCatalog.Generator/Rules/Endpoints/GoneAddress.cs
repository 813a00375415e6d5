namespace InferenceCatalog.Generator.Rules.Endpoints;

/// <summary>Says where the calls of the host that was shut down go now.</summary>
internal static class GoneAddress
{
    private const string Root = "https://" + RouterAddress.Host;
    private const string HuggingFace = Root + "/" + RouterAddress.HuggingFaceProvider;

    /// <summary>The address that does the same for the same model and task.</summary>
    public static string Successor(Uri gone, AddressUse use)
    {
        var path = gone.AbsolutePath;
        var trimmed = path.TrimEnd('/');
        if (use == AddressUse.OpenAIBase)
            return Root + "/v1";

        if (trimmed.Length == 0)
            return HuggingFace + path;

        // Chat went to the router's one endpoint: hf-inference serves next to no model for it.
        if (trimmed.EndsWith("/v1/chat/completions", StringComparison.Ordinal))
            return Root + "/v1/chat/completions";

        if (trimmed == "/v1" || trimmed.EndsWith("/v1", StringComparison.Ordinal))
            return Root + "/v1" + (path.EndsWith("/", StringComparison.Ordinal) ? "/" : "");

        const string Pipeline = "/pipeline/";
        if (path.StartsWith(Pipeline, StringComparison.Ordinal))
        {
            var rest = trimmed.Substring(Pipeline.Length);
            var end = rest.IndexOf('/');
            if (end > 0)
                return $"{HuggingFace}/models/{rest.Substring(end + 1)}{Pipeline}{rest.Substring(0, end)}";
        }

        return HuggingFace + path + gone.Query;
    }
}
