using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>One call, from request to answer: one exchange with the router or several, under one token and one deadline.</summary>
internal sealed class InferenceCall : IDisposable
{
    private const int MaxErrorBody = 64 * 1024;
    private const int MaxRedirects = 5;

    private readonly CancellationTokenSource deadline;
    private readonly CancellationTokenRegistration registration;
    private readonly CancellationToken callerToken;
    private AccessToken? token;
    private bool isAuthenticated;
    private bool hasFailed;

    public InferenceCall(ClientTransport transport, InferenceRequest request, CancellationToken callerToken)
    {
        Transport = transport;
        Request = request;
        Destination = transport.Router.Root;
        this.callerToken = callerToken;
        deadline = transport.RentDeadline();
        registration = callerToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), deadline);
        deadline.CancelAfter(transport.Timeout);
    }

    public ClientTransport Transport { get; }

    public InferenceRequest Request { get; }

    /// <summary>Who is asked; null as long as the router chooses.</summary>
    public Provider? Provider { get; set; }

    /// <summary>Ends everything that the call waits for.</summary>
    public CancellationToken Token => deadline.Token;

    /// <summary>Where the call goes; to be set before the first exchange.</summary>
    public Destination Destination { get; set; }

    /// <summary>Sends a body to the destination. An answer that comes back is a good one; it is the caller's to dispose.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="content">The body.</param>
    /// <param name="prefer">What the <c>Prefer</c> header asks for; null for no such header.</param>
    /// <exception cref="InferenceException">The answer is an error.</exception>
    public ValueTask<HttpResponseMessage> PostAsync(Uri address, HttpContent content, string? prefer = null) =>
        SendAsync(HttpMethod.Post, address, content, prefer);

    /// <summary>Asks the destination, likewise.</summary>
    public ValueTask<HttpResponseMessage> GetAsync(Uri address) => SendAsync(HttpMethod.Get, address, null, null);

    /// <summary>Sends a body to the destination and reads the answer to its end.</summary>
    public async ValueTask<TResult> PostAsync<TResult>(Uri address, HttpContent content, Func<ResultContent, TResult> read)
    {
        using var response = await PostAsync(address, content).ConfigureAwait(false);
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
            throw ToUnreadable(status, content, exception);
        }
    }

    /// <summary>Fetches a result from the address that a provider gave: without the token, and not from just anywhere.</summary>
    public async ValueTask<TResult> DownloadAsync<TResult>(Uri address, AnswerSource source, Func<ResultContent, TResult> read)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (redirects > MaxRedirects || !Destination.MayFetch(address))
                throw Fail().ToException(InferenceErrorKind.UnreadableAnswer, "The result is at an address that is not fetched: https is expected, within a few redirects.");

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await Transport.SendAnonymouslyAsync(request, Token).ConfigureAwait(false);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308
                && Uri.TryCreate(address, response.Headers.Location, out var target))
            {
                address = target;
                continue;
            }

            if (!response.IsSuccessStatusCode)
                throw ToLostResult(response, source);

            return await ReadAsync(response, source, read).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for more of a stream, within a deadline of its own.</summary>
    public ValueTask<int> WaitForMoreAsync(EventStream events)
    {
        var pending = events.FillAsync(Token);
        return pending.IsCompleted ? pending : WaitAsync(pending);
    }

    /// <summary>Stops the clock while the caller is at work on what has come.</summary>
    public void PauseDeadline() => deadline.CancelAfter(System.Threading.Timeout.InfiniteTimeSpan);

    /// <summary>What is known of a failure before it is given a kind.</summary>
    public FailedCall Fail() => new(Request, Provider, token);

    /// <summary>The error that an answer reports although its status is good; null when it reports none.</summary>
    public ErrorBody ReadError(ReadOnlyMemory<byte> body) => ErrorBody.Read(body, token);

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

            case InvalidDataException:
                var kind = partialText is null ? InferenceErrorKind.UnreadableAnswer : InferenceErrorKind.StreamError;
                return (Fail() with { PartialText = partialText }).ToException(kind, exception.Message, cause: exception);

            case HttpRequestException or IOException:
                return Fail().ToException(InferenceErrorKind.ConnectionFailed, exception.Message, cause: exception);

            default:
                return null;
        }
    }

    public void Dispose()
    {
        registration.Dispose();
        if (hasFailed)
            deadline.Dispose();
        else
            Transport.ReturnDeadline(deadline);
    }

    private async ValueTask<TResult> ReadAsync<TResult>(HttpResponseMessage response, AnswerSource source, Func<ResultContent, TResult> read)
    {
        using var body = await AnswerBody.ReadAsync(response.Content, AnswerBody.MaxLength, Token).ConfigureAwait(false);
        return Read(response.StatusCode, body.ToContent(source), read);
    }

    /// <summary>Finds the token, at the first exchange.</summary>
    private ValueTask AuthenticateAsync()
    {
        isAuthenticated = true;
        if (Destination.Key is not null)
        {
            token = Destination.Key;
            return ValueTask.CompletedTask;
        }

        var pending = Transport.Tokens.GetAsync(Token);
        if (!pending.IsCompletedSuccessfully)
            return AuthenticateAsync(pending);

        token = pending.Result;
        return ValueTask.CompletedTask;
    }

    private async ValueTask AuthenticateAsync(ValueTask<AccessToken?> pending) => token = await pending.ConfigureAwait(false);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> WaitAsync(ValueTask<int> pending)
    {
        deadline.CancelAfter(Transport.Timeout);
        var read = await pending.ConfigureAwait(false);
        PauseDeadline();
        return read;
    }

    private async ValueTask<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, HttpContent? content, string? prefer)
    {
        callerToken.ThrowIfCancellationRequested();
        if (!isAuthenticated)
            await AuthenticateAsync().ConfigureAwait(false);

        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (prefer is not null)
            request.Headers.TryAddWithoutValidation("Prefer", prefer);

        var response = await Transport.SendAsync(request, token, Destination, Token).ConfigureAwait(false);

        // An injected HttpClient may have followed a redirect on its own, and lost the body on the way.
        if (response.IsSuccessStatusCode && request.Method == method)
            return response;

        using (response)
        {
            throw request.Method == method
                ? await ReadFailureAsync(response).ConfigureAwait(false)
                : Fail().ToException(InferenceErrorKind.Redirected, "The HttpClient followed a redirect of the endpoint, and the request was lost: turn AllowAutoRedirect off.");
        }
    }

    private async ValueTask<InferenceException> ReadFailureAsync(HttpResponseMessage response)
    {
        using var body = await ReadErrorBodyAsync(response).ConfigureAwait(false);
        var error = ErrorBody.Read(body.Bytes, token);
        if (error.Message.Length == 0)
            error = error with { Message = AnswerHeaders.Find(response, "x-error-message") ?? $"The answer was {(int)response.StatusCode} without a text." };

        var kind = ErrorClassifier.Classify(response.StatusCode, error);
        if (kind is InferenceErrorKind.Redirected)
            error = new ErrorBody($"The endpoint redirects{DescribeTarget(response)}, which is not followed: the token is for the endpoint only.", null, null);

        var failure = Fail() with
        {
            Status = response.StatusCode,
            Source = AnswerHeaders.ReadSource(response),
            RetryAfter = AnswerHeaders.ReadRetryAfter(response),
            Body = body.Bytes,
        };
        return failure.ToException(kind, error);
    }

    /// <summary>The body of an error; where it breaks off, nothing: the status says more than the broken connection.</summary>
    private async ValueTask<AnswerBody> ReadErrorBodyAsync(HttpResponseMessage response)
    {
        try
        {
            return await AnswerBody.ReadBeginningAsync(response.Content, MaxErrorBody, Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return AnswerBody.Empty;
        }
    }

    private static string DescribeTarget(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } target ? $" to {target.Scheme}://{target.Authority}" : "";

    private InferenceException ToLostResult(HttpResponseMessage response, AnswerSource source) =>
        (Fail() with { Status = response.StatusCode, Source = source }).ToException(
            (int)response.StatusCode is 429 or >= 500 ? InferenceErrorKind.Unavailable : InferenceErrorKind.UnreadableAnswer,
            "The result was made, and its address does not give it.");

    private InferenceException ToUnreadable(HttpStatusCode status, in ResultContent content, JsonException exception)
    {
        var body = content.Bytes;
        var failure = Fail() with { Status = status, Source = content.Source, Body = body[..Math.Min(body.Length, MaxErrorBody)] };
        return ErrorBody.IsReportedIn(body.Span)
            ? failure.ToException(InferenceErrorKind.JobFailed, ReadError(body))
            : failure.ToException(
                InferenceErrorKind.UnreadableAnswer,
                $"The answer is not what this task's answers look like: {exception.Message.TrimEnd('.')}.",
                cause: exception);
    }
}
