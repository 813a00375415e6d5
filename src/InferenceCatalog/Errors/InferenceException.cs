using System.Net;

namespace InferenceCatalog;

/// <summary>A call that failed. Catch a derived type for what you can do about it, this one for all.</summary>
/// <remarks>No text of an exception holds the token, also where a server sent it back.</remarks>
public abstract class InferenceException : Exception
{
    private protected InferenceException(InferenceErrorKind kind, string message, Exception? innerException)
        : base(message, innerException) => Kind = kind;

    /// <summary>What went wrong.</summary>
    public InferenceErrorKind Kind { get; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The error's code in the body, such as <c>model_not_supported</c>; null when there was none.</summary>
    public string? Code { get; init; }

    /// <summary>The router's id of the call (<c>x-request-id</c>), for its support; null when it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The provider that answered (<c>x-inference-provider</c>); null when the router did not say.</summary>
    public string? ServedBy { get; init; }

    /// <summary>How long to wait before another try, from <c>Retry-After</c> or <c>RateLimit</c>; null when neither was there.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The beginning of the answer's body, at most 4,096 characters; null when there was none.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The model of the request.</summary>
    public string? Model { get; init; }

    /// <summary>The provider that the request went to; null when the router chose.</summary>
    public Provider? Provider { get; init; }

    /// <summary>The task of the request.</summary>
    public InferenceTask? Task { get; init; }

    /// <summary>Whether the same call may succeed a little later.</summary>
    public bool IsTransient => Kind
        is InferenceErrorKind.RateLimited
        or InferenceErrorKind.Unavailable
        or InferenceErrorKind.GatewayTimeout
        or InferenceErrorKind.TimedOut
        or InferenceErrorKind.ConnectionFailed;
}
