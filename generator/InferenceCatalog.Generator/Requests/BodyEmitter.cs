using InferenceCatalog.Generator.Writing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes the methods of a request that write its JSON: HF's names at HF's places, and nothing for what is null.</summary>
internal static class BodyEmitter
{
    private const string Inputs = "inputs";
    private const string Parameters = "parameters";

    public static void Emit(SourceWriter writer, TaskSpec task)
    {
        var body = BodyNode.Body(task.Members);
        EmitMediaBody(writer, body.Find(Inputs)?.Member);
        EmitHasParameters(writer, body.Find(Parameters));
        EmitInputs(writer, body.Find(Inputs));
        EmitParameters(writer, body.Find(Parameters));
        EmitRootMembers(writer, body);
    }

    private static void EmitMediaBody(SourceWriter writer, MemberSpec? inputs)
    {
        if (inputs is { Type: TaskMemberType.Media })
            writer.Line($"internal override MediaInput? MediaBody => {inputs.Property};").Line();
    }

    private static void EmitHasParameters(SourceWriter writer, BodyNode? parameters)
    {
        if (parameters is null)
            writer.Line("internal override bool HasParameters => false;").Line();
        else
            writer.Begin("internal override bool HasParameters => ").Append(IsSet(parameters) ?? "true").Append(";").Line().Line();
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

    private static void EmitParameters(SourceWriter writer, BodyNode? parameters)
    {
        writer.Open("internal override void WriteParameters(Utf8JsonWriter writer)");
        EmitMembers(writer, parameters?.Children ?? []);
        writer.Close();
    }

    private static void EmitRootMembers(SourceWriter writer, BodyNode body)
    {
        var members = new List<BodyNode>();
        foreach (var node in body.Children)
        {
            if (node.Name is not (Inputs or Parameters))
                members.Add(node);
        }

        if (members.Count == 0)
            return;

        writer.Line().Open("internal override void WriteRootMembers(Utf8JsonWriter writer)");
        EmitMembers(writer, members);
        writer.Close();
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
