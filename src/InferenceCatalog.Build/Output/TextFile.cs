using System.Text;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Output;

/// <summary>Replaces a text file as a whole or not at all.</summary>
internal static class TextFile
{
    private const int ChunkLength = 81_920;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file's text; null when there is no such file.</summary>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public static string? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path, Utf8) : null;

    /// <summary>Whether its owner has said that the file is to stay as it is, and the text would make another one of it.</summary>
    /// <remarks>Only Windows asks the file before a rename over it; Linux and macOS ask the folder alone.</remarks>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsProtectedFrom(string path, Utf8Text text) =>
        File.Exists(path) && (File.GetAttributes(FileLink.Follow(path)) & FileAttributes.ReadOnly) != 0 && !HasContent(path, text);

    /// <summary>The same as it lies on the disk, but for a byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="memory">Where it is put; null for memory of its own.</param>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public static Utf8Text? ReadUtf8IfThere(string path, FileMemory? memory = null)
    {
        if (!File.Exists(path))
            return null;

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var size = checked((int)stream.Length);
        var bytes = memory?.Take(size) ?? new byte[size];
        var length = 0;
        for (var count = -1; length < size && count != 0; length += count)
            count = stream.Read(bytes, length, size - length);

        var text = new Utf8Text(bytes, length);
        return text.MoveToStart(text.PreambleLength);
    }

    /// <summary>Writes the text to a file beside the target and renames it, so that whoever looks sees the old file or the new one.</summary>
    /// <returns>Whether the bytes were other ones before; if not, nothing is written.</returns>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    public static bool ReplaceIfChanged(string path, Utf8Text text)
    {
        if (File.Exists(path) && HasContent(path, text))
            return false;

        Replace(path, stream => stream.Write(text.Bytes, 0, text.Length));
        return true;
    }

    /// <summary>The same with whatever is written; if the writing fails, the file is as it was.</summary>
    public static void Replace(string path, Action<Stream> write)
    {
        path = FileLink.Follow(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = DeadFiles.NameBeside(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);

                // To the disk, not only to the system: a rename may survive a power cut that the content does not.
                stream.Flush(flushToDisk: true);
            }

            MoveOver(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void MoveOver(string temporary, string path)
    {
        // Both are one system call where the file is there or not; File.Move with overwriting is not in netstandard2.0.
        if (File.Exists(path))
            File.Replace(temporary, path, destinationBackupFileName: null, ignoreMetadataErrors: true);
        else
            File.Move(temporary, path);
    }

    private static bool HasContent(string path, Utf8Text text)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.Length != text.Length)
            return false;

        var chunk = new byte[ChunkLength];
        for (var at = 0; at < text.Length;)
        {
            var count = stream.Read(chunk, 0, chunk.Length);
            if (count == 0 || count > text.Length - at)
                return false;

            for (var index = 0; index < count; index++, at++)
            {
                if (chunk[index] != text.Bytes[at])
                    return false;
            }
        }

        return true;
    }
}
