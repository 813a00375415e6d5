using System.Text;
using InferenceCatalog.Generator.Writing;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes the request records.</summary>
internal static class RequestEmitter
{
    public const string HintName = "Requests.g.cs";

    public static SourceWriter Emit(RequestsSpec spec, CancellationToken cancellation)
    {
        var writer = GeneratedFile.Begin(
            "catalog/tasks",
            "System",
            "System.Collections.Generic",
            "System.Diagnostics.CodeAnalysis",
            "System.Text.Json",
            "System.Threading.Tasks");
        foreach (var task in spec.Tasks)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!task.IsHandWritten)
                EmitRequest(writer.Line(), task);
        }

        return writer;
    }

    /// <summary>The required members as parameters, such as <c>string question, string context</c>. A list at the end may be given item by item.</summary>
    public static string Parameters(TaskSpec task)
    {
        var parameters = new StringBuilder();
        MemberSpec? last = null;
        foreach (var member in task.Required)
            last = member;

        foreach (var member in task.Required)
        {
            var isOpen = member == last && member.IsOpenList;
            parameters.Append(parameters.Length == 0 ? "" : ", ").Append(isOpen ? "params " : "").Append(member.CSharpType).Append(' ').Append(member.Argument);
        }

        return parameters.ToString();
    }

    /// <summary>The required members as arguments, such as <c>question, context</c>.</summary>
    public static string Arguments(TaskSpec task)
    {
        var arguments = new StringBuilder();
        foreach (var member in task.Required)
            arguments.Append(arguments.Length == 0 ? "" : ", ").Append(member.Argument);

        return arguments.ToString();
    }

    private static void EmitRequest(SourceWriter writer, TaskSpec task)
    {
        writer.Line($"/// <summary>{CSharpText.Documentation(task.Summary)} The answer comes as <see cref=\"{task.Result}\"/>.</summary>");
        writer.Line($"/// <remarks>Hugging Face's task <c>{CSharpText.Documentation(task.Id)}</c>. Requests are immutable: change one with <c>with</c>.</remarks>");
        writer.Open($"public sealed record {task.Request} : InferenceRequest<{task.Result}>");
        EmitConstructors(writer, task);
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override InferenceTask Task => InferenceTask.{task.Name};").Line();
        foreach (var member in task.Members)
        {
            PropertyEmitter.Emit(writer, member);
            writer.Line();
        }

        BodyEmitter.Emit(writer, task);
        writer.Line().Line($"internal override ValueTask<{task.Result}> SendAsync(InferenceCall call) => SendOnRouteAsync(call);");
        writer.Line().Line($"internal override {task.Result} ReadResult(ResultContent content) => {task.Result}.Read(content);");
        writer.Close();
    }

    private static void EmitConstructors(SourceWriter writer, TaskSpec task)
    {
        EmitConstructor(
            writer,
            task,
            task.ModelType,
            "model.Reference",
            "A model that does the task.",
            ("InvalidOperationException", "<paramref name=\"model\"/> is <c>default</c>."));
        EmitConstructor(
            writer,
            task,
            "[ConstantExpected] string",
            "ModelReference.FromId(ModelId.Parse(model))",
            "The model's id as a literal, <c>organisation/name</c> or <c>organisation/name:provider</c>: it is checked against the snapshot while you type.",
            ("FormatException", "<paramref name=\"model\"/> is malformed."));
        EmitConstructor(
            writer,
            task,
            "ModelId",
            "ModelReference.FromId(model ?? throw new ArgumentNullException(nameof(model)))",
            "The model's id, known only at run time: nothing checks that it does the task.",
            ("ArgumentNullException", "<paramref name=\"model\"/> is null."));

        writer.Line($"private {task.Request}(ModelReference model, {Parameters(task).Replace("params ", "")})");
        writer.Deeper().Line(": base(model)").Shallower().Line("{").Deeper();
        foreach (var member in task.Required)
            writer.Line($"{member.Property} = {member.Argument};");

        writer.Close().Line();
    }

    private static void EmitConstructor(
        SourceWriter writer,
        TaskSpec task,
        string type,
        string reference,
        string model,
        (string Type, string When) exception)
    {
        writer.Line("/// <summary>Describes a call.</summary>").Line($"/// <param name=\"model\">{model}</param>");
        RequestDocumentation.Arguments(writer, task);
        writer.Line($"/// <exception cref=\"{exception.Type}\">{exception.When}</exception>");
        writer.Line($"public {task.Request}({type} model, {Parameters(task)})");
        writer.Deeper().Line($": this({reference}, {Arguments(task)})").Shallower().Line("{").Line("}").Line();
    }
}
