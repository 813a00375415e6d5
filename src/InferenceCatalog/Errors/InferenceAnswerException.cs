namespace InferenceCatalog;

/// <summary>There is an answer that cannot be used: report it.</summary>
/// <param name="kind">What went wrong: <see cref="InferenceErrorKind.UnreadableAnswer"/>, <see cref="InferenceErrorKind.JobFailed"/>, <see cref="InferenceErrorKind.Redirected"/>.</param>
/// <param name="message">What happened, and the way out.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class InferenceAnswerException(InferenceErrorKind kind, string message, Exception? innerException = null)
    : InferenceException(kind, message, innerException);
