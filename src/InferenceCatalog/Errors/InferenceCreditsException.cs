namespace InferenceCatalog;

/// <summary>The account has no credit left: buy some, or bill another organisation.</summary>
/// <param name="kind">What went wrong: <see cref="InferenceErrorKind.CreditsExhausted"/>.</param>
/// <param name="message">What happened, and the way out.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class InferenceCreditsException(InferenceErrorKind kind, string message, Exception? innerException = null)
    : InferenceException(kind, message, innerException);
