using System.Security.Cryptography;
using System.Text;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Pages;

/// <summary>Keeps a service's pages with their tags, so that one that has not changed need not be sent again.</summary>
/// <remarks>It is a help and no more: whatever is wrong with it, the page is asked for as if there were none.</remarks>
/// <param name="folder">Where they are kept.</param>
internal sealed class PageCache(string folder)
{
    /// <summary>The format of the files; another one's are passed over.</summary>
    private const string Format = "inferencecatalog-page 1";

    private const int HeadLines = 5;

    private const string Extension = ".page";

    /// <summary>The files of the pages that were asked for.</summary>
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Why a page could not be kept; null where all could.</summary>
    public string? Problem { get; private set; }

    /// <summary>The page of an address; null where there is none.</summary>
    public CachedPage? Find(Uri address)
    {
        try
        {
            return TextFile.ReadUtf8IfThere(PathOf(address)) is { } file ? Parse(address, file) : null;
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
            Utf8Text head = string.Join("\n", Format, address.AbsoluteUri, page.Tag, page.LastModified, page.Link, string.Empty);
            TextFile.Replace(PathOf(address), stream =>
            {
                stream.Write(head.Bytes, 0, head.Length);
                stream.Write(page.Text.Bytes, 0, page.Text.Length);
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk costs the next refresh some time, and this one nothing.
            Problem ??= exception.Message;
        }
    }

    /// <summary>Removes the pages that nobody asked for: an address with a cursor in it is another one at every refresh.</summary>
    public void RemoveUnused()
    {
        DeadFiles.RemoveIn(folder);
        try
        {
            foreach (var file in Directory.GetFiles(folder, "*" + Extension))
            {
                if (!used.Contains(file))
                    File.Delete(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way, and the next refresh tries again.
        }
    }

    /// <summary>Format, address, tag, day of change, link: a line each; then the page.</summary>
    private static CachedPage? Parse(Uri address, Utf8Text file)
    {
        var lines = new string[HeadLines];
        var start = 0;
        for (var line = 0; line < HeadLines; line++)
        {
            var end = Array.IndexOf(file.Bytes, (byte)'\n', start, file.Length - start);
            if (end < 0)
                return null;

            lines[line] = file.Slice(start, end - start);
            start = end + 1;
        }

        if (lines[0] != Format || lines[1] != address.AbsoluteUri)
            return null;

        return new CachedPage(file.MoveToStart(start), NullIfEmpty(lines[2]), NullIfEmpty(lines[3]), NullIfEmpty(lines[4]));
    }

    private string PathOf(Uri address)
    {
        using var hash = SHA256.Create();
        var name = hash.ComputeHash(Encoding.UTF8.GetBytes(address.AbsoluteUri));
        var path = Path.Combine(folder, BitConverter.ToString(name, 0, 16).Replace("-", string.Empty).ToLowerInvariant() + Extension);
        used.Add(path);
        return path;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
