namespace InferenceCatalog;

/// <summary>A model's whole answer in a chat.</summary>
public sealed record ChatReply : InferenceResult
{
    /// <summary>The answer; empty when the model gave none (all of its tokens may have gone into reasoning).</summary>
    public required string Text { get; init; }

    /// <summary>The reasoning before the answer, from a model and a provider that show it; else null.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Why the answer ended, in the provider's word: <c>stop</c>, <c>length</c>, <c>tool_calls</c>, <c>content_filter</c> or another; null when it does not say.</summary>
    public string? FinishReason { get; init; }

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
