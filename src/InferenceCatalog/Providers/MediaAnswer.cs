namespace InferenceCatalog;

/// <summary>Answers that hold a file that was made, or JSON with the file in base64, or JSON with the file's address.</summary>
internal static class MediaAnswer
{
    /// <summary>Sends a request and reads the file of its answer, which is fetched without the token where it is elsewhere.</summary>
    public static async ValueTask<TResult> PostAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, Uri address, HttpContent content)
    {
        using var response = await call.PostAsync(address, content).ConfigureAwait(false);
        var (result, place) = await call.ReadAsync(response, body => MediaContent.FindAddress(body) is { } elsewhere
            ? (default(TResult), elsewhere)
            : (request.ReadResult(body), (Uri?)null)).ConfigureAwait(false);
        return place is null ? result! : await call.DownloadAsync(place, AnswerHeaders.ReadSource(response), request.ReadResult).ConfigureAwait(false);
    }
}
