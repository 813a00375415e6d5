namespace InferenceCatalog.Generator.Rules.Endpoints;

/// <summary>Says where the calls of the host that was shut down go now.</summary>
internal static class GoneAddress
{
    private const string Root = "https://" + RouterAddress.Host;
    private const string HuggingFace = Root + "/" + RouterAddress.HuggingFaceProvider;
    private const string ChatPath = "/v1/chat/completions";
    private const string PipelinePath = "/pipeline/";

    /// <summary>The address that does the same for the same model and task; null when nothing shows which that is.</summary>
    public static string? Successor(Uri gone, AddressUse use)
    {
        if (use == AddressUse.OpenAIBase)
            return Root + "/v1";

        if (use == AddressUse.OwnBase)
            return Root;

        // As it is written: what stands here may be the beginning of a text that goes on.
        var tail = TailOf(gone.OriginalString);
        var query = tail.IndexOf('?');
        var path = (query < 0 ? tail : tail.Substring(0, query)).TrimEnd('/');

        // Chat went to the router's one endpoint: hf-inference serves next to no model for it.
        if (path.EndsWith(ChatPath, StringComparison.Ordinal))
            return Root + ChatPath;

        if (path.EndsWith("/v1", StringComparison.Ordinal))
            return Root + "/v1" + (tail.EndsWith("/", StringComparison.Ordinal) ? "/" : "");

        return (path + "/").StartsWith(PipelinePath, StringComparison.Ordinal) ? SuccessorOfPipeline(path) : HuggingFace + tail;
    }

    /// <summary><c>/pipeline/task/organisation/name</c>, which has become <c>/models/organisation/name/pipeline/task</c>.</summary>
    private static string? SuccessorOfPipeline(string path)
    {
        var rest = path.Length < PipelinePath.Length ? "" : path.Substring(PipelinePath.Length);
        var end = rest.IndexOf('/');
        return end > 0 ? $"{HuggingFace}/models/{rest.Substring(end + 1)}{PipelinePath}{rest.Substring(0, end)}" : null;
    }

    /// <summary>What stands after the host and its port.</summary>
    private static string TailOf(string address)
    {
        var host = address.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var end = address.IndexOfAny(['/', '?', '#'], host);
        return end < 0 ? "" : address.Substring(end).TrimEnd();
    }
}
