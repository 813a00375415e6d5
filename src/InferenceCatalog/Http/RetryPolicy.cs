using System.Net;

namespace InferenceCatalog;

/// <summary>Whether a request that failed is sent again, and when.</summary>
/// <remarks>
/// A server that refuses (408, 429, 503) or cannot be reached has done nothing: what was sent is sent again. One that fails (500, 502 and the
/// like) bills no answer, but may have taken a job: all is sent again but jobs. A gateway that gave up waiting (504) is asked once more at most,
/// since that wait was long. A connection that broke after the request was on it says nothing of what was done and billed: only what merely looks
/// is sent again. Never: another 4xx, a provider's own quota, and anything of which a good answer has begun.
/// </remarks>
internal sealed class RetryPolicy(int maxAttempts, TimeSpan firstDelay)
{
    /// <summary>How often a request is sent in all, where the options do not say.</summary>
    public const int DefaultAttempts = 3;

    /// <summary>The most that the options may say.</summary>
    public const int MaxAttempts = 10;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(8);

    /// <summary>How long to wait before a request is sent again; null for not again.</summary>
    /// <param name="effect">What the request sets going.</param>
    /// <param name="attempt">How often it has been sent.</param>
    /// <param name="failure">What came of it.</param>
    public TimeSpan? FindDelay(RequestEffect effect, int attempt, InferenceException failure) =>
        attempt < maxAttempts && MayRepeat(effect, attempt, failure) ? FindDelay(attempt, failure.RetryAfter) : null;

    private static bool MayRepeat(RequestEffect effect, int attempt, InferenceException failure) => failure switch
    {
        { Kind: InferenceErrorKind.ConnectionFailed } => effect is RequestEffect.Looks || WasNotSent(failure.InnerException),
        { Kind: InferenceErrorKind.ProviderQuota } => false,
        { StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } => true,
        { StatusCode: HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported } => false,
        { StatusCode: HttpStatusCode.GatewayTimeout } => effect is RequestEffect.Looks || (effect is RequestEffect.Asks && attempt == 1),
        { StatusCode: >= HttpStatusCode.InternalServerError } => effect is not RequestEffect.StartsJob,
        _ => false,
    };

    /// <summary>Whether a connection failed before it was one. A certificate that is refused is refused the next time too.</summary>
    private static bool WasNotSent(Exception? exception) => exception is HttpRequestException failure && failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => true,
        HttpRequestError.SecureConnectionError => failure.InnerException is IOException,
        _ => false,
    };

    /// <summary>Twice as long each time, and by chance up to half as short, so that clients which failed together do not come back together.</summary>
    private TimeSpan FindDelay(int attempt, TimeSpan? retryAfter)
    {
        var longest = firstDelay * (1 << (attempt - 1));
        var delay = (longest < LongestDelay ? longest : LongestDelay) * (0.5 + (Random.Shared.NextDouble() / 2));
        return retryAfter is { } asked && asked > TimeSpan.Zero ? asked + (delay / 4) : delay;
    }
}
