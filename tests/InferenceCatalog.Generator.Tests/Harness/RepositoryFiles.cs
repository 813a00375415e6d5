using System.Runtime.CompilerServices;

namespace InferenceCatalog.Generator.Tests;

/// <summary>The repository's own catalog, as a consumer of the package gets it.</summary>
internal static class RepositoryFiles
{
    private static readonly string Catalog = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "catalog");

    public static string Snapshot { get; } = File.ReadAllText(Path.Combine(Catalog, "snapshot.json"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
