namespace InferenceCatalog.Snapshots;

/// <summary>What a <see cref="JsonTextReader"/> stands on.</summary>
internal enum JsonToken
{
    /// <summary>Nothing has been read yet.</summary>
    None,
    ObjectStart,
    ObjectEnd,
    ArrayStart,
    ArrayEnd,

    /// <summary>A member's name; its value is the next token.</summary>
    Name,
    Text,
    Number,
    True,
    False,
    Null,

    /// <summary>The document has ended, and nothing but white space followed.</summary>
    End,
}
