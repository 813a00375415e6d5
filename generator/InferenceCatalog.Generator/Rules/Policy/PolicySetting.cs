namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>One thing that a project can say of its policy, under the two names that it has.</summary>
/// <param name="Key">In <c>.editorconfig</c>, for the files of a section.</param>
/// <param name="Property">In MSBuild, for the project.</param>
internal sealed record PolicySetting(string Key, string Property)
{
    public static readonly PolicySetting MaxInputPrice = new("inference_catalog_max_input_price", "InferenceCatalogMaxInputPrice");
    public static readonly PolicySetting MaxOutputPrice = new("inference_catalog_max_output_price", "InferenceCatalogMaxOutputPrice");
    public static readonly PolicySetting AllowedProviders = new("inference_catalog_allowed_providers", "InferenceCatalogAllowedProviders");
    public static readonly PolicySetting DeniedProviders = new("inference_catalog_denied_providers", "InferenceCatalogDeniedProviders");
    public static readonly PolicySetting AllowedOrganizations = new("inference_catalog_allowed_organizations", "InferenceCatalogAllowedOrganizations");
    public static readonly PolicySetting DeniedOrganizations = new("inference_catalog_denied_organizations", "InferenceCatalogDeniedOrganizations");
    public static readonly PolicySetting AllowedLicenses = new("inference_catalog_allowed_licenses", "InferenceCatalogAllowedLicenses");
    public static readonly PolicySetting DeniedLicenses = new("inference_catalog_denied_licenses", "InferenceCatalogDeniedLicenses");
    public static readonly PolicySetting UnknownCapability = new("inference_catalog_unknown_capability", "InferenceCatalogUnknownCapability");

    public static readonly IReadOnlyList<PolicySetting> All =
    [
        MaxInputPrice,
        MaxOutputPrice,
        AllowedProviders,
        DeniedProviders,
        AllowedOrganizations,
        DeniedOrganizations,
        AllowedLicenses,
        DeniedLicenses,
        UnknownCapability,
    ];
}
