using System.Runtime.CompilerServices;

namespace InferenceCatalog;

/// <summary>Calls models of Hugging Face Inference Providers.</summary>
/// <remarks>
/// <para>A client may be used by many threads at once and is made to be kept; it holds nothing that needs to be disposed.
/// For tests, derive from it and override its members: making one does and sends nothing.</para>
/// <para>
/// The token is sent to <see cref="InferenceClientOptions.Endpoint"/> and nowhere else, and a provider's own key to that provider's host: redirects
/// are not followed there, and results at other addresses are fetched without either. What fails for the moment is tried again: see
/// <see cref="InferenceClientOptions.MaxAttempts"/>.
/// </para>
/// </remarks>
public class InferenceClient
{
    private readonly ClientTransport transport;

    /// <summary>A client with the token that Hugging Face's own tools would use: <c>HF_TOKEN</c>, else that of <c>hf auth login</c>.</summary>
    public InferenceClient()
        : this(new InferenceClientOptions())
    {
    }

    /// <summary>A client with options.</summary>
    /// <exception cref="ArgumentException">An option is wrong; the message says which and why.</exception>
    public InferenceClient(InferenceClientOptions options)
        : this(options ?? throw new ArgumentNullException(nameof(options)), null)
    {
    }

    /// <summary>A client that sends through yours, which is neither changed nor disposed.</summary>
    /// <param name="httpClient">
    /// Its own <see cref="HttpClient.Timeout"/> holds besides the options'. Turn its handler's <c>AllowAutoRedirect</c> off: a redirect of the
    /// endpoint that it follows loses the request. If it adds credentials by default headers, results at other hosts are fetched without it. Nothing is
    /// tried again, unless <see cref="InferenceClientOptions.MaxAttempts"/> says so: that is left to its handlers.
    /// </param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message says which and why.</exception>
    public InferenceClient(HttpClient httpClient, InferenceClientOptions? options = null)
        : this(options ?? new InferenceClientOptions(), httpClient ?? throw new ArgumentNullException(nameof(httpClient)))
    {
    }

    private InferenceClient(InferenceClientOptions options, HttpClient? httpClient) => transport = new ClientTransport(httpClient, options);

    /// <summary>Makes a call and waits for its whole answer.</summary>
    /// <param name="request">What to do, such as <c>HFModels.Openai.Gpt_Oss_120b.Chat("…")</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InferenceException">The call failed; the type says what can be done.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
#pragma warning disable RS0026 // The overloads differ in a parameter that has no default.
    public virtual Task<TResult> SendAsync<TResult>(InferenceRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SendCoreAsync(request, null, cancellationToken);
    }

    /// <summary>Makes a call, waits for its whole answer, and says meanwhile how far it is.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="progress">
    /// Who wants to know how far a job in a provider's queue is; it is told after each look, the last time when the job has ended. Of a provider
    /// that answers at once it hears nothing.
    /// </param>
    /// <param name="cancellationToken">Ends the call, and calls the job off where the provider can (as the timeout does).</param>
    /// <exception cref="InferenceException">The call failed; the type says what can be done.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public virtual Task<TResult> SendAsync<TResult>(InferenceRequest<TResult> request, IProgress<JobProgress> progress, CancellationToken cancellationToken = default)
#pragma warning restore RS0026
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        return SendCoreAsync(request, progress, cancellationToken);
    }

    /// <summary>Hands a job in at a provider's queue, and does not wait for it.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the call. A job that has been handed in stays so.</param>
    /// <returns>The job, whose <see cref="InferenceJob{TResult}.Handle"/> can be stored.</returns>
    /// <exception cref="InferenceException">The call failed, or the provider answers at once, without a queue
    /// (<see cref="InferenceErrorKind.FormatUnsupported"/>): then nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public virtual async Task<InferenceJob<TResult>> SubmitAsync<TResult>(InferenceRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new InferenceJob<TResult>(this, await JobDesk.SubmitAsync(transport, request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Waits for a job that was handed in some time ago, perhaps by another process, and gives its result.</summary>
    /// <typeparam name="TResult">The result of the job's task, such as <see cref="ImageResult"/>.</typeparam>
    /// <param name="handle">The job.</param>
    /// <param name="progress">Who wants to know how far it is; it is told after each look. Null for nobody.</param>
    /// <param name="cancellationToken">Ends the waiting, and leaves the job as it is (as the timeout does).</param>
    /// <exception cref="ArgumentException">The job's task has another result.</exception>
    /// <exception cref="InferenceException">The job failed, or it was not done within the timeout.</exception>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public virtual Task<TResult> ResumeAsync<TResult>(JobHandle handle, IProgress<JobProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return JobDesk.ResumeAsync<TResult>(transport, handle, progress, cancellationToken);
    }

    /// <summary>Asks how far a job is.</summary>
    /// <param name="handle">The job.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InferenceException">The provider does not say it. That the job failed is no exception here: see <see cref="JobProgress.State"/>.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public virtual Task<JobProgress> GetProgressAsync(JobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return JobDesk.GetProgressAsync(transport, handle, cancellationToken);
    }

    /// <summary>Calls a job off.</summary>
    /// <param name="handle">The job.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False where the provider has no way to call a job off that is known (then nothing is sent), or says that there is nothing left to
    /// call off. fal-ai and replicate have one.</returns>
    /// <exception cref="InferenceException">The provider does not answer well.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public virtual Task<bool> CancelAsync(JobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return JobDesk.CancelAsync(transport, handle, cancellationToken);
    }

    /// <summary>Makes a call and gives its answer piece by piece, while it is made.</summary>
    /// <param name="request">The chat.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InferenceException">At the first piece: the call failed. At a later one: the stream broke off
    /// (<see cref="InferenceStreamException"/>); it never ends quietly before its end marker.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
#pragma warning disable RS0026 // No argument fits both: a request is of one type or of the other.
    public virtual IAsyncEnumerable<ChatUpdate> StreamAsync(ChatRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StreamCoreAsync(request, cancellationToken);
    }

    /// <summary>Continues a text and gives its continuation piece by piece, while it is made.</summary>
    /// <param name="request">The text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InferenceException">At the first piece: the call failed. At a later one: the stream broke off
    /// (<see cref="InferenceStreamException"/>); it never ends quietly before its end marker.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public virtual IAsyncEnumerable<TextUpdate> StreamAsync(TextGenerationRequest request, CancellationToken cancellationToken = default)
#pragma warning restore RS0026
    {
        ArgumentNullException.ThrowIfNull(request);
        return StreamCoreAsync(request, cancellationToken);
    }

    private async Task<TResult> SendCoreAsync<TResult>(InferenceRequest<TResult> request, IProgress<JobProgress>? progress, CancellationToken cancellationToken)
    {
        using var call = Begin(request, cancellationToken, progress);
        try
        {
            var result = await request.SendAsync(call).ConfigureAwait(false);
            (result as InferenceResult)?.CountAttempts(call.Attempts);
            return result;
        }
        catch (Exception exception) when (call.Translate(exception) is { } translated)
        {
            throw translated;
        }
    }

    private async IAsyncEnumerable<ChatUpdate> StreamCoreAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var call = Begin(request, cancellationToken);
        using var stream = await OpenAsync(call, request, OpenChatAsync).ConfigureAwait(false);
        while (await stream.MoveNextAsync().ConfigureAwait(false))
            yield return stream.Current;
    }

    private async IAsyncEnumerable<TextUpdate> StreamCoreAsync(TextGenerationRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var call = Begin(request, cancellationToken);
        using var stream = await OpenAsync(call, request, TextStreams.OpenAsync).ConfigureAwait(false);
        while (await stream.MoveNextAsync().ConfigureAwait(false))
            yield return TextUpdate.From(stream.Current);
    }

    private static ValueTask<ChatStream> OpenChatAsync(InferenceCall call, ChatRequest request)
    {
        var route = ChatRouteFinder.Find(request, call.Transport);
        call.Destination = route.Destination;
        return ChatStream.OpenAsync(call, route.Address, ChatBody.Create(request, route, isStreamed: true));
    }

    private static async ValueTask<ChatStream> OpenAsync<TRequest>(InferenceCall call, TRequest request, Func<InferenceCall, TRequest, ValueTask<ChatStream>> open)
    {
        try
        {
            return await open(call, request).ConfigureAwait(false);
        }
        catch (Exception exception) when (call.Translate(exception) is { } translated)
        {
            throw translated;
        }
    }

    private InferenceCall Begin(InferenceRequest request, CancellationToken cancellationToken, IProgress<JobProgress>? progress = null) =>
        new(transport, request, cancellationToken) { Provider = request.Model.Provider, Progress = progress };
}
