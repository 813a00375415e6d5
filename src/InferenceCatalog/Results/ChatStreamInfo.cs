namespace InferenceCatalog;

/// <summary>What holds for a whole streamed answer.</summary>
public sealed class ChatStreamInfo
{
    /// <summary>The provider's id of the answer; null when it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The model as the provider names it; null when it does not say.</summary>
    public string? Model { get; init; }

    /// <summary>When the answer was begun, by the provider's clock; null when it does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The provider that serves the call, from the <c>x-inference-provider</c> header; null when the router did not say.</summary>
    public string? ServedBy { get; init; }

    /// <summary>The router's id of the call, from the <c>x-request-id</c> header; null when the router did not say.</summary>
    public string? RequestId { get; init; }

    /// <summary>How often the request was sent before the stream began: 1 where the first try was answered.</summary>
    public int Attempts { get; init; } = 1;
}
