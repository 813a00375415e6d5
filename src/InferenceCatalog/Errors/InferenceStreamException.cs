namespace InferenceCatalog;

/// <summary>A stream broke off: what had arrived is not the whole answer.</summary>
/// <param name="kind">What went wrong: <see cref="InferenceErrorKind.StreamError"/>, <see cref="InferenceErrorKind.StreamTruncated"/>.</param>
/// <param name="message">What happened.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class InferenceStreamException(InferenceErrorKind kind, string message, Exception? innerException = null)
    : InferenceException(kind, message, innerException)
{
    /// <summary>The text that had arrived, at most its first 262,144 characters.</summary>
    public string PartialText { get; init; } = "";
}
