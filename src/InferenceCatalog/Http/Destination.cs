namespace InferenceCatalog;

/// <summary>Where a call goes and as whom: below the router, to a provider's own host, or to an Inference Endpoint.</summary>
internal sealed class Destination
{
    private readonly string root;

    private Destination(string root, AccessToken? key, bool isLoopback)
    {
        this.root = root;
        Key = key;
        IsLoopback = isLoopback;
    }

    /// <summary>The provider's own key; null where Hugging Face's token is sent.</summary>
    public AccessToken? Key { get; }

    /// <summary>Headers that are wanted there with every request.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; private init; } = [];

    /// <summary>Whether it is an http server on this machine: then results may come from this machine too.</summary>
    public bool IsLoopback { get; }

    /// <summary>Whether Hugging Face pays the provider, and the account of the token pays Hugging Face.</summary>
    public bool IsRouted => Key is null;

    /// <summary>What stands below an address of Hugging Face's.</summary>
    public static Destination Routed(string root, bool isLoopback, IReadOnlyList<(string Name, string Value)>? headers = null) =>
        new(root, null, isLoopback) { Headers = headers ?? [] };

    /// <summary>A provider's own host.</summary>
    public static Destination Own(string root, AccessToken key, IReadOnlyList<(string Name, string Value)>? headers = null) =>
        new(root, key, isLoopback: false) { Headers = headers ?? [] };

    /// <summary>An address below the root, such as <c>models/openai/whisper-large-v3</c>; the root itself for an empty path.</summary>
    public Uri At(string path) => new(path.Length == 0 ? root : $"{root}/{path}");

    /// <summary>Whether an address may be asked for a result: https, or http on this machine when the destination is there too.</summary>
    public bool MayFetch(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (IsLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
