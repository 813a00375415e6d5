using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>Snapshots of several sizes.</summary>
internal static class CatalogText
{
    private const int Many = 10_000;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "catalog");

    public static string Snapshot(CatalogSize size) => size switch
    {
        CatalogSize.Real => File.ReadAllText(Path.Combine(Folder, "snapshot.json")),
        CatalogSize.WithAdapters => File.ReadAllText(Path.Combine(Folder, "snapshot-with-adapters.json")),
        CatalogSize.TenThousand => Synthetic(Many),
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, null),
    };

    /// <summary>A snapshot of so many made-up models with two routes each.</summary>
    public static string Synthetic(int count) => SnapshotWriter.Write(Synthesize(count));

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
