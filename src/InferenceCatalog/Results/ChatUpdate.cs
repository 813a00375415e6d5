namespace InferenceCatalog;

/// <summary>A piece of an answer that is being made.</summary>
public readonly struct ChatUpdate
{
    private readonly string? text;
    private readonly IReadOnlyList<ToolCallFragment>? toolCallFragments;
    private readonly IReadOnlyList<ModelToolCall>? toolCalls;

    /// <summary>The next piece of the answer; empty when this update brings something else.</summary>
    public string Text
    {
        get => text ?? "";
        init => text = value;
    }

    /// <summary>The next piece of the reasoning, from a model and a provider that show it; else null.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Why the answer ended, in the provider's word (<c>stop</c>, <c>length</c>, …); null until it has.</summary>
    public string? FinishReason { get; init; }

    /// <summary>Which of several answers this is a piece of, where <see cref="ChatRequest.N"/> asked for more than one; 0 for the first.</summary>
    public int Choice { get; init; }

    /// <summary>The next pieces of tool calls, as they arrive; empty when this update brings something else.</summary>
    public IReadOnlyList<ToolCallFragment> ToolCallFragments
    {
        get => toolCallFragments ?? [];
        init => toolCallFragments = value;
    }

    /// <summary>The tools that the model wants to have called, each as a whole, in the update that ends the answer; empty in all others.</summary>
    public IReadOnlyList<ModelToolCall> ToolCalls
    {
        get => toolCalls ?? [];
        init => toolCalls = value;
    }

    /// <summary>How likely the tokens of this piece were; null where <see cref="ChatRequest.Logprobs"/> did not ask, or the provider does not say.</summary>
    public IReadOnlyList<TokenLogprob>? Logprobs { get; init; }

    /// <summary>The tokens used, in the last update of a provider that reports them; else null.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>Who answers, under which ids: the same object for all updates of an answer.</summary>
    public ChatStreamInfo? Info { get; init; }

    /// <summary>The piece of the answer.</summary>
    public override string ToString() => Text;
}
