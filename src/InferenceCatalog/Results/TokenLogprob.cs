namespace InferenceCatalog;

/// <summary>How likely a token was to the model.</summary>
public sealed record TokenLogprob
{
    /// <summary>The token's text.</summary>
    public required string Token { get; init; }

    /// <summary>The natural logarithm of its probability: 0 is certain.</summary>
    public required double Logprob { get; init; }

    /// <summary>The likeliest tokens at this place, where <see cref="ChatRequest.TopLogprobs"/> asked for them.</summary>
    public IReadOnlyList<TokenLogprob> Top { get; init; } = [];
}
