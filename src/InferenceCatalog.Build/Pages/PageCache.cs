using System.Security.Cryptography;
using System.Text;
using InferenceCatalog.Build.Output;

namespace InferenceCatalog.Build.Pages;

/// <summary>Keeps a service's pages with their tags, so that one that has not changed need not be sent again.</summary>
/// <remarks>It is a help and no more: whatever is wrong with it, the page is asked for as if there were none.</remarks>
/// <param name="folder">Where they are kept.</param>
internal sealed class PageCache(string folder)
{
    /// <summary>The format of the files; another one's are passed over.</summary>
    private const string Format = "inferencecatalog-page 1";

    /// <summary>The page of an address; null where there is none.</summary>
    public CachedPage? Find(Uri address)
    {
        try
        {
            if (TextFile.ReadIfThere(PathOf(address)) is not { } file)
                return null;

            // Format, address, tag, day of change, link: a line each; then the page.
            var lines = file.Split(['\n'], 6);
            return lines.Length == 6 && lines[0] == Format && lines[1] == address.AbsoluteUri
                ? new CachedPage(lines[5], NullIfEmpty(lines[2]), NullIfEmpty(lines[3]), NullIfEmpty(lines[4]))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a page that the service can recognise by a tag or a day.</summary>
    public void Keep(Uri address, CachedPage page)
    {
        try
        {
            TextFile.ReplaceIfChanged(PathOf(address), string.Join("\n", Format, address.AbsoluteUri, page.Tag, page.LastModified, page.Link, page.Text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk costs the next refresh some time, and this one nothing.
        }
    }

    private string PathOf(Uri address)
    {
        using var hash = SHA256.Create();
        var name = hash.ComputeHash(Encoding.UTF8.GetBytes(address.AbsoluteUri));
        return Path.Combine(folder, BitConverter.ToString(name, 0, 16).Replace("-", string.Empty).ToLowerInvariant() + ".page");
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
