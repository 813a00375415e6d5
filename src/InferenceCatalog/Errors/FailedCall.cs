using System.Globalization;
using System.Net;
using System.Text;

namespace InferenceCatalog;

/// <summary>Makes the exception for a call that failed: the server's own words, which call it was, and the way out.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Provider">Who was asked; null when the router chose.</param>
/// <param name="Token">What was sent as token, to be kept out of every text; null when none was sent.</param>
internal readonly record struct FailedCall(InferenceRequest Request, Provider? Provider, AccessToken? Token)
{
    private const int MaxBody = 4096;

    /// <summary>The answer's status; null when there was none.</summary>
    public HttpStatusCode? Status { get; init; }

    public AnswerSource Source { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The answer's body, or its beginning; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The text that a stream had brought before it failed.</summary>
    public string? PartialText { get; init; }

    public InferenceException ToException(InferenceErrorKind kind, string text, string? code = null, Exception? cause = null)
    {
        var message = Redact($"{(text.Length > 0 ? text : "There is no text with it.")} ({Describe(code)}){Advise(kind)}");

        // Some of the framework's exceptions quote what came, and cannot be reworded.
        cause = cause is not null && Token?.IsIn(cause.ToString()) is true ? null : cause;
        InferenceException exception = kind switch
        {
            InferenceErrorKind.Unauthenticated or InferenceErrorKind.MissingPermission =>
                new InferenceAuthenticationException(kind, message, cause),
            InferenceErrorKind.CreditsExhausted =>
                new InferenceCreditsException(kind, message, cause),
            InferenceErrorKind.InvalidRequest or InferenceErrorKind.UnsupportedParameter =>
                new InferenceRequestException(kind, message, cause),
            InferenceErrorKind.RateLimited or InferenceErrorKind.ProviderQuota =>
                new InferenceRateLimitException(kind, message, cause),
            InferenceErrorKind.Unavailable or InferenceErrorKind.GatewayTimeout or InferenceErrorKind.TimedOut or InferenceErrorKind.ConnectionFailed =>
                new InferenceUnavailableException(kind, message, cause),
            InferenceErrorKind.StreamError or InferenceErrorKind.StreamTruncated =>
                new InferenceStreamException(kind, message, cause) { PartialText = PartialText ?? "" },
            InferenceErrorKind.UnreadableAnswer or InferenceErrorKind.JobFailed or InferenceErrorKind.Redirected =>
                new InferenceAnswerException(kind, message, cause),
            _ => new InferenceRouteException(kind, message, cause),
        };
        exception.Facts = new FailureFacts
        {
            StatusCode = Status,
            Code = code is null ? null : Redact(code),
            RequestId = Source.RequestId is null ? null : Redact(Source.RequestId),
            ServedBy = Source.ServedBy is null ? null : Redact(Source.ServedBy),
            RetryAfter = RetryAfter,
            Attempts = Attempts,
            ResponseBody = Body.IsEmpty ? null : Shorten(Redact(Encoding.UTF8.GetString(Body.Span))),
            Model = Request.Model.ToString(),
            Provider = Provider,
            Task = Request.Task,
        };
        return exception;
    }

    /// <summary>The exception for an error that a body reports.</summary>
    public InferenceException ToException(InferenceErrorKind kind, in ErrorBody error) => ToException(kind, error.Message, error.Code);

    private string Describe(string? code)
    {
        var text = new StringBuilder();
        if (Status is { } status)
            text.Append(CultureInfo.InvariantCulture, $"{(int)status}{(code is null || code == ((int)status).ToString(CultureInfo.InvariantCulture) ? "" : " " + code)}; ");

        text.Append(CultureInfo.InvariantCulture, $"model {Request.Model}, task {Request.Task}");
        if (Provider is { } provider && Request.Model.Provider != provider)
            text.Append(CultureInfo.InvariantCulture, $", provider {provider}");

        if (Source.ServedBy is { } servedBy)
            text.Append(CultureInfo.InvariantCulture, $", served by {servedBy}");

        if (Source.RequestId is { } requestId)
            text.Append(CultureInfo.InvariantCulture, $", request id {requestId}");

        if (Attempts > 1)
            text.Append(CultureInfo.InvariantCulture, $", tried {Attempts} times");

        return text.ToString();
    }

    private string Advise(InferenceErrorKind kind) => kind switch
    {
        InferenceErrorKind.Unauthenticated when Token is null =>
            " No token was sent: set HF_TOKEN, run `hf auth login`, or set InferenceClientOptions.Token.",
        InferenceErrorKind.Unauthenticated when Token!.IsProviderKey => $" The key comes from {Token.Origin}.",
        InferenceErrorKind.Unauthenticated =>
            $" The token comes from {Token.Origin}; make one at https://huggingface.co/settings/tokens.",
        InferenceErrorKind.MissingPermission when Token is { IsProviderKey: true } => $" The key comes from {Token.Origin}.",
        InferenceErrorKind.MissingPermission =>
            " Give the token the permission to make calls to Inference Providers (inference.serverless.write) at https://huggingface.co/settings/tokens.",
        InferenceErrorKind.UnsupportedParameter => " Another provider may take what this one refuses.",
        InferenceErrorKind.GatewayTimeout when Request is ChatRequest or TextGenerationRequest => " For a long answer, use StreamAsync.",
        InferenceErrorKind.NotChatModel => " Use the model for its own task; " + AdviseRefresh(),
        InferenceErrorKind.ModelNotEnabled
            or InferenceErrorKind.ModelNotFound
            or InferenceErrorKind.ProviderUnsupported
            or InferenceErrorKind.RouteNotFound
            or InferenceErrorKind.Gone => " If the route is gone, " + AdviseRefresh(),
        _ => "",
    };

    private string AdviseRefresh() => CatalogPayload.ReadDay(Request.Model.Payload) is { Length: > 0 } day
        ? $"the snapshot of {day} that it comes from is out of date: run `dotnet build -t:RefreshCatalog`."
        : "`dotnet build -t:RefreshCatalog` renews the catalog, and the compiler then names the routes there are.";

    private string Redact(string text) => Token?.RedactIn(text) ?? text;

    private static string Shorten(string body) => body.Length <= MaxBody ? body : body[..MaxBody];
}
