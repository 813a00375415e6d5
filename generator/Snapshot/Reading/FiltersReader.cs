namespace InferenceCatalog.Snapshots;

/// <summary>Reads <c>filters</c> in a snapshot's header.</summary>
internal sealed class FiltersReader(CatalogFile file)
{
    private const int MaxPatternLength = 200;

    private static readonly string[] Members = ["adapters", "tasks", "providers", "models", "minimumDownloads", "onlyLive", "withoutTailOf"];

    public bool IncludesAdapters { get; private set; }

    public SnapshotChoice Choice { get; private set; } = SnapshotChoice.All;

    public void Read(ref EntryState root)
    {
        if (!file.EnterObject(ref root, "filters"))
            return;

        var filters = new EntryState("filters", file.Start);
        for (int member; (member = file.ReadMember(Members, ref filters)) >= 0;)
        {
            switch (member)
            {
                case 0:
                    IncludesAdapters = file.ReadFlag(ref filters, "adapters") ?? false;
                    break;
                case 1:
                    Choice = Choice with { Tasks = ReadPatterns(ref filters, "tasks") };
                    break;
                case 2:
                    Choice = Choice with { Providers = ReadPatterns(ref filters, "providers") };
                    break;
                case 3:
                    Choice = Choice with { Models = ReadPatterns(ref filters, "models") };
                    break;
                case 4:
                    Choice = Choice with { MinimumDownloads = file.ReadCount(ref filters, "minimumDownloads", 0, long.MaxValue) };
                    break;
                case 5:
                    Choice = Choice with { OnlyLive = file.ReadFlag(ref filters, "onlyLive") ?? false };
                    break;
                default:
                    Choice = Choice with { WithoutTailOf = ReadList(ref filters, "withoutTailOf", "provider", ProviderIdForm.IsWellFormed, ProviderIdForm.Description) };
                    break;
            }
        }

        if (filters.Fault is { } fault)
            root.Refuse($"in its 'filters' {fault}", filters.FaultStart, filters.FaultLength);
    }

    private EquatableArray<string> ReadPatterns(ref EntryState filters, string name) =>
        ReadList(ref filters, name, "pattern", IsPattern, "a name or glob of printable characters");

    private EquatableArray<string> ReadList(ref EntryState filters, string name, string kind, Func<string, bool> isWellFormed, string expected)
    {
        if (!file.EnterArray(ref filters, name))
            return EquatableArray<string>.Empty;

        var words = new List<string>();
        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, kind);
            if (file.ReadText(ref filters, name, isWellFormed, expected) is { } word)
                words.Add(word);
        }

        return new EquatableArray<string>(words.ToArray());
    }

    private static bool IsPattern(string pattern) => PrintableText.IsWellFormed(pattern, MaxPatternLength);
}
