using System.Runtime.CompilerServices;

namespace InferenceCatalog.Generator.Tests;

/// <summary>The repository's own catalog, as a consumer of the package gets it.</summary>
internal static class RepositoryFiles
{
    private static readonly string Catalog = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "catalog");

    public static string Snapshot { get; } = File.ReadAllText(Path.Combine(Catalog, "snapshot.json"));

    /// <summary>Providers and tasks, in the role that they have for a consumer.</summary>
    public static IReadOnlyList<InMemoryFile> Facts { get; } =
    [
        InMemoryFile.Facts(File.ReadAllText(Path.Combine(Catalog, "providers.json")), "catalog/providers.json"),
        .. Directory.GetFiles(Path.Combine(Catalog, "tasks"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => InMemoryFile.Facts(File.ReadAllText(path), "catalog/tasks/" + Path.GetFileName(path))),
    ];

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
