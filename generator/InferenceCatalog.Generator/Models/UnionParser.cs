using System.Text;
using InferenceCatalog.Generator.Requests;
using InferenceCatalog.Generator.Writing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>Decides what a union of model types is called and what methods it has.</summary>
internal static class UnionParser
{
    private const string Suffix = "Model";
    private const string Runtime = MemberTypes.Runtime;

    /// <param name="types">The model types, sorted.</param>
    public static string Name(IReadOnlyList<string> types)
    {
        var name = new StringBuilder();
        foreach (var type in types)
        {
            var stem = type.EndsWith(Suffix, StringComparison.Ordinal) ? type.Length - Suffix.Length : type.Length;
            name.Append(name.Length == 0 ? "" : "Or").Append(type, 0, stem);
        }

        return name.Append(Suffix).ToString();
    }

    /// <summary>A union has what its parts have: every task of the model types, not only those of the model that asked for it.</summary>
    public static UnionSpec Parse(IReadOnlyList<string> types, EquatableArray<TaskFacts> tasks)
    {
        var parts = new UnionPartSpec[types.Count];
        for (var index = 0; index < parts.Length; index++)
            parts[index] = ParsePart(types[index], tasks);

        return new UnionSpec(Name(types), new EquatableArray<UnionPartSpec>(parts));
    }

    private static UnionPartSpec ParsePart(string type, EquatableArray<TaskFacts> tasks)
    {
        var methods = new List<UnionMethodSpec>();
        var takesPolicy = false;
        foreach (var task in tasks)
        {
            if (task.ModelType != type)
                continue;

            takesPolicy |= task.Id == TaskSpec.ChatId;
            if (task.Id == TaskSpec.ChatId)
                AddChat(methods, task);
            else
                AddTask(methods, task);
        }

        return new UnionPartSpec(type, new EquatableArray<UnionMethodSpec>(methods), takesPolicy);
    }

    /// <summary>Chat is written by hand in the runtime: its methods stand in no file of facts.</summary>
    private static void AddChat(List<UnionMethodSpec> methods, TaskFacts task)
    {
        var prompt = new UnionArgumentSpec("string", "prompt", "The question.");
        var messages = new UnionArgumentSpec($"params {Runtime}ChatTurn[]", "messages", "The messages, the oldest first.");
        methods.Add(new UnionMethodSpec(task.Name, task.Summary, new EquatableArray<UnionArgumentSpec>([prompt])));
        methods.Add(new UnionMethodSpec(task.Name, task.Summary, new EquatableArray<UnionArgumentSpec>([messages])));
    }

    private static void AddTask(List<UnionMethodSpec> methods, TaskFacts task)
    {
        var members = new MemberParser(task.Name + "Request");
        foreach (var input in task.Inputs)
            members.Add(input, isRequired: true);

        var required = members.ToMembers();
        methods.Add(new UnionMethodSpec(task.Name, task.Summary, ToArguments(required, isLastOpen: false)));

        // The runtime's methods take a list or its items by one "params" collection, which C# has only since version 13.
        if (required.Count > 0 && required[required.Count - 1].IsOpenList)
            methods.Add(new UnionMethodSpec(task.Name, task.Summary, ToArguments(required, isLastOpen: true)));
    }

    private static EquatableArray<UnionArgumentSpec> ToArguments(EquatableArray<MemberSpec> members, bool isLastOpen)
    {
        var arguments = new UnionArgumentSpec[members.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            var member = members[index];
            var type = isLastOpen && index == arguments.Length - 1
                ? $"params {MemberTypes.ItemOf(member.Type)}[]"
                : MemberTypes.FullName(member.Type);
            arguments[index] = new UnionArgumentSpec(type, member.Argument, member.Summary);
        }

        return new EquatableArray<UnionArgumentSpec>(arguments);
    }
}
