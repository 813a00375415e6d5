using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Writing;

/// <summary>The C# types of what a task's request takes: one table for the runtime's requests and for the unions in consumers.</summary>
internal static class MemberTypes
{
    /// <summary>The runtime client's namespace.</summary>
    public const string Runtime = "global::InferenceCatalog.";

    private const string Collections = "global::System.Collections.Generic.";

    /// <summary>The type as a file with the right usings has it.</summary>
    public static string Name(TaskMemberType type) => Name(type, "", "", "");

    /// <summary>The same, spelt out from <c>global::</c>, for files of which nothing is known.</summary>
    public static string FullName(TaskMemberType type) => Name(type, Collections, "global::System.Text.Json.", Runtime);

    /// <summary>The type of one of several values, which can be given one by one; null for a type of one value.</summary>
    public static string? ItemOf(TaskMemberType type) => type switch
    {
        TaskMemberType.Texts => "string",
        TaskMemberType.Numbers => "double",
        _ => null,
    };

    private static string Name(TaskMemberType type, string collections, string json, string runtime) => type switch
    {
        TaskMemberType.Text or TaskMemberType.Word => "string",
        TaskMemberType.Texts or TaskMemberType.Numbers => $"{collections}IReadOnlyList<{ItemOf(type)}>",
        TaskMemberType.Integer => "int",
        TaskMemberType.Long => "long",
        TaskMemberType.Number => "double",
        TaskMemberType.Flag => "bool",
        TaskMemberType.Media => runtime + "MediaInput",
        TaskMemberType.Table => $"{collections}IReadOnlyDictionary<string, {collections}IReadOnlyList<string>>",
        TaskMemberType.Json => json + "JsonElement",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type of members has no C# type."),
    };
}
