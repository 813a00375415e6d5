using System.Collections.Immutable;
using System.Globalization;
using InferenceCatalog.Generator.Tests;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>Catalog files as a compiler gets them: this repository's own snapshot, or one of any size with two routes a model.</summary>
internal static class CatalogText
{
    /// <summary>The size that stands for the repository's own snapshot.</summary>
    public const int Real = 0;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "catalog");

    /// <summary>A project that has the package and asks for nothing special.</summary>
    public static InMemoryOptions EmittingProject { get; } =
        new(ImmutableDictionary<string, string>.Empty.Add("build_property.InferenceCatalogEmit", "true"));

    public static string Snapshot(int models) =>
        models == Real ? File.ReadAllText(Path.Combine(Folder, "snapshot.json")) : SnapshotWriter.Write(Synthesize(models));

    public static ImmutableArray<AdditionalText> Files(string snapshot) =>
    [
        InMemoryFile.Snapshot(snapshot),
        Facts(Path.Combine(Folder, "providers.json")),
        .. Directory.GetFiles(Path.Combine(Folder, "tasks"), "*.json").Order(StringComparer.Ordinal).Select(Facts),
    ];

    private static InMemoryFile Facts(string path) => InMemoryFile.Facts(File.ReadAllText(path), path);

    private static Snapshot Synthesize(int count)
    {
        var models = new SnapshotModel[count];
        for (var index = 0; index < count; index++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"org-{index % 500:D3}/model-{index:D6}-instruct");
            models[index] = new SnapshotModel(
                id,
                new(["text"]),
                new(["text"]),
                "apache-2.0",
                index * 7,
                new(
                [
                    new SnapshotRoute("groq", "conversational", id, SnapshotRouteStatus.Live, 131_072, 0.15m, 0.75m, true, false, false),
                    new SnapshotRoute("together", "conversational", id, SnapshotRouteStatus.Live, 131_072, 0.15m, 0.6m, true, true, false),
                ]));
        }

        var header = new SnapshotHeader(SnapshotHeader.CurrentSchemaVersion, "2026-07-27", new([new SnapshotSource("router", "synthetic", "2026-07-27")]), false);
        return new Snapshot(header, new(models.OrderBy(model => model.Id, StringComparer.Ordinal)), default);
    }
}
