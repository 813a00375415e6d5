using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Report;

/// <summary>What people call the providers, as <c>catalog/providers.json</c> had it when this release was made.</summary>
internal static class ProviderNames
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(Read);

    /// <summary>The provider's name; its id where this release does not know it.</summary>
    public static string Of(string id) => Names.Value.TryGetValue(id, out var name) ? name : id;

    /// <summary>Whether this release knows the provider, be it retired.</summary>
    public static bool Has(string id) => Names.Value.ContainsKey(id);

    private static Dictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var provider in ProviderFactsReader.Read(PackedText.Read("providers.json"), CancellationToken.None).Value!.Providers)
            names.Add(provider.Id, provider.Name);

        return names;
    }
}
