namespace InferenceCatalog;

/// <summary>A model's whole answer in a chat.</summary>
public sealed record ChatReply : InferenceResult
{
    /// <summary>The answer; empty when the model gave none (it wants tools called, or all of its tokens went into reasoning).</summary>
    public required string Text { get; init; }

    /// <summary>The reasoning before the answer, from a model and a provider that show it; else null.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Why the answer ended, in the provider's word: <c>stop</c>, <c>length</c>, <c>tool_calls</c>, <c>content_filter</c> or another; null when it does not say.</summary>
    public string? FinishReason { get; init; }

    /// <summary>The tools that the model wants to have called before it answers; empty for none.</summary>
    /// <remarks>Go on with <see cref="ChatTurn.Assistant(ChatReply)"/> and one <see cref="ChatTurn.Tool(ModelToolCall, string)"/> for each of them.</remarks>
    public IReadOnlyList<ModelToolCall> ToolCalls { get; init; } = [];

    /// <summary>How likely each token was; null where <see cref="ChatRequest.Logprobs"/> did not ask, or the provider does not say.</summary>
    public IReadOnlyList<TokenLogprob>? Logprobs { get; init; }

    /// <summary>The other answers, where <see cref="ChatRequest.N"/> asked for several; else empty.</summary>
    public IReadOnlyList<ChatAlternative> Alternatives { get; init; } = [];

    /// <summary>The tokens used; null when the provider does not say.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>The provider's id of the answer; null when it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The model as the provider names it; null when it does not say.</summary>
    public string? Model { get; init; }

    /// <summary>When the answer was made, by the provider's clock; null when it does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The answer.</summary>
    public override string ToString() => Text;
}
