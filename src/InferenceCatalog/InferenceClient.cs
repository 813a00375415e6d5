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
    public virtual Task<TResult> SendAsync<TResult>(InferenceRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SendCoreAsync(request, cancellationToken);
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

    private async Task<TResult> SendCoreAsync<TResult>(InferenceRequest<TResult> request, CancellationToken cancellationToken)
    {
        using var call = Begin(request, cancellationToken);
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

    private InferenceCall Begin(InferenceRequest request, CancellationToken cancellationToken) =>
        new(transport, request, cancellationToken) { Provider = request.Model.Provider };
}
