namespace InferenceCatalog.Build.Output;

/// <summary>Finds the file at the end of a symbolic link, since a rename would put the new file in the link's own place.</summary>
internal static class FileLink
{
    /// <summary>Not in netstandard2.0. Every MSBuild on .NET has it; that of Visual Studio, on .NET Framework, has not, and no link is followed there.</summary>
    private static readonly Func<string, bool, FileSystemInfo?>? ResolveLinkTarget =
        (Func<string, bool, FileSystemInfo?>?)typeof(File)
            .GetMethod(nameof(ResolveLinkTarget), [typeof(string), typeof(bool)])
            ?.CreateDelegate(typeof(Func<string, bool, FileSystemInfo?>));

    /// <summary>The path itself where there is no link.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Follow(string path) =>
        File.Exists(path) ? ResolveLinkTarget?.Invoke(path, true)?.FullName ?? path : path;
}
