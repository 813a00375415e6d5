namespace InferenceCatalog;

/// <summary>There is no answer now: try again later or use another provider.</summary>
/// <param name="kind">What went wrong: <see cref="InferenceErrorKind.Unavailable"/>, <see cref="InferenceErrorKind.GatewayTimeout"/>, <see cref="InferenceErrorKind.TimedOut"/>, <see cref="InferenceErrorKind.ConnectionFailed"/>.</param>
/// <param name="message">What happened, and the way out.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class InferenceUnavailableException(InferenceErrorKind kind, string message, Exception? innerException = null)
    : InferenceException(kind, message, innerException);
