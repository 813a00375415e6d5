using System.Text.Json;

namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>A task with its inputs and parameters, as <c>catalog/tasks</c> describes it.</summary>
/// <param name="Name">The name from which our types' names are made, such as <c>TextToImage</c>.</param>
/// <param name="ModelType">Our type of a model for the task.</param>
/// <param name="Inputs">What the task cannot do without.</param>
/// <param name="Parameters">What it can be told besides.</param>
public sealed record TaskSchema(string Name, string ModelType, IReadOnlyList<TaskMember> Inputs, IReadOnlyList<TaskMember> Parameters)
{
    private static readonly Dictionary<string, TaskSchema> Known = [];

    public static TaskSchema Find(string task)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(task, out var schema))
                Known[task] = schema = Read(task);

            return schema;
        }
    }

    private static TaskSchema Read(string task)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "tasks", task + ".json")));
        var root = document.RootElement;
        return new TaskSchema(
            root.GetProperty("name").GetString()!,
            root.GetProperty("modelType").GetString()!,
            [.. root.GetProperty("inputs").EnumerateArray().Select(TaskMember.Read)],
            [.. root.GetProperty("parameters").EnumerateArray().Select(TaskMember.Read)]);
    }
}
