using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>A snapshot that stands before a refresh.</summary>
internal static class Known
{
    public static Snapshot Snapshot { get; } = new(
        new SnapshotHeader(SnapshotHeader.CurrentSchemaVersion, "2026-01-01", new(new[] { new SnapshotSource("router", "old.json", "2026-01-01") }), IncludesAdapters: false),
        new(new[] { Model("acme/old", new SnapshotRoute("groq", "conversational")), Model("acme/talker", new SnapshotRoute("groq", "conversational", Tools: false)) }),
        EquatableArray<StoredName>.Empty);

    public static SnapshotModel Model(string id, params SnapshotRoute[] routes) =>
        new(id, EquatableArray<string>.Empty, EquatableArray<string>.Empty, null, null, new(routes));
}
