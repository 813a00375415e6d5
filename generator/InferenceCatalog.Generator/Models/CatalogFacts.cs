using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>The tasks and providers that this release knows: the ones whose constants the runtime can serve.</summary>
/// <param name="Tasks">The tasks, in the order of their files.</param>
/// <param name="Providers">The providers.</param>
internal sealed record CatalogFacts(EquatableArray<TaskFacts> Tasks, EquatableArray<ProviderFacts> Providers)
{
    public Dictionary<string, TaskFacts> TasksById()
    {
        var tasks = new Dictionary<string, TaskFacts>(Tasks.Count, StringComparer.Ordinal);
        foreach (var task in Tasks)
            tasks[task.Id] = task;

        return tasks;
    }

    public Dictionary<string, ProviderFacts> ProvidersById()
    {
        var providers = new Dictionary<string, ProviderFacts>(Providers.Count, StringComparer.Ordinal);
        foreach (var provider in Providers)
            providers[provider.Id] = provider;

        return providers;
    }
}
