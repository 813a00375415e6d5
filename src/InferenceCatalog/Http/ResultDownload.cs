namespace InferenceCatalog;

/// <summary>Fetches a result from the address that a provider gave: without the token, and not from just anywhere.</summary>
internal static class ResultDownload
{
    private const int MaxRedirects = 5;

    /// <exception cref="InferenceException">The address is none that is fetched, or does not give the result.</exception>
    public static async ValueTask<TResult> FetchAsync<TResult>(InferenceCall call, Uri address, AnswerSource source, Func<ResultContent, TResult> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            InferenceException failure;
            try
            {
                using var response = await FollowAsync(call, address).ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                    return await call.ReadAsync(response, source, read).ConfigureAwait(false);

                failure = FailedAnswer.LostResult(call, response, source);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // Also one that breaks within the file: nothing of it has been given out.
                failure = call.ToConnectionFailure(exception);
            }

            if (await call.WaitForRetryAsync(RequestEffect.Looks, attempt, failure).ConfigureAwait(false) is { } final)
                throw final;
        }
    }

    private static async ValueTask<HttpResponseMessage> FollowAsync(InferenceCall call, Uri address)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (redirects > MaxRedirects || !call.Destination.MayFetch(address))
                throw call.Fail().ToException(InferenceErrorKind.UnreadableAnswer, "The result is at an address that is not fetched: https is expected, within a few redirects.");

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var response = await call.Transport.SendAnonymouslyAsync(request, call.Token).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || !Uri.TryCreate(address, response.Headers.Location, out var target))
                return response;

            response.Dispose();
            address = target;
        }
    }
}
