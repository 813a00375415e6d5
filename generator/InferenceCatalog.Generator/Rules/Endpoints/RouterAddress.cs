using InferenceCatalog.Generator.Inputs;

namespace InferenceCatalog.Generator.Rules.Endpoints;

/// <summary>Reads an address: which endpoint of Hugging Face it is, and what is wrong with it.</summary>
internal static class RouterAddress
{
    /// <summary>The OpenAI-compatible endpoint, as messages name it.</summary>
    public const string Chat = "router.huggingface.co/v1";

    public const string Host = "router.huggingface.co";
    public const string GoneHost = "api-inference.huggingface.co";
    public const string HuggingFaceProvider = "hf-inference";

    private const string Root = "https://" + Host;

    private static readonly Lazy<Dictionary<string, string>> ProviderHosts = new(ReadProviderHosts);

    /// <param name="address">An absolute address.</param>
    /// <param name="use">What the library does with it.</param>
    public static EndpointAddress Read(string address, AddressUse use)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return EndpointAddress.Unknown;

        var path = uri.AbsolutePath.TrimEnd('/');
        if (IsHost(uri, GoneHost))
            return ReadGone(uri, use);

        if (!IsHost(uri, Host))
            return ReadHost(uri);

        if (!uri.IsDefaultPort)
            return EndpointAddress.Unknown;

        return use switch
        {
            AddressUse.OpenAIBase => ReadOpenAIBase(path),
            AddressUse.VersionedBase => ReadVersionedBase(path),
            AddressUse.AnthropicBase => ReadAnthropicBase(path),
            AddressUse.AzureBase => new EndpointAddress(EndpointKind.Malformed, Fault: AddressFault.WrongLibrary),
            AddressUse.Request => RequestPath.Read(path, uri.Query),
            _ => EndpointAddress.Unknown,
        };
    }

    /// <summary>
    /// That the host is gone is said where the text is written (<see cref="AddressUse.Text"/>): once, however many calls read it.
    /// </summary>
    private static EndpointAddress ReadGone(Uri uri, AddressUse use) => use == AddressUse.Text
        ? new EndpointAddress(EndpointKind.Gone, Fault: AddressFault.Gone, Successor: GoneAddress.Successor(uri, use))
        : new EndpointAddress(EndpointKind.Gone, Successor: GoneAddress.Successor(uri, use));

    /// <summary>A host that is not the router's: a provider's own, or one that is none of our business.</summary>
    private static EndpointAddress ReadHost(Uri uri)
    {
        return ProviderHosts.Value.TryGetValue(uri.Host, out var provider)
            ? new EndpointAddress(EndpointKind.ProviderHost, provider)
            : EndpointAddress.Elsewhere;
    }

    private static Dictionary<string, string> ReadProviderHosts()
    {
        var hosts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in ReleaseFacts.Current.Providers)
        {
            if (provider.Host is { } host && Uri.TryCreate(host, UriKind.Absolute, out var own) && !hosts.ContainsKey(own.Host))
                hosts.Add(own.Host, provider.Id);
        }

        return hosts;
    }

    private static EndpointAddress ReadOpenAIBase(string path)
    {
        const string Version = "/v1";
        if (path == Version)
            return new EndpointAddress(EndpointKind.RouterChat);

        if (path.Length == 0)
            return Malformed(AddressFault.VersionMissing, Version);

        if (path.StartsWith(Version + "/", StringComparison.Ordinal))
            return Malformed(AddressFault.PathDoubled, Version);

        foreach (var appended in (string[])["/chat/completions", "/responses"])
        {
            if (path.EndsWith(appended, StringComparison.Ordinal))
            {
                var kept = path.Substring(0, path.Length - appended.Length);
                return kept.Length == 0 ? Malformed(AddressFault.VersionMissing, Version) : Malformed(AddressFault.PathDoubled, kept);
            }
        }

        return RequestPath.ReadProvider(path);
    }

    private static EndpointAddress ReadVersionedBase(string path)
    {
        if (path.Length == 0)
            return new EndpointAddress(EndpointKind.RouterChat);

        return path == "/v1" || path.EndsWith("/chat/completions", StringComparison.Ordinal)
            ? Malformed(AddressFault.PathDoubled, "")
            : EndpointAddress.Unknown;
    }

    private static EndpointAddress ReadAnthropicBase(string path) => path switch
    {
        "" => new EndpointAddress(EndpointKind.RouterMessages),
        "/v1" or "/v1/messages" => Malformed(AddressFault.PathDoubled, ""),
        _ => EndpointAddress.Unknown,
    };

    private static EndpointAddress Malformed(AddressFault fault, string path) =>
        new(EndpointKind.Malformed, Fault: fault, Successor: Root + path);

    private static bool IsHost(Uri uri, string host) => string.Equals(uri.Host, host, StringComparison.OrdinalIgnoreCase);
}
