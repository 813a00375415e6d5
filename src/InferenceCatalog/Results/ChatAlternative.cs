namespace InferenceCatalog;

/// <summary>Another answer to the same chat, where <see cref="ChatRequest.N"/> asked for several.</summary>
public sealed record ChatAlternative
{
    /// <summary>Its number among the answers, as the provider counts them.</summary>
    public required int Choice { get; init; }

    /// <summary>The answer; empty when there are tool calls alone.</summary>
    public required string Text { get; init; }

    /// <summary>The reasoning before the answer, from a model and a provider that show it; else null.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Why the answer ended, in the provider's word; null when it does not say.</summary>
    public string? FinishReason { get; init; }

    /// <summary>The tools that the model wants to have called.</summary>
    public IReadOnlyList<ModelToolCall> ToolCalls { get; init; } = [];

    /// <summary>How likely each token was; null where <see cref="ChatRequest.Logprobs"/> did not ask, or the provider does not say.</summary>
    public IReadOnlyList<TokenLogprob>? Logprobs { get; init; }

    /// <summary>The answer.</summary>
    public override string ToString() => Text;
}
