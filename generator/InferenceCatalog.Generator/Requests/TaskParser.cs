using System.Collections.Immutable;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Makes specs of tasks: what the reader found sound as data is held against what C# can say.</summary>
internal static class TaskParser
{
    /// <summary>Members of every model struct and of <c>InferenceTask</c>, which a task's name would hide.</summary>
    private static readonly HashSet<string> TakenNames = new(StringComparer.Ordinal)
    {
        "InferenceTask", "Id", "Routes", "On", "Of", "Unlisted", "FromCatalog", "Reference",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    public static RequestsParsing Parse(ImmutableArray<TaskReading> readings, CancellationToken cancellation)
    {
        var problems = new List<TaskProblem>();
        var tasks = new List<TaskSpec>();
        var names = new HashSet<string>(TakenNames, StringComparer.Ordinal);
        foreach (var reading in readings.Sort(static (left, right) => string.CompareOrdinal(left.Task?.Id, right.Task?.Id)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var problem in reading.Problems)
                problems.Add(new TaskProblem(reading.Path, problem));

            if (reading.Task is not { } task)
                continue;

            if (FindFault(task, tasks, names) is { } fault)
                problems.Add(TaskProblem.OfFile(reading.Path, fault));
            else if (ParseTask(reading.Path, task, problems) is { } spec)
                tasks.Add(spec);
        }

        return new RequestsParsing(
            new RequestsSpec(new EquatableArray<TaskSpec>(tasks.ToArray())),
            new EquatableArray<TaskProblem>(problems.ToArray()));
    }

    /// <summary>Says why no code can be written from the task; null when it can.</summary>
    private static string? FindFault(TaskFacts task, List<TaskSpec> tasks, HashSet<string> names)
    {
        if (tasks.Count > 0 && tasks[tasks.Count - 1].Id == task.Id)
            return $"another file describes the task '{task.Id}' already";

        if (!task.ModelType.EndsWith("Model", StringComparison.Ordinal) || task.ModelType.Length == "Model".Length)
            return $"the name of a model type ends in 'Model', and '{task.ModelType}' does not";

        return task.Name == task.ModelType || !names.Add(task.Name)
            ? $"the name '{task.Name}' is taken"
            : null;
    }

    private static TaskSpec? ParseTask(string path, TaskFacts task, List<TaskProblem> problems)
    {
        var members = new MemberParser(task.Name + "Request");
        foreach (var input in task.Inputs)
            members.Add(input, isRequired: true);

        // A request without one of its inputs would be another call than the task's.
        var missing = members.Faults.Count > 0 ? members.Faults[0]
            : task.Inputs.Count == 0 && !task.IsHandWritten ? $"a request needs an input, and the task '{task.Id}' has none"
            : null;
        if (missing is not null)
        {
            problems.Add(TaskProblem.OfFile(path, missing));
            return null;
        }

        foreach (var parameter in task.Parameters)
            members.Add(parameter, isRequired: false);

        foreach (var fault in members.Faults)
            problems.Add(TaskProblem.OfFile(path, fault));

        return new TaskSpec(task.Id, task.Name, task.Summary, task.ModelType, task.Result, task.IsHandWritten, members.ToMembers());
    }
}
