namespace InferenceCatalog.Snapshots;

/// <summary>Reads what left the catalog.</summary>
internal sealed class TombstonesReader(CatalogFile file)
{
    private static readonly string[] ModelMembers = ["id", "left", "tasks", "replacement"];
    private static readonly string[] RouteMembers = ["model", "provider", "task", "left", "replacement"];
    private static readonly string[] ProviderMembers = ["id", "left"];

    private readonly List<(GoneModel Entry, int Start)> models = [];
    private readonly List<(GoneRoute Entry, int Start)> routes = [];
    private readonly List<(GoneProvider Entry, int Start)> providers = [];

    public void ReadModels(ref EntryState root) => ReadList(ref root, "goneModels", "gone model", models, ReadModel);

    public void ReadRoutes(ref EntryState root) => ReadList(ref root, "goneRoutes", "gone route", routes, ReadRoute);

    public void ReadProviders(ref EntryState root) => ReadList(ref root, "goneProviders", "gone provider", providers, ReadProvider);

    /// <summary>What was read, without what contradicts the models, wherever in the file these stand.</summary>
    public Tombstones ToTombstones(EquatableArray<SnapshotModel> present) =>
        models.Count + routes.Count + providers.Count == 0
            ? Tombstones.None
            : new TombstonesCheck(file, present).Check(models, routes, providers);

    private void ReadList<T>(ref EntryState root, string name, string kind, List<(T Entry, int Start)> entries, Func<string, T?> read)
        where T : class
    {
        if (!file.EnterArray(ref root, name))
            return;

        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxEntries, kind);
            var start = file.Start;
            if (read(kind) is { } entry)
                entries.Add((entry, start));
        }
    }

    private GoneModel? ReadModel(string kind)
    {
        string? id = null, left = null, replacement = null;
        var tasks = EquatableArray<string>.Empty;
        if (file.EnterEntry(kind, out var entry))
        {
            for (int member; (member = file.ReadMember(ModelMembers, ref entry)) >= 0;)
            {
                switch (member)
                {
                    case 0:
                        id = ReadModelId(ref entry, "id");
                        break;
                    case 1:
                        left = ReadDay(ref entry);
                        break;
                    case 2:
                        tasks = ReadTasks(ref entry);
                        break;
                    default:
                        replacement = ReadModelId(ref entry, "replacement");
                        break;
                }
            }
        }

        if (entry.IsSound && (id is null || left is null || tasks.Count == 0))
            entry.Refuse("its 'id', 'left' or 'tasks' is missing");

        return IsKept(entry) ? new GoneModel(id!, left!, tasks, replacement) : null;
    }

    private GoneRoute? ReadRoute(string kind)
    {
        string? model = null, provider = null, task = null, left = null, replacement = null;
        if (file.EnterEntry(kind, out var entry))
        {
            for (int member; (member = file.ReadMember(RouteMembers, ref entry)) >= 0;)
            {
                switch (member)
                {
                    case 0:
                        model = ReadModelId(ref entry, "model");
                        break;
                    case 1:
                        provider = file.ReadId(ref entry, "provider");
                        break;
                    case 2:
                        task = file.ReadId(ref entry, "task");
                        break;
                    case 3:
                        left = ReadDay(ref entry);
                        break;
                    default:
                        replacement = file.ReadId(ref entry, "replacement");
                        break;
                }
            }
        }

        if (entry.IsSound && (model is null || provider is null || task is null || left is null))
            entry.Refuse("its 'model', 'provider', 'task' or 'left' is missing");

        return IsKept(entry) ? new GoneRoute(model!, provider!, task!, left!, replacement) : null;
    }

    private GoneProvider? ReadProvider(string kind)
    {
        string? id = null, left = null;
        if (file.EnterEntry(kind, out var entry))
        {
            for (int member; (member = file.ReadMember(ProviderMembers, ref entry)) >= 0;)
            {
                if (member == 0)
                    id = file.ReadId(ref entry, "id");
                else
                    left = ReadDay(ref entry);
            }
        }

        if (entry.IsSound && (id is null || left is null))
            entry.Refuse("its 'id' or 'left' is missing");

        return IsKept(entry) ? new GoneProvider(id!, left!) : null;
    }

    private EquatableArray<string> ReadTasks(ref EntryState entry)
    {
        if (!file.EnterArray(ref entry, "tasks"))
            return EquatableArray<string>.Empty;

        var tasks = new SortedSet<string>(StringComparer.Ordinal);
        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, "task");
            if (file.ReadId(ref entry, "tasks") is { } task)
                tasks.Add(task);
        }

        return new EquatableArray<string>(tasks);
    }

    private string? ReadModelId(ref EntryState entry, string name) =>
        file.ReadText(ref entry, name, ModelIdForm.IsWellFormed, ModelIdForm.Description);

    private string? ReadDay(ref EntryState entry) => file.ReadWord(ref entry, "left", DateForm.IsWellFormed, DateForm.Description);

    private bool IsKept(in EntryState entry)
    {
        if (!entry.IsSound)
            file.LeaveOut(entry);

        return entry.IsSound;
    }
}
