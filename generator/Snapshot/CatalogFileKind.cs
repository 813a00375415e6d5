namespace InferenceCatalog.Snapshots;

/// <summary>Which of the catalog's files a text is.</summary>
internal enum CatalogFileKind
{
    Unknown,
    Snapshot,
    Providers,
    Task,
    Measurements,
}
