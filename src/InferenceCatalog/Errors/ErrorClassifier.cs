using System.Net;

namespace InferenceCatalog;

/// <summary>What kind of failure a status and a body are. The code counts first; the text, which may be reworded, only splits what shares a code.</summary>
internal static class ErrorClassifier
{
    public static InferenceErrorKind Classify(HttpStatusCode status, in ErrorBody body) => (int)status switch
    {
        400 => ClassifyBadRequest(body),
        401 => InferenceErrorKind.Unauthenticated,
        402 => InferenceErrorKind.CreditsExhausted,
        403 => IsAboutQuota(body) || Says(body, "exhausted balance") ? InferenceErrorKind.ProviderQuota : InferenceErrorKind.MissingPermission,
        404 => body.Code is "model_not_found" ? InferenceErrorKind.ModelNotFound : ClassifyMissing(body),
        410 => InferenceErrorKind.Gone,
        422 => InferenceErrorKind.UnsupportedParameter,
        429 => IsAboutQuota(body) ? InferenceErrorKind.ProviderQuota : InferenceErrorKind.RateLimited,
        408 or 504 => InferenceErrorKind.GatewayTimeout,
        >= 500 => InferenceErrorKind.Unavailable,
        >= 300 and < 400 => InferenceErrorKind.Redirected,
        >= 400 => InferenceErrorKind.InvalidRequest,
        _ => InferenceErrorKind.UnreadableAnswer,
    };

    private static InferenceErrorKind ClassifyBadRequest(in ErrorBody body) => body.Code switch
    {
        "model_not_supported" when Says(body, "not a chat model") => InferenceErrorKind.NotChatModel,
        "model_not_supported" => InferenceErrorKind.ModelNotEnabled,
        "model_not_found" => InferenceErrorKind.ModelNotFound,
        null when Says(body, "not supported by provider") => InferenceErrorKind.ProviderUnsupported,
        _ => InferenceErrorKind.InvalidRequest,
    };

    private static InferenceErrorKind ClassifyMissing(in ErrorBody body) =>
        Says(body, "not supported by provider") ? InferenceErrorKind.ProviderUnsupported : InferenceErrorKind.RouteNotFound;

    /// <summary>
    /// Of the providers' own quotas and balances, z.ai's (<c>1113</c>), Moonshot's (<c>exceeded_current_quota_error</c>), OpenAI's
    /// (<c>insufficient_quota</c>) and novita's (<c>NOT_ENOUGH_BALANCE</c>) are known.
    /// </summary>
    private static bool IsAboutQuota(in ErrorBody body) =>
        body.Code is "1113" || Has(body.Code, "quota") || Has(body.Type, "quota") || Has(body.Code, "balance") || Has(body.Type, "balance");

    private static bool Says(in ErrorBody body, string words) => Has(body.Message, words);

    private static bool Has(string? text, string words) => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
