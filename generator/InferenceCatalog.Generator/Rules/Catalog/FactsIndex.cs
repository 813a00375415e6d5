using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>What one facts file says: a task, or the providers.</summary>
internal sealed class FactsIndex
{
    private static readonly FactsIndex Nothing = new([], []);

    private FactsIndex(TaskFacts[] tasks, string[] providers)
    {
        Tasks = tasks;
        Providers = providers;
    }

    public IReadOnlyList<TaskFacts> Tasks { get; }

    /// <summary>The providers' ids.</summary>
    public IReadOnlyList<string> Providers { get; }

    public static FactsIndex Read(string text) => CatalogFileProbe.KindOf(text, CancellationToken.None) switch
    {
        CatalogFileKind.Task when TaskFactsReader.Read(text, CancellationToken.None).Value is { } task
            => new FactsIndex([task], []),
        CatalogFileKind.Providers when ProviderFactsReader.Read(text, CancellationToken.None).Value is { } catalog
            => new FactsIndex([], IdsOf(catalog.Providers)),
        _ => Nothing,
    };

    private static string[] IdsOf(EquatableArray<ProviderFacts> providers)
    {
        var ids = new string[providers.Count];
        for (var index = 0; index < ids.Length; index++)
            ids[index] = providers[index].Id;

        return ids;
    }
}
