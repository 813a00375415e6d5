namespace InferenceCatalog.Emulator;

/// <summary>A function that the answer calls, with its arguments as JSON text.</summary>
internal sealed record MadeToolCall(string Id, string Name, string Arguments);
