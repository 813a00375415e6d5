using System.Globalization;

namespace InferenceCatalog.Build.Output;

/// <summary>Removes what a run that was killed while it wrote a file left beside it.</summary>
/// <remarks>
/// Nothing may be taken from a run that lives, be it another user's or in a container, whose lock we do not see: only files of exactly our
/// own form go, that nobody has open, and that are older than the moment between closing and renaming.
/// </remarks>
internal static class DeadFiles
{
    private const string Extension = ".tmp";

    private const int GuidLength = 32;

    private static readonly TimeSpan LongestRename = TimeSpan.FromSeconds(10);

    /// <summary>A name beside a file for its new content, which no other run has.</summary>
    public static string NameBeside(string path) =>
        Path.Combine(Folder(path), Prefix(path) + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + Extension);

    /// <summary>Removes those beside a file. It is a courtesy: what cannot be removed is left to the next run.</summary>
    public static void RemoveBeside(string path) => Remove(Folder(path), Prefix(path));

    /// <summary>Removes those beside all files of a folder, likewise.</summary>
    public static void RemoveIn(string folder) => Remove(folder, ".*.");

    private static void Remove(string folder, string prefix)
    {
        try
        {
            if (!Directory.Exists(folder))
                return;

            foreach (var file in Directory.GetFiles(folder, prefix + new string('?', GuidLength) + Extension))
            {
                if (IsOurs(Path.GetFileName(file)) && DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > LongestRename)
                    RemoveUnlessOpen(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The refresh itself says what is wrong with the folder, if anything is.
        }
    }

    private static bool IsOurs(string name)
    {
        var start = name.Length - Extension.Length - GuidLength;
        return start > 0 && Guid.TryParseExact(name.Substring(start, GuidLength), "N", out _);
    }

    private static void RemoveUnlessOpen(string file)
    {
        using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            // Whoever writes it lets nobody else open it.
        }

        File.Delete(file);
    }

    private static string Folder(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static string Prefix(string path) => $".{Path.GetFileName(path)}.";
}
