using InferenceCatalog.Generator.Writing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes the methods of a request that write its JSON: HF's names at HF's places, and nothing for what is null.</summary>
internal static class BodyEmitter
{
    private const string Inputs = "inputs";
    private const string Parameters = "parameters";
    private const string WriteExtra = "WriteExtraParameters(writer);";

    public static void Emit(SourceWriter writer, TaskSpec task)
    {
        var body = BodyNode.Body(task.Members);
        var root = FindRootMembers(body);
        EmitOwnNames(writer, task.Members);
        EmitMediaBody(writer, body.Find(Inputs)?.Member);
        EmitHasParameters(writer, body.Find(Parameters), hasExtra: root.Count == 0);
        EmitInputs(writer, body.Find(Inputs));
        EmitParameters(writer, body.Find(Parameters), hasExtra: root.Count == 0);
        EmitRootMembers(writer, root);
    }

    /// <summary>What stands beside <c>inputs</c> and <c>parameters</c>: a task that has its parameters there has no others.</summary>
    private static List<BodyNode> FindRootMembers(BodyNode body)
    {
        var members = new List<BodyNode>();
        foreach (var node in body.Children)
        {
            if (node.Name is not (Inputs or Parameters))
                members.Add(node);
        }

        return members;
    }

    /// <summary>The names that an extra parameter may not have: those of the request's members, and of the objects in which they stand.</summary>
    private static void EmitOwnNames(SourceWriter writer, EquatableArray<MemberSpec> members)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal) { Inputs, Parameters };
        foreach (var member in members)
            names.UnionWith(member.Json.Split('.'));

        var literals = new List<string>(names.Count);
        foreach (var name in names)
            literals.Add(CSharpText.Literal(name));

        writer.Line($"internal override IReadOnlyList<string> OwnNames => [{string.Join(", ", literals)}];").Line();
    }

    private static void EmitMediaBody(SourceWriter writer, MemberSpec? inputs)
    {
        if (inputs is { Type: TaskMemberType.Media })
            writer.Line($"internal override MediaInput? MediaBody => {inputs.Property};").Line();
    }

    private static void EmitHasParameters(SourceWriter writer, BodyNode? parameters, bool hasExtra)
    {
        const string HasExtra = "HasExtraParameters";
        var condition = parameters is null ? (hasExtra ? HasExtra : "false")
            : IsSet(parameters) is not { } isSet ? "true"
            : hasExtra ? $"{isSet} || {HasExtra}" : isSet;
        writer.Line($"internal override bool HasParameters => {condition};").Line();
    }

    private static void EmitInputs(SourceWriter writer, BodyNode? inputs)
    {
        writer.Open("internal override void WriteInputs(Utf8JsonWriter writer)");
        if (inputs is null)
            writer.Line("writer.WriteNullValue();");
        else if (inputs.Member is { } member)
            writer.Line($"writer.Value({member.Property});");
        else
            EmitMembers(writer.Line("writer.WriteStartObject();"), inputs.Children).Line("writer.WriteEndObject();");

        writer.Close().Line();
    }

    private static void EmitParameters(SourceWriter writer, BodyNode? parameters, bool hasExtra)
    {
        writer.Open("internal override void WriteParameters(Utf8JsonWriter writer)");
        EmitMembers(writer, parameters?.Children ?? []);
        if (hasExtra)
            writer.Line(WriteExtra);

        writer.Close();
    }

    private static void EmitRootMembers(SourceWriter writer, List<BodyNode> members)
    {
        if (members.Count == 0)
            return;

        writer.Line().Open("internal override void WriteRootMembers(Utf8JsonWriter writer)");
        EmitMembers(writer, members).Line(WriteExtra).Close();
    }

    private static SourceWriter EmitMembers(SourceWriter writer, IReadOnlyList<BodyNode> nodes)
    {
        foreach (var node in nodes)
        {
            var name = CSharpText.Literal(node.Name) + "u8";
            if (node.Member is { } member)
                writer.Line($"writer.Member({name}, {member.Property});");
            else
                EmitObject(writer, node, name);
        }

        return writer;
    }

    private static void EmitObject(SourceWriter writer, BodyNode node, string name)
    {
        var isSet = IsSet(node);
        if (isSet is not null)
            writer.Open($"if ({isSet})");

        writer.Line($"writer.WriteStartObject({name});");
        EmitMembers(writer, node.Children).Line("writer.WriteEndObject();");
        if (isSet is not null)
            writer.Close();
    }

    /// <summary>The condition under which something stands at a place; null when something always does.</summary>
    private static string? IsSet(BodyNode node)
    {
        var condition = "";
        foreach (var member in node.Members())
        {
            if (member.IsRequired)
                return null;

            condition += (condition.Length == 0 ? "" : " || ") + member.Property + " is not null";
        }

        return condition;
    }
}
