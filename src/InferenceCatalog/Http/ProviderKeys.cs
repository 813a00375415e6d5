using System.Diagnostics;

namespace InferenceCatalog;

/// <summary>The keys of providers' own that a client was given.</summary>
internal sealed class ProviderKeys
{
    private const string Option = nameof(InferenceClientOptions) + "." + nameof(InferenceClientOptions.ProviderKeys);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A key is none, or belongs to somebody else.</exception>
    public ProviderKeys(IEnumerable<KeyValuePair<Provider, string>>? given)
    {
        if (given is null)
            return;

        foreach (var (provider, key) in given)
        {
            if (provider.Id == "hf-inference")
                throw new ArgumentException($"hf-inference is Hugging Face itself: give its token as {nameof(InferenceClientOptions.Token)}.", nameof(given));

            if (AccessToken.Create(key ?? "", Option) is null)
                throw new ArgumentException($"The key for {provider} is empty, or has a character that no key has.", nameof(given));

            if (key!.StartsWith("hf_", StringComparison.Ordinal))
                throw new ArgumentException($"The key for {provider} is a Hugging Face token, which is not for that provider's host: give it as {nameof(InferenceClientOptions.Token)}.", nameof(given));

            keys[provider.Id] = key;
        }
    }

    /// <summary>Whether there is a key for a provider.</summary>
    public bool Has(Provider provider) => keys.ContainsKey(provider.Id);

    /// <summary>The provider's own host, if there is a key for it.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="route">How the provider does the task.</param>
    public Destination? Find(Provider provider, ProviderTaskRoute route) =>
        keys.Count > 0 && route.Host is { } host && keys.TryGetValue(provider.Id, out var key)
            ? Destination.Own(host, AccessToken.CreateKey(key, $"{Option} for {provider}", route.KeyScheme ?? "Bearer")!, route.Headers)
            : null;
}
