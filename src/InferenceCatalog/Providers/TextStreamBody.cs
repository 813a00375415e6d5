namespace InferenceCatalog;

/// <summary>The body of a request for a text that comes piece by piece.</summary>
/// <param name="Content">The body.</param>
/// <param name="HasTexts">Whether the pieces are those of a text that is continued, and not of a chat.</param>
internal readonly record struct TextStreamBody(JsonRequestContent Content, bool HasTexts);
