namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Tells the router's OpenAI-compatible endpoint from all other addresses.</summary>
internal static class RouterAddress
{
    /// <summary>The endpoint, as messages name it.</summary>
    public const string Chat = "router.huggingface.co/v1";

    /// <summary>Whether an address is the endpoint itself: not the bare host, and not a provider's own path below it.</summary>
    public static bool IsChat(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && uri.IsDefaultPort
        && string.Equals(uri.Host, "router.huggingface.co", StringComparison.OrdinalIgnoreCase)
        && uri.AbsolutePath.TrimEnd('/') == "/v1";
}
