namespace InferenceCatalog;

/// <summary>What a chat used, as the provider reports it. Null means that it does not say: never zero.</summary>
public sealed record TokenUsage
{
    /// <summary>Tokens of the messages that were sent.</summary>
    public long? InputTokens { get; init; }

    /// <summary>Tokens that the model made, reasoning included.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>Both together.</summary>
    public long? TotalTokens { get; init; }

    /// <summary>Those of <see cref="InputTokens"/> that came from the provider's cache.</summary>
    public long? CachedInputTokens { get; init; }

    /// <summary>Those of <see cref="OutputTokens"/> that were reasoning.</summary>
    public long? ReasoningTokens { get; init; }

    /// <summary>The cost in USD, from a provider that reports it.</summary>
    public decimal? Cost { get; init; }
}
