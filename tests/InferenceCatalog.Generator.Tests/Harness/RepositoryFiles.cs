using System.Runtime.CompilerServices;

namespace InferenceCatalog.Generator.Tests;

/// <summary>Files of the repository: its catalog, as a consumer of the package gets it, and what is written about it.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..");

    public static string Snapshot { get; } = File.ReadAllText(Path.Combine(Root, "catalog", "snapshot.json"));

    /// <param name="path">From the repository's root.</param>
    /// <returns>The text, with line feeds.</returns>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
