using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>One call, from request to answer: one exchange with the router or several, under one token and one deadline.</summary>
internal sealed class InferenceCall : IDisposable
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly CancellationTokenSource deadline;
    private readonly CancellationTokenRegistration registration;
    private readonly CancellationToken callerToken;
    private AccessToken? token;
    private bool isAuthenticated;
    private bool hasFailed;
    private bool isTicking = true;

    /// <param name="transport">The client's connection to the world.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="callerToken">Ends the call.</param>
    /// <param name="timeout">How long it may take; null for the client's timeout.</param>
    public InferenceCall(ClientTransport transport, InferenceRequest request, CancellationToken callerToken, TimeSpan? timeout = null)
    {
        Transport = transport;
        Request = request;
        Destination = transport.Router.Root;
        this.callerToken = callerToken;
        deadline = transport.RentDeadline();
        registration = callerToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), deadline);
        deadline.CancelAfter(timeout ?? transport.Timeout);
    }

    public ClientTransport Transport { get; }

    public InferenceRequest Request { get; }

    /// <summary>Who is asked; null as long as the router chooses.</summary>
    public Provider? Provider { get; set; }

    /// <summary>Ends everything that the call waits for.</summary>
    public CancellationToken Token => deadline.Token;

    public bool IsCancelledByCaller => callerToken.IsCancellationRequested;

    /// <summary>How often the call's request was sent: 0 as long as it was not, and one more for each time that it or another of the call was sent again.</summary>
    public int Attempts { get; private set; }

    /// <summary>Where the call goes; to be set before the first exchange.</summary>
    public Destination Destination { get; set; }

    /// <summary>Who wants to know how far a queued job is; null where nobody does.</summary>
    public IProgress<JobProgress>? Progress { get; init; }

    /// <summary>Sends a body to the destination. An answer that comes back is a good one; it is the caller's to dispose.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="content">The body.</param>
    /// <param name="prefer">What the <c>Prefer</c> header asks for; null for no such header.</param>
    /// <param name="effect">What it sets going: it says when the body may be sent again.</param>
    /// <exception cref="InferenceException">The answer is an error.</exception>
    public ValueTask<HttpResponseMessage> PostAsync(Uri address, HttpContent content, string? prefer = null, RequestEffect effect = RequestEffect.Asks)
    {
        if (Request.HasExtraParameters && content is JsonRequestContent body && body.FindTwice() is { } name)
        {
            body.Dispose();
            throw ToRefused(name);
        }

        return SendAsync(HttpMethod.Post, address, content, prefer, effect);
    }

    /// <summary>Asks the destination, likewise; or an address that is open to all, without the token.</summary>
    public ValueTask<HttpResponseMessage> GetAsync(Uri address, bool isAnonymous = false) =>
        SendAsync(HttpMethod.Get, address, null, null, RequestEffect.Looks, isAnonymous);

    /// <summary>Sends an order without a body to the destination, likewise: one that may be given twice.</summary>
    public ValueTask<HttpResponseMessage> OrderAsync(HttpMethod method, Uri address) => SendAsync(method, address, null, null, RequestEffect.Looks);

    /// <summary>Sends a body to the destination and reads the answer to its end.</summary>
    public async ValueTask<TResult> PostAsync<TResult>(
        Uri address,
        HttpContent content,
        Func<ResultContent, TResult> read,
        RequestEffect effect = RequestEffect.Asks)
    {
        using var response = await PostAsync(address, content, null, effect).ConfigureAwait(false);
        return await ReadAsync(response, read).ConfigureAwait(false);
    }

    /// <summary>Reads a good answer to its end.</summary>
    /// <exception cref="InferenceException"><paramref name="read"/> cannot make sense of it.</exception>
    public ValueTask<TResult> ReadAsync<TResult>(HttpResponseMessage response, Func<ResultContent, TResult> read) =>
        ReadAsync(response, AnswerHeaders.ReadSource(response), read);

    /// <summary>Reads what is there already.</summary>
    /// <exception cref="InferenceException"><paramref name="read"/> cannot make sense of it.</exception>
    public TResult Read<TResult>(HttpStatusCode status, ResultContent content, Func<ResultContent, TResult> read)
    {
        try
        {
            return read(content);
        }
        catch (JsonException exception)
        {
            throw FailedAnswer.Unreadable(this, status, content, exception);
        }
    }

    /// <summary>Fetches a result from the address that a provider gave: without the token, and not from just anywhere.</summary>
    public ValueTask<TResult> DownloadAsync<TResult>(Uri address, AnswerSource source, Func<ResultContent, TResult> read) =>
        ResultDownload.FetchAsync(this, address, source, read);

    /// <summary>Reads a good answer to its end, when somebody else's headers say who made it.</summary>
    public async ValueTask<TResult> ReadAsync<TResult>(HttpResponseMessage response, AnswerSource source, Func<ResultContent, TResult> read)
    {
        using var body = await AnswerBody.ReadAsync(response.Content, Transport.MaxAnswerBytes, Token).ConfigureAwait(false);
        return Read(response.StatusCode, body.ToContent(source), read);
    }

    /// <summary>Waits until a request may be sent again.</summary>
    /// <param name="effect">What the request sets going.</param>
    /// <param name="attempt">How often it has been sent.</param>
    /// <param name="failure">What came of it.</param>
    /// <returns>Null when it may; the failure when it may not, or not within the call's time.</returns>
    public async Task<InferenceException?> WaitForRetryAsync(RequestEffect effect, int attempt, InferenceException failure)
    {
        if (Transport.Retries.FindDelay(effect, attempt, failure) is not { } delay || delay >= Transport.LongestWait - Stopwatch.GetElapsedTime(start))
            return failure;

        await Task.Delay(delay, Token).ConfigureAwait(false);
        Attempts++;
        return null;
    }

    /// <summary>Waits for more of a stream. What is waited for has the call's time anew from the first wait on, until <see cref="PauseDeadline"/>.</summary>
    public ValueTask<int> WaitForMoreAsync(EventStream events)
    {
        var pending = events.FillAsync(Token);
        if (!pending.IsCompleted && !isTicking)
        {
            isTicking = true;
            deadline.CancelAfter(Transport.Timeout);
        }

        return pending;
    }

    /// <summary>Stops the clock while the caller is at work on what has come.</summary>
    public void PauseDeadline()
    {
        if (!isTicking)
            return;

        isTicking = false;
        deadline.CancelAfter(System.Threading.Timeout.InfiniteTimeSpan);
    }

    /// <summary>The error where an extra parameter has the name of something that the provider's form has itself.</summary>
    public InferenceException ToRefused(string name) => Fail().ToException(
        InferenceErrorKind.InvalidRequest,
        $"'{name}' cannot be an extra parameter here: the client writes it itself for this provider. Nothing was sent.");

    /// <summary>What is known of a failure before it is given a kind.</summary>
    public FailedCall Fail() => new(Request, Provider, token) { Attempts = Attempts };

    /// <summary>The error that an answer reports although its status is good; null when it reports none.</summary>
    public ErrorBody ReadError(ReadOnlyMemory<byte> body) => ErrorBody.Read(body, token);

    /// <summary>A server's text without the call's credentials, should they have been sent back in it.</summary>
    public string Redact(string text) => token?.RedactIn(text) ?? text;

    /// <summary>What the caller is to see for an exception of the network, of the deadline or of the caller's own token; null to let it pass.</summary>
    public Exception? Translate(Exception exception, string? partialText = null)
    {
        hasFailed = true;
        switch (exception)
        {
            case OperationCanceledException when callerToken.IsCancellationRequested:
                return new OperationCanceledException("The call was cancelled.", exception, callerToken);

            case OperationCanceledException when deadline.IsCancellationRequested || exception.InnerException is TimeoutException:
                var timeout = exception.InnerException as TimeoutException ?? new TimeoutException($"There was no answer within {Transport.Timeout}.", exception);
                return (Fail() with { PartialText = partialText }).ToException(InferenceErrorKind.TimedOut, timeout.Message, cause: timeout);

            case IOException when partialText is not null:
                return (Fail() with { PartialText = partialText })
                    .ToException(InferenceErrorKind.StreamTruncated, "The connection broke before the end of the stream.", cause: exception);

            case InvalidOperationException { Source: "System.Text.Json" or "System.Text.Json.Rethrowable" } or InvalidOperationException { InnerException: DecoderFallbackException }:
                return Fail().ToException(InferenceErrorKind.UnreadableAnswer, "The answer has a text that is not Unicode.", cause: exception);

            case InvalidDataException:
                var kind = partialText is null ? InferenceErrorKind.UnreadableAnswer : InferenceErrorKind.StreamError;
                return (Fail() with { PartialText = partialText }).ToException(kind, exception.Message, cause: exception);

            case HttpRequestException or IOException:
                return ToConnectionFailure(exception);

            default:
                return null;
        }
    }

    /// <summary>The exception for a connection that failed, or brought what is no HTTP.</summary>
    public InferenceException ToConnectionFailure(Exception exception) => Fail().ToException(
        exception is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded }
            ? InferenceErrorKind.UnreadableAnswer
            : InferenceErrorKind.ConnectionFailed,
        exception.Message,
        cause: exception);

    public void Dispose()
    {
        registration.Dispose();
        if (hasFailed)
            deadline.Dispose();
        else
            Transport.ReturnDeadline(deadline);
    }

    private async ValueTask<HttpResponseMessage> SendAsync(
        HttpMethod method,
        Uri address,
        HttpContent? content,
        string? prefer,
        RequestEffect effect,
        bool isAnonymous = false)
    {
        try
        {
            callerToken.ThrowIfCancellationRequested();
            if (!isAuthenticated && !isAnonymous)
            {
                isAuthenticated = true;
                token = Destination.Key;
                if (token is null)
                {
                    // As a task, for what is waited for has a place in every call's memory, and a task the smallest.
                    var pending = Transport.Tokens.GetAsync(Token);
                    token = pending.IsCompletedSuccessfully ? pending.Result : await pending.AsTask().ConfigureAwait(false);
                }
            }

            Attempts = Math.Max(Attempts, 1);
            for (var attempt = 1; ; attempt++)
            {
                InferenceException failure;
                try
                {
                    // Not to be disposed: that would end the content, which may have to be sent again.
                    var request = new HttpRequestMessage(method, address) { Content = content };
                    if (prefer is not null)
                        request.Headers.TryAddWithoutValidation("Prefer", prefer);

                    var response = isAnonymous
                        ? await Transport.SendAnonymouslyAsync(request, Token).ConfigureAwait(false)
                        : await Transport.SendAsync(request, token, Destination, Token).ConfigureAwait(false);

                    // An injected HttpClient may have followed a redirect on its own, and lost the body on the way.
                    var isLost = request.Method != method;
                    if (response.IsSuccessStatusCode && !isLost)
                        return response;

                    using (response)
                        failure = isLost ? ToLost() : await FailedAnswer.ReadAsync(this, response).ConfigureAwait(false);
                }
                catch (HttpRequestException exception)
                {
                    failure = ToConnectionFailure(exception);
                }

                if (await WaitForRetryAsync(effect, attempt, failure).ConfigureAwait(false) is { } final)
                    throw final;
            }
        }
        finally
        {
            content?.Dispose();
        }
    }

    private InferenceException ToLost() => Fail().ToException(
        InferenceErrorKind.Redirected,
        "The HttpClient followed a redirect of the endpoint, and the request was lost: turn AllowAutoRedirect off.");
}
