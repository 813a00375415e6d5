namespace InferenceCatalog;

/// <summary>Too many calls: wait (see <see cref="InferenceException.RetryAfter"/>) or use another provider.</summary>
/// <param name="kind">What went wrong: <see cref="InferenceErrorKind.RateLimited"/>, <see cref="InferenceErrorKind.ProviderQuota"/>.</param>
/// <param name="message">What happened, and the way out.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class InferenceRateLimitException(InferenceErrorKind kind, string message, Exception? innerException = null)
    : InferenceException(kind, message, innerException);
