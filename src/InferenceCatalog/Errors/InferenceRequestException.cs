namespace InferenceCatalog;

/// <summary>The request is wrong for this route: change it.</summary>
/// <param name="kind">What went wrong: <see cref="InferenceErrorKind.InvalidRequest"/>, <see cref="InferenceErrorKind.UnsupportedParameter"/>.</param>
/// <param name="message">What happened, and the way out.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class InferenceRequestException(InferenceErrorKind kind, string message, Exception? innerException = null)
    : InferenceException(kind, message, innerException);
