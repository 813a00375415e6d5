namespace InferenceCatalog.Snapshots;

/// <summary>Reads <c>catalog/snapshot.json</c>: the one reader of generator, rules, refresh and emulator.</summary>
/// <remarks>
/// The file may stand in any order; what comes out is sorted. Broken JSON, a missing or newer schema version, a missing or
/// malformed root member or too many entries make the file unreadable; anything wrong within an entry costs that entry.
/// </remarks>
internal static class SnapshotReader
{
    private const string Kind = "snapshot";
    private const int MaxLocationLength = 2_000;

    private static readonly string[] RootMembers =
    [
        "schemaVersion", "retrieved", "sources", "filters", "models", "goneModels", "goneRoutes", "goneProviders", "names",
    ];

    private static readonly string[] SourceMembers = ["name", "location", "retrieved"];

    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CatalogReading<Snapshot> Read(Utf8Text text, CancellationToken cancellation) =>
        Read(text, CatalogLimits.Default, cancellation);

    /// <summary>Reads a text that is expected to say what is known: models that are equal are then the known ones, and cost no memory.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CatalogReading<Snapshot> ReadAgain(Utf8Text text, Snapshot known, CancellationToken cancellation) =>
        CatalogFile.Read(text, CatalogLimits.Default, file => ReadRoot(file, known.Models), cancellation);

    /// <inheritdoc cref="Read(Utf8Text, CancellationToken)"/>
    public static CatalogReading<Snapshot> Read(Utf8Text text, CatalogLimits limits, CancellationToken cancellation) =>
        CatalogFile.Read(text, limits, static file => ReadRoot(file, EquatableArray<SnapshotModel>.Empty), cancellation);

    private static Snapshot ReadRoot(CatalogFile file, EquatableArray<SnapshotModel> known)
    {
        var root = file.EnterRoot(Kind);
        int? schemaVersion = null;
        string? retrieved = null;
        var sources = EquatableArray<SnapshotSource>.Empty;
        var filters = new FiltersReader(file);
        EquatableArray<SnapshotModel>? models = null;
        var gone = new TombstonesReader(file);
        var names = EquatableArray<StoredName>.Empty;

        for (int member; (member = file.ReadMember(RootMembers, ref root)) >= 0;)
        {
            switch (member)
            {
                case 0:
                    schemaVersion = file.ReadSchemaVersion(Kind);
                    break;
                case 1:
                    retrieved = file.ReadText(ref root, "retrieved", DateForm.IsWellFormed, DateForm.Description);
                    break;
                case 2:
                    sources = ReadSources(file, ref root);
                    break;
                case 3:
                    filters.Read(ref root);
                    break;
                case 4:
                    models = new SnapshotModelReader(file, known).Read(ref root);
                    break;
                case 5:
                    gone.ReadModels(ref root);
                    break;
                case 6:
                    gone.ReadRoutes(ref root);
                    break;
                case 7:
                    gone.ReadProviders(ref root);
                    break;
                default:
                    names = new StoredNameReader(file).Read(ref root);
                    break;
            }
        }

        file.LeaveRoot(root);
        var header = new SnapshotHeader(
            schemaVersion ?? throw CatalogFile.Missing(root, "schemaVersion"),
            retrieved ?? throw CatalogFile.Missing(root, "retrieved"),
            sources,
            filters.IncludesAdapters)
        {
            Choice = filters.Choice,
        };

        var present = models ?? throw CatalogFile.Missing(root, "models");
        return new Snapshot(header, present, names) { Gone = gone.ToTombstones(present) };
    }

    /// <summary>Sources keep the order of the file: it is their precedence.</summary>
    private static EquatableArray<SnapshotSource> ReadSources(CatalogFile file, ref EntryState root)
    {
        if (!file.EnterArray(ref root, "sources"))
            return EquatableArray<SnapshotSource>.Empty;

        var sources = new List<SnapshotSource>();
        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, "source");
            if (ReadSource(file) is { } source)
                sources.Add(source);
        }

        return new EquatableArray<SnapshotSource>(sources.ToArray());
    }

    private static SnapshotSource? ReadSource(CatalogFile file)
    {
        string? name = null, location = null, retrieved = null;
        if (file.EnterEntry("source", out var entry))
        {
            for (int member; (member = file.ReadMember(SourceMembers, ref entry)) >= 0;)
            {
                switch (member)
                {
                    case 0:
                        name = file.ReadId(ref entry, "name");
                        break;
                    case 1:
                        location = file.ReadText(ref entry, "location", IsLocation, "an address of printable characters");
                        break;
                    default:
                        retrieved = file.ReadText(ref entry, "retrieved", DateForm.IsWellFormed, DateForm.Description);
                        break;
                }
            }
        }

        if (entry.IsSound && (name is null || location is null || retrieved is null))
            entry.Refuse("its 'name', 'location' or 'retrieved' is missing");

        if (entry.IsSound)
            return new SnapshotSource(name!, location!, retrieved!);

        file.LeaveOut(entry);
        return null;
    }

    private static bool IsLocation(string location) => PrintableText.IsWellFormed(location, MaxLocationLength);
}
