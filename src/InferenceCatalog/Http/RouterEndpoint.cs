namespace InferenceCatalog;

/// <summary>The router's address, and the addresses below it.</summary>
internal sealed class RouterEndpoint
{
    private readonly string root;

    /// <exception cref="ArgumentException">Not an address to which a token may be sent.</exception>
    public RouterEndpoint(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || !IsSafe(address, allowLoopback: true))
            throw new ArgumentException("The endpoint must be an https address, or an http address of this machine: a token is sent to it.", nameof(address));

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException("The endpoint must be a plain address, without user, query or fragment.", nameof(address));

        root = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        if (root.EndsWith("/v1", StringComparison.Ordinal))
            root = root[..^"/v1".Length];

        Chat = new Uri(root + "/v1/chat/completions");
        IsLoopback = address.Scheme == Uri.UriSchemeHttp;
    }

    /// <summary>The chat endpoint.</summary>
    public Uri Chat { get; }

    /// <summary>Whether the endpoint is an http server on this machine: then results may come from this machine too.</summary>
    public bool IsLoopback { get; }

    /// <summary>An address below the root, such as <c>hf-inference/models/openai/whisper-large-v3</c>.</summary>
    public Uri At(string path) => new($"{root}/{path}");

    /// <summary>Whether an address may be asked for a result: https, or http on this machine when the endpoint is there too.</summary>
    public bool MayFetch(Uri address) => address.IsAbsoluteUri && IsSafe(address, IsLoopback);

    private static bool IsSafe(Uri address, bool allowLoopback) =>
        address.Scheme == Uri.UriSchemeHttps || (allowLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
