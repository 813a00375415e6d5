using InferenceCatalog.Generator.Writing;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes the model structs: what stands after the dot of a model is its tasks, <c>On</c>, <c>Routes</c> and <c>Id</c>.</summary>
internal static class ModelStructEmitter
{
    public const string HintName = "Models.g.cs";

    private const string Hidden = "[EditorBrowsable(EditorBrowsableState.Never)]";

    public static SourceWriter Emit(RequestsSpec spec)
    {
        var writer = GeneratedFile.Begin(
            "catalog/tasks",
            "System",
            "System.Collections.Generic",
            "System.ComponentModel",
            "System.Diagnostics.CodeAnalysis");
        foreach (var type in spec.ModelTypes())
            EmitStruct(writer.Line(), type, spec.TasksOf(type));

        return writer;
    }

    private static void EmitStruct(SourceWriter writer, string type, IReadOnlyList<TaskSpec> tasks)
    {
        writer.Begin("/// <summary>A model for ");
        for (var index = 0; index < tasks.Count; index++)
            writer.Append(index == 0 ? "" : " and ").Append($"<c>{CSharpText.Documentation(tasks[index].Id)}</c>");

        writer.Append(".</summary>").Line();
        writer.Line("/// <remarks>The constants of <c>HFModels</c> are such models. A value that is <c>default</c> names no model: its members throw.</remarks>");
        writer.Open($"public readonly partial struct {type} : IEquatable<{type}>");
        writer.Line($"private {type}(ModelReference reference) => Reference = reference;").Line();
        EmitInstanceMembers(writer, type, tasks);
        EmitEntries(writer, type);
        EmitUnlisted(writer, type, tasks);
        EmitObjectMembers(writer, type);
        writer.Close();
    }

    private static void EmitInstanceMembers(SourceWriter writer, string type, IReadOnlyList<TaskSpec> tasks)
    {
        writer.Line("/// <summary>The Hub id, <c>organisation/name</c>.</summary>");
        writer.Line("/// <exception cref=\"InvalidOperationException\">The value is <c>default</c>.</exception>");
        writer.Line("public string Id => Reference.Id;").Line();
        writer.Line("/// <summary>What the catalog knows of the model's routes; empty for a model that came as a string.</summary>");
        writer.Line("/// <exception cref=\"InvalidOperationException\">The value is <c>default</c>.</exception>");
        writer.Line("public IReadOnlyList<ModelRoute> Routes => Reference.Routes;").Line();
        writer.Line("/// <summary>The model, its provider or policy and its routes.</summary>");
        writer.Line("internal ModelReference Reference { get; }").Line();
        writer.Line("/// <summary>The same model, served by one provider and no other.</summary>");
        writer.Line("/// <param name=\"provider\">The provider.</param>");
        writer.Line("/// <exception cref=\"InvalidOperationException\">The value is <c>default</c>.</exception>");
        writer.Line($"public {type} On(Provider provider) => new(Reference.On(provider));").Line();
        foreach (var task in tasks)
        {
            if (task.Id == TaskSpec.ChatId)
                EmitPolicy(writer, type);

            if (!task.IsHandWritten)
                EmitTask(writer, task);
        }
    }

    private static void EmitPolicy(SourceWriter writer, string type)
    {
        writer.Line("/// <summary>The same model, served by whom the router picks under a policy.</summary>");
        writer.Line("/// <param name=\"policy\">The policy.</param>");
        writer.Line("/// <exception cref=\"ArgumentOutOfRangeException\"><paramref name=\"policy\"/> is not one of its type's.</exception>");
        writer.Line("/// <exception cref=\"InvalidOperationException\">The value is <c>default</c>.</exception>");
        writer.Line($"public {type} On(RoutingPolicy policy) => new(Reference.On(policy));").Line();
    }

    private static void EmitTask(SourceWriter writer, TaskSpec task)
    {
        writer.Line($"/// <summary>{CSharpText.Documentation(task.Summary)} This describes the call; its answer comes as <see cref=\"{task.Result}\"/>.</summary>");
        RequestDocumentation.Arguments(writer, task);
        writer.Line("/// <exception cref=\"InvalidOperationException\">The value is <c>default</c>.</exception>");
        writer.Line($"public {task.Request} {task.Name}({RequestEmitter.Parameters(task)}) => new(this, {RequestEmitter.Arguments(task)});").Line();
    }

    private static void EmitEntries(SourceWriter writer, string type)
    {
        writer.Line("/// <summary>A model named by a literal, which is checked against the snapshot while you type.</summary>");
        writer.Line("/// <param name=\"model\">The id, <c>organisation/name</c> or <c>organisation/name:provider</c>.</param>");
        writer.Line("/// <exception cref=\"FormatException\"><paramref name=\"model\"/> is malformed.</exception>");
        writer.Line($"public static {type} Of([ConstantExpected] string model) => new(ModelReference.FromId(ModelId.Parse(model)));").Line();
        writer.Line("/// <summary>A model whose id is known only at run time. Nothing checks that it does this task.</summary>");
        writer.Line("/// <param name=\"model\">The id.</param>");
        writer.Line("/// <exception cref=\"ArgumentNullException\"><paramref name=\"model\"/> is null.</exception>");
        writer.Line($"public static {type} Of(ModelId model) => new(ModelReference.FromId(model ?? throw new ArgumentNullException(nameof(model))));").Line();
        writer.Line("/// <summary>For generated constants: a model from its catalog payload.</summary>");
        writer.Line("/// <param name=\"payload\">The payload that the generator wrote.</param>").Line(Hidden);
        writer.Line($"public static {type} FromCatalog(string payload) => new(ModelReference.FromPayload(payload));").Line();
    }

    private static void EmitUnlisted(SourceWriter writer, string type, IReadOnlyList<TaskSpec> tasks)
    {
        var ids = new List<string>();
        foreach (var task in tasks)
            ids.Add(CSharpText.Literal(task.Id));

        writer.Line("/// <summary>A model that the snapshot does not have; no rule objects to it.</summary>");
        writer.Line("/// <param name=\"model\">The id, <c>organisation/name</c> or <c>organisation/name:provider</c>.</param>");
        writer.Line("/// <param name=\"provider\">Who is to serve it; when null, the id says so or the router chooses.</param>");
        writer.Line("/// <param name=\"providerId\">What the provider calls it, such as <c>fal-ai/flux/dev</c>: needed for tasks that are no chat and for a provider's own key, since the");
        writer.Line("/// catalog does not know it of such a model.</param>");
        writer.Line("/// <exception cref=\"FormatException\"><paramref name=\"model\"/> or <paramref name=\"providerId\"/> is malformed.</exception>");
        writer.Line("/// <exception cref=\"ArgumentException\">There is a <paramref name=\"providerId\"/> and no provider.</exception>");
        writer.Line($"public static {type} Unlisted(string model, Provider? provider = null, string? providerId = null) =>");
        writer.Line($"    new(ModelReference.Unlisted(ModelId.Parse(model), provider, providerId, [{string.Join(", ", ids)}]));").Line();
    }

    private static void EmitObjectMembers(SourceWriter writer, string type)
    {
        writer.Line("/// <summary>Whether two values name the same model, pinned alike.</summary>");
        writer.Line($"public static bool operator ==({type} left, {type} right) => left.Equals(right);").Line();
        writer.Line("/// <summary>Whether two values differ in model or pin.</summary>");
        writer.Line($"public static bool operator !=({type} left, {type} right) => !left.Equals(right);").Line();
        writer.Line("/// <inheritdoc/>").Line(Hidden);
        writer.Line($"public bool Equals({type} other) => Reference == other.Reference;").Line();
        writer.Line("/// <inheritdoc/>").Line(Hidden);
        writer.Line($"public override bool Equals(object? obj) => obj is {type} other && Equals(other);").Line();
        writer.Line("/// <inheritdoc/>").Line(Hidden);
        writer.Line("public override int GetHashCode() => Reference.GetHashCode();").Line();
        writer.Line("/// <summary>The model as the router takes it: <c>organisation/name</c> or <c>organisation/name:provider</c>.</summary>").Line(Hidden);
        writer.Line("public override string ToString() => Reference.ToString();");
    }
}
