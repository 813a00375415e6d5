namespace InferenceCatalog;

/// <summary>An address of Hugging Face's that the options name: the router, or an Inference Endpoint.</summary>
internal sealed class RouterEndpoint
{
    private readonly string root;

    /// <param name="address">The address; a <c>/v1</c> at its end is taken off.</param>
    /// <param name="option">The option that it comes from.</param>
    /// <exception cref="ArgumentException">Not an address to which a token may be sent.</exception>
    public RouterEndpoint(Uri address, string option)
    {
        ArgumentNullException.ThrowIfNull(address);
        var isLocal = address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !isLocal))
            throw new ArgumentException($"The {option} must be an https address, or an http address of this machine: a token is sent to it.", nameof(address));

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException($"The {option} must be a plain address, without user, query or fragment.", nameof(address));

        root = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        if (root.EndsWith("/v1", StringComparison.Ordinal))
            root = root[..^"/v1".Length];

        Root = Destination.Routed(root, isLocal);
        Chat = Root.At("v1/chat/completions");
    }

    /// <summary>The address itself.</summary>
    public Destination Root { get; }

    /// <summary>The chat endpoint.</summary>
    public Uri Chat { get; }

    /// <summary>The address below which the router speaks to a provider in the provider's own form.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="route">How the provider does the task.</param>
    public Destination Below(Provider provider, ProviderTaskRoute route) => Destination.Routed($"{root}/{provider}", Root.IsLoopback, route.Headers);
}
