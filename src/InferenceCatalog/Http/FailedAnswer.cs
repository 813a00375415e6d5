using System.Net;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Makes exceptions of answers: of those that are errors, and of those that are good and cannot be understood.</summary>
internal static class FailedAnswer
{
    private const int MaxErrorBody = 64 * 1024;

    /// <summary>The exception for an answer whose status is not a good one.</summary>
    public static async Task<InferenceException> ReadAsync(InferenceCall call, HttpResponseMessage response)
    {
        using var body = await ReadBodyAsync(call, response).ConfigureAwait(false);
        var error = call.ReadError(body.Bytes);
        if (error.Message.Length == 0)
            error = error with { Message = AnswerHeaders.Find(response, "x-error-message") ?? $"The answer was {(int)response.StatusCode} without a text." };

        var kind = ErrorClassifier.Classify(response.StatusCode, error);
        if (kind is InferenceErrorKind.Redirected)
            error = new ErrorBody($"The endpoint redirects{DescribeTarget(response)}, which is not followed: the token is for the endpoint only.", null, null);

        var failure = call.Fail() with
        {
            Status = response.StatusCode,
            Source = AnswerHeaders.ReadSource(response),
            RetryAfter = AnswerHeaders.ReadRetryAfter(response),
            Body = body.Bytes,
        };
        return failure.ToException(kind, error);
    }

    /// <summary>The exception for the address of a result that does not give it.</summary>
    public static InferenceException LostResult(InferenceCall call, HttpResponseMessage response, AnswerSource source) =>
        (call.Fail() with { Status = response.StatusCode, Source = source, RetryAfter = AnswerHeaders.ReadRetryAfter(response) }).ToException(
            (int)response.StatusCode is 429 or >= 500 ? InferenceErrorKind.Unavailable : InferenceErrorKind.UnreadableAnswer,
            "The result was made, and its address does not give it.");

    /// <summary>The exception for a good answer that is not what the task's answers look like.</summary>
    public static InferenceException Unreadable(InferenceCall call, HttpStatusCode status, in ResultContent content, JsonException exception)
    {
        var body = content.Bytes;
        var failure = call.Fail() with { Status = status, Source = content.Source, Body = body[..Math.Min(body.Length, MaxErrorBody)] };
        return ErrorBody.IsReportedIn(body.Span)
            ? failure.ToException(InferenceErrorKind.JobFailed, call.ReadError(body))
            : failure.ToException(
                InferenceErrorKind.UnreadableAnswer,
                $"The answer is not what this task's answers look like: {exception.Message.TrimEnd('.')}.",
                cause: exception);
    }

    /// <summary>The body of an error; where it breaks off or does not come, nothing: the status says more than the broken connection.</summary>
    private static async Task<AnswerBody> ReadBodyAsync(InferenceCall call, HttpResponseMessage response)
    {
        try
        {
            return await AnswerBody.ReadBeginningAsync(response.Content, MaxErrorBody, call.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException || (exception is OperationCanceledException && !call.IsCancelledByCaller))
        {
            return AnswerBody.Empty;
        }
    }

    private static string DescribeTarget(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } target ? $" to {target.Scheme}://{target.Authority}" : "";
}
