using System.Net;

namespace InferenceCatalog;

/// <summary>A call that failed. Catch a derived type for what you can do about it, this one for all.</summary>
/// <remarks>No text of an exception holds the token, also where a server sent it back.</remarks>
public abstract class InferenceException : Exception
{
    private FailureFacts facts;

    private protected InferenceException(InferenceErrorKind kind, string message, Exception? innerException)
        : base(message, innerException) => Kind = kind;

    /// <summary>What went wrong.</summary>
    public InferenceErrorKind Kind { get; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get => facts.StatusCode; init => facts.StatusCode = value; }

    /// <summary>The error's code in the body, such as <c>model_not_supported</c>; null when there was none.</summary>
    public string? Code { get => facts.Code; init => facts.Code = value; }

    /// <summary>The router's id of the call (<c>x-request-id</c>), for its support; null when it gave none.</summary>
    public string? RequestId { get => facts.RequestId; init => facts.RequestId = value; }

    /// <summary>The provider that answered (<c>x-inference-provider</c>); null when the router did not say.</summary>
    public string? ServedBy { get => facts.ServedBy; init => facts.ServedBy = value; }

    /// <summary>How long to wait before another try, from <c>Retry-After</c> or <c>RateLimit</c>; null when neither was there.</summary>
    public TimeSpan? RetryAfter { get => facts.RetryAfter; init => facts.RetryAfter = value; }

    /// <summary>How often the request was sent: 0 when nothing was, more than 1 when something of the call was tried again
    /// (see <see cref="InferenceClientOptions.MaxAttempts"/>).</summary>
    public int Attempts { get => facts.Attempts; init => facts.Attempts = value; }

    /// <summary>The beginning of the answer's body, at most 4,096 characters; null when there was none.</summary>
    public string? ResponseBody { get => facts.ResponseBody; init => facts.ResponseBody = value; }

    /// <summary>The model of the request.</summary>
    public string? Model { get => facts.Model; init => facts.Model = value; }

    /// <summary>The provider that the request went to; null when the router chose.</summary>
    public Provider? Provider { get => facts.Provider; init => facts.Provider = value; }

    /// <summary>The task of the request.</summary>
    public InferenceTask? Task { get => facts.Task; init => facts.Task = value; }

    /// <summary>Whether the same call may succeed a little later.</summary>
    public bool IsTransient => Kind
        is InferenceErrorKind.RateLimited
        or InferenceErrorKind.Unavailable
        or InferenceErrorKind.GatewayTimeout
        or InferenceErrorKind.TimedOut
        or InferenceErrorKind.ConnectionFailed;

    /// <summary>All that is known of the failure, at once: for the client, whose exceptions differ only in type.</summary>
    internal FailureFacts Facts
    {
        set => facts = value;
    }
}
