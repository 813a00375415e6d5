namespace InferenceCatalog.Snapshots;

/// <summary>The types that inputs and parameters of tasks have; in JSON in kebab case.</summary>
internal enum TaskMemberType
{
    /// <summary><c>string</c></summary>
    Text,

    /// <summary><c>IReadOnlyList&lt;string&gt;</c></summary>
    Texts,

    /// <summary><c>string</c>, one of the member's values</summary>
    Word,

    /// <summary><c>int</c></summary>
    Integer,

    /// <summary><c>long</c>, for seeds</summary>
    Long,

    /// <summary><c>double</c></summary>
    Number,

    /// <summary><c>IReadOnlyList&lt;double&gt;</c></summary>
    Numbers,

    /// <summary><c>bool</c></summary>
    Flag,

    /// <summary><c>MediaInput</c>: an image, a sound or a video</summary>
    Media,

    /// <summary><c>IReadOnlyDictionary&lt;string, IReadOnlyList&lt;string&gt;&gt;</c>: the columns of a table</summary>
    Table,

    /// <summary><c>JsonElement</c>: a value whose form the task leaves open, such as a grammar</summary>
    Json,
}
