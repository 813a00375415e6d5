namespace InferenceCatalog;

/// <summary>Who answered a call, from the headers of the answer.</summary>
internal readonly record struct AnswerSource(string? ServedBy, string? RequestId);
