namespace InferenceCatalog.Build.Pages;

/// <summary>Reads a source page by page.</summary>
internal abstract class PageReader
{
    /// <summary>The next page; null after the last.</summary>
    /// <exception cref="RefreshException">The page cannot be had.</exception>
    public abstract Task<Page?> ReadNextAsync(CancellationToken cancellationToken);

    /// <summary>A reader for the address's scheme.</summary>
    /// <exception cref="RefreshException">A file or folder is not there, or a folder has no responses.</exception>
    public static PageReader Open(SourceAddress address, PageAccess access) =>
        address.IsFile ? new FilePageReader(address, access.Limits) : new HttpPageReader(address, access);
}
