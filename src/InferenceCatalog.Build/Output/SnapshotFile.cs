using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Output;

/// <summary>The snapshot, and what stands beside it, on disk.</summary>
internal static class SnapshotFile
{
    /// <summary>Reads the snapshot that is to be renewed; null when there is none yet.</summary>
    /// <remarks>Entries that are not sound are no obstacle: nobody could use them, and the refresh replaces them.</remarks>
    /// <exception cref="RefreshException">It cannot be read as a whole: then names that people use would be lost.</exception>
    public static Snapshot? Read(string path, CancellationToken cancellationToken, FileMemory? memory = null)
    {
        if (ReadUtf8(path, memory) is not { } text)
            return null;

        var reading = SnapshotReader.Read(text, cancellationToken);
        if (reading.Value is { } snapshot)
            return snapshot;

        var problem = reading.Problems[0];
        throw new RefreshException(
            RefreshErrorCodes.SnapshotUnreadable,
            $"The snapshot cannot be read: {problem.Message} A refresh would lose the C# names that are stored in it: "
                + "restore the file from version control (or delete it, if nobody uses its names), and try again.")
        {
            Place = new FilePlace(path, problem.Start.Line + 1, problem.Start.Column + 1),
        };
    }

    /// <summary>The text of a new snapshot, made sure to be one that every reader reads back as the same facts.</summary>
    /// <exception cref="RefreshException">It is not.</exception>
    public static Utf8Text WriteChecked(Snapshot snapshot, FileMemory memory, CancellationToken cancellationToken)
    {
        var text = SnapshotWriter.WriteUtf8(snapshot, memory.Take);
        var reading = SnapshotReader.ReadAgain(text, snapshot, cancellationToken);
        if (reading.Problems.Count == 0 && snapshot.Equals(reading.Value))
            return text;

        var reason = reading.Problems.Count > 0 ? reading.Problems[0].Message : "It does not read back as it was written.";
        throw new RefreshException(
            RefreshErrorCodes.ResultInvalid,
            $"The sources gave a snapshot that is not valid: {reason} Please report this with the sources' answers.");
    }

    /// <summary>Replaces a file of the catalog.</summary>
    /// <returns>Whether it said something else before.</returns>
    /// <exception cref="RefreshException">It cannot be written; it is as it was.</exception>
    public static bool Save(string path, Utf8Text text)
    {
        CheckReplaceable(path, text);
        try
        {
            DeadFiles.RemoveBeside(FileLink.Follow(path));
            return TextFile.ReplaceIfChanged(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(path, exception);
        }
    }

    /// <summary>Makes sure, before the first of several files is another one, that none of them is kept from being replaced.</summary>
    /// <exception cref="RefreshException">There is a folder in its place, or it is read-only and says something else.</exception>
    public static void CheckReplaceable(string path, Utf8Text text)
    {
        if (Directory.Exists(path))
            throw new RefreshException(RefreshErrorCodes.WriteFailed, $"{path} cannot be written: a folder has this name. Move it away, or name another file.");

        try
        {
            if (!TextFile.IsProtectedFrom(path, text))
                return;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(path, exception);
        }

        throw new RefreshException(RefreshErrorCodes.WriteFailed, $"{path} is read-only. Make it writable, or check it out of version control, and try again.");
    }

    /// <summary>Copies a file of the default catalog to where there is none of its name; a file that is there is its owner's.</summary>
    /// <exception cref="RefreshException">It cannot be read or written.</exception>
    public static void PlaceIfMissing(string path, string source)
    {
        if (!File.Exists(path) && ReadUtf8(source) is { } text)
            Save(path, text);
    }

    /// <summary>A file's text; null when there is none.</summary>
    /// <exception cref="RefreshException">It cannot be read.</exception>
    public static string? ReadText(string path) => Read(path, TextFile.ReadIfThere);

    /// <inheritdoc cref="ReadText(string)"/>
    public static Utf8Text? ReadUtf8(string path, FileMemory? memory = null) => Read(path, path => TextFile.ReadUtf8IfThere(path, memory));

    private static T Read<T>(string path, Func<string, T> read)
    {
        if (Directory.Exists(path))
            throw new RefreshException(RefreshErrorCodes.SnapshotUnreadable, $"{path} is a folder. Name the file itself, such as {Path.Combine(path, "snapshot.json")}.");

        try
        {
            return read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefreshException(
                RefreshErrorCodes.SnapshotUnreadable,
                $"{path} cannot be read: {exception.Message} Check the file and its permissions, and try again.",
                exception);
        }
    }

    private static RefreshException NotWritten(string path, Exception exception) => new(
        RefreshErrorCodes.WriteFailed,
        $"{path} cannot be written: {exception.Message} Check the disk, the folder's permissions, and whether another program has the file open.",
        exception);
}
