using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Everything that is written from the tasks.</summary>
/// <remarks>No position in a file, and no type of the compiler, is reachable from it: equal facts give an equal spec.</remarks>
/// <param name="Tasks">The tasks, sorted by id.</param>
internal sealed record RequestsSpec(EquatableArray<TaskSpec> Tasks)
{
    /// <summary>The model structs' names, sorted.</summary>
    public IReadOnlyList<string> ModelTypes()
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var task in Tasks)
            types.Add(task.ModelType);

        return [.. types];
    }

    public IReadOnlyList<TaskSpec> TasksOf(string modelType)
    {
        var tasks = new List<TaskSpec>();
        foreach (var task in Tasks)
        {
            if (task.ModelType == modelType)
                tasks.Add(task);
        }

        return tasks;
    }
}
