namespace InferenceCatalog.Build.Pages;

/// <summary>Reads recorded responses: one file, or the <c>.json</c> files of a folder in the order of their names.</summary>
internal sealed class FilePageReader : PageReader
{
    private readonly string[] files;
    private readonly PageLimits limits;
    private readonly BoundedText content = new();
    private int position;
    private long totalBytes;

    public FilePageReader(SourceAddress address, PageLimits limits)
    {
        this.limits = limits;
        files = FindFiles(address.Uri.LocalPath);
        if (files.Length > limits.Pages)
        {
            throw new RefreshException(
                RefreshErrorCodes.SourceUnbounded,
                $"{address.ReadableName} has more than {limits.Pages} responses. Check that it is the right folder.");
        }
    }

    public override async Task<Page?> ReadNextAsync(CancellationToken cancellationToken)
    {
        if (position == files.Length)
            return null;

        var path = files[position++];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true);
            var maxBytes = Math.Min(limits.PageBytes, limits.TotalBytes - totalBytes);
            var text = await content.ReadAsync(stream, maxBytes, path, cancellationToken).ConfigureAwait(false);
            totalBytes += text.Length;
            return new Page(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception);
        }
    }

    private static string[] FindFiles(string path)
    {
        if (File.Exists(path))
            return [path];

        var files = Directory.Exists(path) ? List(path) : throw Missing(path, "is not there");
        if (files.Length == 0)
            throw Missing(path, "has no .json files");

        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static string[] List(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*.json");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(folder, exception);
        }
    }

    private static RefreshException Unreadable(string path, Exception exception) => new(
        RefreshErrorCodes.SourceUnreachable,
        $"{path} cannot be read: {exception.Message} Check the file and its permissions, and try again.",
        exception);

    private static RefreshException Missing(string path, string what) => new(
        RefreshErrorCodes.SourceUnreachable,
        $"{path} {what}. Give a recorded response, or a folder of them, after file:.");
}
