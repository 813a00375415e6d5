using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>Tells the generated constants by the name of the class around them.</summary>
internal static class CatalogConstants
{
    public const string Models = "HFModels";
    public const string Providers = "HFProviders";
    private const string ModelIds = "HFModelIds";
    private const string ProviderIds = "HFProviderIds";

    public static bool Contain(ISymbol member)
    {
        var type = member.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;

        return type?.Name is Models or Providers or ModelIds or ProviderIds;
    }
}
