namespace InferenceCatalog;

/// <summary>This model is not to be had this way: choose another model or provider, or refresh the catalog.</summary>
/// <param name="kind">What went wrong: <see cref="InferenceErrorKind.ModelNotEnabled"/>, <see cref="InferenceErrorKind.NotChatModel"/>, <see cref="InferenceErrorKind.ModelNotFound"/>, <see cref="InferenceErrorKind.ProviderUnsupported"/>, <see cref="InferenceErrorKind.RouteNotFound"/>, <see cref="InferenceErrorKind.Gone"/>, <see cref="InferenceErrorKind.RouteUnknown"/>, <see cref="InferenceErrorKind.FormatUnsupported"/>.</param>
/// <param name="message">What happened, and the way out.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class InferenceRouteException(InferenceErrorKind kind, string message, Exception? innerException = null)
    : InferenceException(kind, message, innerException);
