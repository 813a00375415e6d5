using System.Text;

namespace InferenceCatalog.Build.Output;

/// <summary>Replaces a text file as a whole or not at all.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file's text; null when there is no such file.</summary>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public static string? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path, Utf8) : null;

    /// <summary>Whether its owner has said that the file is to stay as it is, and the text would make another one of it.</summary>
    /// <remarks>Only Windows asks the file before a rename over it; Linux and macOS ask the folder alone.</remarks>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsProtectedFrom(string path, string text) =>
        File.Exists(path) && (File.GetAttributes(FileLink.Follow(path)) & FileAttributes.ReadOnly) != 0 && !HasContent(path, Utf8.GetBytes(text));

    /// <summary>Writes the text to a file beside the target and renames it, so that whoever looks sees the old file or the new one.</summary>
    /// <returns>Whether the bytes were other ones before; if not, nothing is written.</returns>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    public static bool ReplaceIfChanged(string path, string text)
    {
        var bytes = Utf8.GetBytes(text);
        if (File.Exists(path) && HasContent(path, bytes))
            return false;

        Replace(path, stream => stream.Write(bytes, 0, bytes.Length));
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

    private static bool HasContent(string path, byte[] bytes)
    {
        if (new FileInfo(FileLink.Follow(path)).Length != bytes.Length)
            return false;

        var present = File.ReadAllBytes(path);
        for (var index = 0; index < bytes.Length; index++)
        {
            if (present[index] != bytes[index])
                return false;
        }

        return true;
    }
}
