using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Pages;

/// <summary>A page that a service gave earlier.</summary>
/// <param name="Text">The page.</param>
/// <param name="Tag">Its <c>ETag</c>; null where it had none.</param>
/// <param name="LastModified">Its <c>Last-Modified</c>, likewise.</param>
/// <param name="Link">The address of the next page as the service gave it; null after the last.</param>
internal sealed record CachedPage(Utf8Text Text, string? Tag, string? LastModified, string? Link)
{
    /// <summary>Whether the service can be asked if the page has changed.</summary>
    public bool IsRecognisable => Tag is not null || LastModified is not null;
}
