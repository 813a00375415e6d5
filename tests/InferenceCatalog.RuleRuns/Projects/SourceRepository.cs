namespace InferenceCatalog.RuleRuns.Projects;

/// <summary>A repository, or any folder with C# in it.</summary>
/// <param name="Name">Its folder's name.</param>
/// <param name="Folder">Where it is.</param>
internal sealed record SourceRepository(string Name, string Folder)
{
    private static readonly string[] MarksOfOne = [".git", "*.sln", "*.slnx", "*.csproj", "*.cs"];

    /// <summary>The folder itself where it is a repository; else each folder in it.</summary>
    public static IReadOnlyList<SourceRepository> Find(string folder)
    {
        var root = new DirectoryInfo(folder);
        return MarksOfOne.Any(mark => root.EnumerateFileSystemInfos(mark).Any())
            ? [Of(root)]
            : [.. root.EnumerateDirectories().OrderBy(child => child.Name, StringComparer.Ordinal).Select(Of)];
    }

    /// <summary>A file's path as a reader of the report looks it up: from the repository's root, with slashes.</summary>
    public string PathOf(string file) => Path.GetRelativePath(Folder, file).Replace('\\', '/');

    private static SourceRepository Of(DirectoryInfo folder) => new(folder.Name, folder.FullName);
}
