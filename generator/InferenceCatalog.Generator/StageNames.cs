namespace InferenceCatalog.Generator;

/// <summary>The names under which tests look at the steps of each generator.</summary>
internal static class StageNames
{
    public const string TaskFiles = "Requests.TaskFiles";
    public const string ProviderFiles = "Requests.ProviderFiles";
    public const string Tasks = "Requests.Tasks";
    public const string Providers = "Requests.Providers";
    public const string ProviderCatalog = "Requests.ProviderCatalog";
    public const string RequestParsing = "Requests.Parsing";
    public const string RequestSpec = "Requests.Spec";

    public const string ModelsInput = "Models.Input";
    public const string SnapshotFile = "Models.SnapshotFile";
    public const string SnapshotReading = "Models.SnapshotReading";
    public const string References = "Models.References";
    public const string PublicNamespaces = "Models.PublicNamespaces";
    public const string CatalogSource = "Models.CatalogSource";
    public const string CatalogSpec = "Models.CatalogSpec";
    public const string CatalogProblems = "Models.CatalogProblems";
}
