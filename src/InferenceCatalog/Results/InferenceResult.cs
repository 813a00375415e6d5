namespace InferenceCatalog;

/// <summary>What a model answered, with who answered.</summary>
public abstract record InferenceResult
{
    /// <summary>The provider that served the call, from the <c>x-inference-provider</c> header; null when the router did not say.</summary>
    public string? ServedBy { get; init; }

    /// <summary>The router's id of the call, from the <c>x-request-id</c> header: give it to support; null when the router did not say.</summary>
    public string? RequestId { get; init; }
}
