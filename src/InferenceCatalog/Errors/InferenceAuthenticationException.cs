namespace InferenceCatalog;

/// <summary>The token is missing, wrong, or may not do this: set another token.</summary>
/// <param name="kind">What went wrong: <see cref="InferenceErrorKind.Unauthenticated"/>, <see cref="InferenceErrorKind.MissingPermission"/>.</param>
/// <param name="message">What happened, and the way out.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class InferenceAuthenticationException(InferenceErrorKind kind, string message, Exception? innerException = null)
    : InferenceException(kind, message, innerException);
