namespace InferenceCatalog.Snapshots;

/// <summary>The words for <see cref="TaskMemberType"/> in <c>catalog/tasks</c>.</summary>
internal static class TaskMemberTypeWords
{
    public static bool IsWord(string word) => Read(word) is not null;

    /// <summary>The type that a word stands for; null where this release knows none.</summary>
    public static TaskMemberType? Read(string word) => word switch
    {
        "text" => TaskMemberType.Text,
        "texts" => TaskMemberType.Texts,
        "word" => TaskMemberType.Word,
        "integer" => TaskMemberType.Integer,
        "long" => TaskMemberType.Long,
        "number" => TaskMemberType.Number,
        "numbers" => TaskMemberType.Numbers,
        "flag" => TaskMemberType.Flag,
        "media" => TaskMemberType.Media,
        "table" => TaskMemberType.Table,
        "json" => TaskMemberType.Json,
        _ => null,
    };
}
