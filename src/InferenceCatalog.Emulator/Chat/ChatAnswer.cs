namespace InferenceCatalog.Emulator;

/// <summary>A whole chat answer, before it is written in one piece or as a stream.</summary>
internal sealed record ChatAnswer(
    string Id,
    string Model,
    long Created,
    IReadOnlyList<string> Pieces,
    MadeToolCall? ToolCall,
    string FinishReason,
    int PromptTokens,
    int CompletionTokens);
