using System.Collections.Concurrent;
using System.Net;

namespace InferenceCatalog;

/// <summary>A client's connection to the world: who sends, where to, as whom. It is shared by all calls.</summary>
internal sealed class ClientTransport
{
    private const int MaxIdleDeadlines = 64;

    /// <summary>Timers take no more than 2³² milliseconds, and would say so only at the first call.</summary>
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(49);

    /// <summary>For all clients that were given no HttpClient: one pool of connections in a process, whose DNS is looked up anew now and then.</summary>
    private static readonly HttpMessageInvoker SharedInvoker = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
    });

    private static readonly string UserAgent = "InferenceCatalog/" + ReleaseVersion.Text;

    private readonly ConcurrentQueue<CancellationTokenSource> idleDeadlines = new();
    private readonly HttpClient? injected;

    public ClientTransport(HttpClient? injected, InferenceClientOptions options)
    {
        this.injected = injected;
        Router = new RouterEndpoint(options.Endpoint, nameof(options.Endpoint));
        InferenceEndpoint = options.InferenceEndpoint is { } endpoint ? new RouterEndpoint(endpoint, nameof(options.InferenceEndpoint)) : null;
        UsesProviderPathForChat = options.UsesProviderPathForChat;
        Tokens = new TokenSource(options);
        Keys = new ProviderKeys(options.GivenKeys);
        PollInterval = options.PollInterval;
        Timeout = options.Timeout;
        BillTo = options.BillTo;
        Retries = CreateRetries(options, isInjected: injected is not null);
        MaxAnswerBytes = options.MaxAnswerBytes;
        if ((Timeout <= TimeSpan.Zero || Timeout > LongestTimeout) && Timeout != System.Threading.Timeout.InfiniteTimeSpan)
            throw new ArgumentException("The timeout must be longer than zero and at most 49 days, or Timeout.InfiniteTimeSpan.", nameof(options));

        if (MaxAnswerBytes is < 1 or > AnswerBody.MaxLength)
            throw new ArgumentException($"MaxAnswerBytes must be from 1 to {AnswerBody.MaxLength}.", nameof(options));

        if (BillTo is not null && (BillTo.Length is 0 or > 200 || BillTo.AsSpan().ContainsAnyExceptInRange('!', '~')))
            throw new ArgumentException("BillTo must be the name of an organisation or the id of a resource group.", nameof(options));
    }

    public RouterEndpoint Router { get; }

    /// <summary>The one endpoint that all calls go to; null where they go to the router or to providers.</summary>
    public RouterEndpoint? InferenceEndpoint { get; }

    public bool UsesProviderPathForChat { get; }

    public ProviderKeys Keys { get; }

    public TokenSource Tokens { get; }

    public TimeSpan Timeout { get; }

    /// <summary>The first wait between two looks at a queued job; null where it is the provider's affair.</summary>
    public TimeSpan? PollInterval { get; }

    /// <summary>What is left of a call's time when it begins.</summary>
    public TimeSpan LongestWait => Timeout == System.Threading.Timeout.InfiniteTimeSpan ? LongestTimeout : Timeout;

    public RetryPolicy Retries { get; }

    /// <summary>No answer may be longer.</summary>
    public int MaxAnswerBytes { get; }

    private string? BillTo { get; }

    /// <summary>Sends a request to the call's destination, as the token's owner.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, AccessToken? token, Destination destination, CancellationToken cancellationToken)
    {
        if (token is not null)
            request.Headers.Authorization = token.Header;

        if (BillTo is not null && destination.IsRouted)
            request.Headers.TryAddWithoutValidation("X-HF-Bill-To", BillTo);

        for (var i = 0; i < destination.Headers.Count; i++)
            request.Headers.TryAddWithoutValidation(destination.Headers[i].Name, destination.Headers[i].Value);

        return SendWithAsync(injected, request, cancellationToken);
    }

    /// <summary>Sends a request to a host of somebody else's choosing, as nobody.</summary>
    public Task<HttpResponseMessage> SendAnonymouslyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // An HttpClient that adds credentials to all it sends must not be used for hosts that they are not for.
        var isTrusted = injected is not null && !AddsCredentials(injected);
        return SendWithAsync(isTrusted ? injected : null, request, cancellationToken);
    }

    /// <summary>A source of cancellation for a call, used ones first.</summary>
    public CancellationTokenSource RentDeadline() => idleDeadlines.TryDequeue(out var deadline) ? deadline : new CancellationTokenSource();

    /// <summary>Takes it back, for a call that has ended well.</summary>
    public void ReturnDeadline(CancellationTokenSource deadline)
    {
        if (idleDeadlines.Count < MaxIdleDeadlines && deadline.TryReset())
            idleDeadlines.Enqueue(deadline);
        else
            deadline.Dispose();
    }

    /// <summary>Whether a header that is added to all requests is a credential by its name: <c>Authorization</c>, <c>Cookie</c>, <c>X-Api-Key</c> and the like.</summary>
    private static bool AddsCredentials(HttpClient client)
    {
        foreach (var (name, _) in client.DefaultRequestHeaders.NonValidated)
        {
            foreach (var word in (ReadOnlySpan<string>)["auth", "cookie", "key", "secret", "signature", "token"])
            {
                if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    /// <remarks>Whoever brings a client of their own may have brought its handler for retries too, and theirs times ours would be too many.</remarks>
    private static RetryPolicy CreateRetries(InferenceClientOptions options, bool isInjected)
    {
        var attempts = options.MaxAttempts ?? (isInjected ? 1 : RetryPolicy.DefaultAttempts);
        return attempts is >= 1 and <= RetryPolicy.MaxAttempts
            ? new RetryPolicy(attempts, options.RetryDelay)
            : throw new ArgumentException($"MaxAttempts must be from 1 (nothing is tried twice) to {RetryPolicy.MaxAttempts}.", nameof(options));
    }

    private static Task<HttpResponseMessage> SendWithAsync(HttpClient? client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (client is null)
        {
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            return SharedInvoker.SendAsync(request, cancellationToken);
        }

        request.Version = client.DefaultRequestVersion;
        request.VersionPolicy = client.DefaultVersionPolicy;
        if (!client.DefaultRequestHeaders.NonValidated.Contains("User-Agent"))
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);

        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
