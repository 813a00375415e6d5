namespace InferenceCatalog;

/// <summary>What a model answered, with who answered.</summary>
public abstract record InferenceResult
{
    private int attempts = 1;

    /// <summary>The provider that served the call, from the <c>x-inference-provider</c> header; null when the router did not say.</summary>
    public string? ServedBy { get; init; }

    /// <summary>The router's id of the call, from the <c>x-request-id</c> header: give it to support; null when the router did not say.</summary>
    public string? RequestId { get; init; }

    /// <summary>How often the request was sent: 1 where the first try was answered, more where something was tried again
    /// (see <see cref="InferenceClientOptions.MaxAttempts"/>), looks at a job among it.</summary>
    public int Attempts { get => attempts; init => attempts = value; }

    /// <summary>Takes note of the call that the answer took.</summary>
    internal void CountAttempts(int count) => attempts = count;
}
