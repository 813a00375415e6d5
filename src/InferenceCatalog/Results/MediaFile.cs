using System.Runtime.InteropServices;

namespace InferenceCatalog;

/// <summary>A file that a model made, on its way to a stream or to a disk.</summary>
internal static class MediaFile
{
    /// <summary>The bytes as a stream that can be read and sought, without a copy where they are an array.</summary>
    public static Stream OpenRead(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>Writes a file whole or not at all: beside its place first, and then into it.</summary>
    public static async Task SaveAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = FindTarget(path);
        if (IsDevice(target))
        {
            await File.WriteAllBytesAsync(target, bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        var directory = Path.GetDirectoryName(target) ?? throw new IOException($"'{path}' is a directory.");
        Directory.CreateDirectory(directory);
        var unfinished = Path.Combine(directory, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await File.WriteAllBytesAsync(unfinished, bytes, cancellationToken).ConfigureAwait(false);
            File.Move(unfinished, target, overwrite: true);
        }
        catch
        {
            Remove(unfinished);
            throw;
        }
    }

    /// <summary>The place itself; of a link, where it leads, so that the link stays one.</summary>
    private static string FindTarget(string path)
    {
        var full = Path.GetFullPath(path);
        var file = new FileInfo(full);
        return file.LinkTarget is null ? full : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
    }

    /// <summary>A device is written to; put a file in its place, and it would be gone.</summary>
    private static bool IsDevice(string target) => !OperatingSystem.IsWindows() && target.StartsWith("/dev/", StringComparison.Ordinal);

    private static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What failed before says more.
        }
    }
}
