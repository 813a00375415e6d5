using InferenceCatalog.Generator.Writing;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes the properties of <c>InferenceTask</c>: one for each task.</summary>
internal static class TaskNamesEmitter
{
    public const string HintName = "InferenceTask.g.cs";

    public static SourceWriter Emit(RequestsSpec spec)
    {
        var writer = GeneratedFile.Begin("catalog/tasks");
        writer.Line().Open("public readonly partial struct InferenceTask");
        for (var index = 0; index < spec.Tasks.Count; index++)
        {
            var task = spec.Tasks[index];
            if (index > 0)
                writer.Line();

            writer.Line($"/// <summary><c>{CSharpText.Documentation(task.Id)}</c>: {CSharpText.Documentation(task.Summary)}</summary>");
            writer.Line($"public static InferenceTask {task.Name} => new({CSharpText.Literal(task.Id)});");
        }

        return writer.Close();
    }
}
