namespace InferenceCatalog;

/// <summary>What went wrong, as a closed set; the type of the exception says what to do about it.</summary>
public enum InferenceErrorKind
{
    /// <summary>400: none of the providers that are enabled in your settings serves the model.</summary>
    ModelNotEnabled,

    /// <summary>400: the model does not chat.</summary>
    NotChatModel,

    /// <summary>400 or 404: there is no such model.</summary>
    ModelNotFound,

    /// <summary>400: the provider does not serve the model (any more).</summary>
    ProviderUnsupported,

    /// <summary>404: the provider has no such route.</summary>
    RouteNotFound,

    /// <summary>410: the model or the address has been shut down.</summary>
    Gone,

    /// <summary>The catalog knows no provider, or no provider's id of the model, for this call; nothing was sent.</summary>
    RouteUnknown,

    /// <summary>This release does not speak the provider's format for this task; nothing was sent.</summary>
    FormatUnsupported,

    /// <summary>401: no token, or not a valid one.</summary>
    Unauthenticated,

    /// <summary>403: the token lacks the permission to call Inference Providers (<c>inference.serverless.write</c>).</summary>
    MissingPermission,

    /// <summary>402: the account has no credit left. It is never about the model.</summary>
    CreditsExhausted,

    /// <summary>400, 413, 415 or another 4xx: the request is wrong.</summary>
    InvalidRequest,

    /// <summary>422: the route does not take a parameter of the request; another route may.</summary>
    UnsupportedParameter,

    /// <summary>429: too many calls; <see cref="InferenceException.RetryAfter"/> says how long to wait, when the provider says it.</summary>
    RateLimited,

    /// <summary>429 or 403: the provider's own quota or balance is used up; waiting does not help.</summary>
    ProviderQuota,

    /// <summary>5xx: the provider or the router cannot answer now.</summary>
    Unavailable,

    /// <summary>504: the answer took longer than the gateway waits. For a long chat, stream it.</summary>
    GatewayTimeout,

    /// <summary>The client's own timeout ran out, see <see cref="InferenceClientOptions.Timeout"/>.</summary>
    TimedOut,

    /// <summary>No connection, or it broke before the answer was complete.</summary>
    ConnectionFailed,

    /// <summary>The provider reported an error within a stream that had begun well.</summary>
    StreamError,

    /// <summary>A stream ended without its end marker: the answer is not whole.</summary>
    StreamTruncated,

    /// <summary>The provider took the request, and then reported in its answer that the work failed.</summary>
    JobFailed,

    /// <summary>The answer is not what the task's answers look like.</summary>
    UnreadableAnswer,

    /// <summary>The endpoint answered with a redirect, which is not followed: the token is for the endpoint only.</summary>
    Redirected,
}
