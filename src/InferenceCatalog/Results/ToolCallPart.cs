namespace InferenceCatalog;

/// <summary>A tool call of an answer, or a piece of one in a chunk, as the provider writes it.</summary>
/// <param name="Index">Which call it belongs to; null where the provider does not say.</param>
/// <param name="Id">The call's id; null or empty for none.</param>
/// <param name="Name">The tool's name; null or empty for none.</param>
/// <param name="Arguments">The arguments, or a piece of them.</param>
internal readonly record struct ToolCallPart(long? Index, string? Id, string? Name, string Arguments);
