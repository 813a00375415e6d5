using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>Which of the runtime's types and methods stand for which tasks.</summary>
internal sealed class TaskTable
{
    private readonly Dictionary<string, TaskFacts> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskFacts> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EquatableArray<string>> byModelType = new(StringComparer.Ordinal);

    public TaskTable(EquatableArray<TaskFacts> facts)
    {
        var groups = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var task in facts)
        {
            byId[task.Id] = task;
            byName[task.Name] = task;
            if (!groups.TryGetValue(task.ModelType, out var tasks))
                groups.Add(task.ModelType, tasks = new SortedSet<string>(StringComparer.Ordinal));

            tasks.Add(task.Id);
        }

        foreach (var group in groups)
            byModelType.Add(group.Key, new EquatableArray<string>(group.Value));
    }

    public TaskFacts? Find(string id) => byId.TryGetValue(id, out var task) ? task : null;

    /// <summary>The task of a model's method, such as <c>TextToImage</c>.</summary>
    public TaskFacts? FindByMethod(string name) => byName.TryGetValue(name, out var task) ? task : null;

    /// <summary>The task of a request's type, such as <c>TextToImageRequest</c>.</summary>
    public TaskFacts? FindByRequest(string type)
    {
        const string Ending = "Request";
        return type.EndsWith(Ending, StringComparison.Ordinal) ? FindByMethod(type.Substring(0, type.Length - Ending.Length)) : null;
    }

    /// <summary>The tasks of a model's struct, such as <c>EmbeddingModel</c>; none when it is no such struct.</summary>
    public EquatableArray<string> FindByModelType(string type) => byModelType.TryGetValue(type, out var tasks) ? tasks : default;
}
