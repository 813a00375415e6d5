using System.Diagnostics;

namespace InferenceCatalog;

/// <summary>How a client calls. A client copies its options: a later change has no effect on it.</summary>
public sealed class InferenceClientOptions
{
    // Fields of their own: debuggers show those that the compiler makes for properties.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private IDictionary<Provider, string>? providerKeys;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? token;

    /// <summary>A Hugging Face token (<c>hf_…</c>). When this and <see cref="TokenProvider"/> are null, the client looks where Hugging Face's own
    /// tools look: <c>HF_TOKEN</c>, <c>HUGGING_FACE_HUB_TOKEN</c>, then the file that <c>hf auth login</c> writes.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token
    {
        get => token;
        set => token = value;
    }

    /// <summary>Gives the token for each call, for tokens that change; used when <see cref="Token"/> is null.</summary>
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    /// <summary>The router: https, or http on this machine. The token is sent to this host only. A <c>/v1</c> at its end is taken off.</summary>
    public Uri Endpoint { get; set; } = new("https://router.huggingface.co");

    /// <summary>Providers' own keys. A call that goes to such a provider is sent to the provider's own host, and on the bill of the key's owner there.</summary>
    /// <remarks>
    /// A chat goes to a provider when it is pinned to one; other tasks also when the first route of the model is that provider's. What a provider calls
    /// the model is known of the constants in <c>HFModels</c>; for others give it to <c>Unlisted</c>.
    /// </remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<Provider, string> ProviderKeys => providerKeys ??= new Dictionary<Provider, string>();

    /// <summary>The same, or null where nobody asked for them: a trimmed program that gives none has no code for such a table.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal IEnumerable<KeyValuePair<Provider, string>>? GivenKeys => providerKeys;

    /// <summary>The address of an Inference Endpoint (a server for one model, of yours): https, or http on this machine. All calls of the client go there,
    /// in the form of <c>hf-inference</c>, and chats to <c>v1/chat/completions</c> below it; null for the router.</summary>
    public Uri? InferenceEndpoint { get; set; }

    /// <summary>Whether a chat that is pinned to a provider goes through the router to the provider's own path, in place of the router's
    /// <c>/v1/chat/completions</c>. The provider's extra parameters and errors then pass through as they are. Of a provider that this release does not
    /// know the path is not known either: its chats go as all others.</summary>
    public bool UsesProviderPathForChat { get; set; }

    /// <summary>The organisation that pays (<c>X-HF-Bill-To</c>), of which the token's owner is a member; null for the owner.
    /// Not sent with a provider's own key.</summary>
    public string? BillTo { get; set; }

    /// <summary>How long a call may take in all; in a stream, how long each next piece may take. Ten minutes unless set, at
    /// most 49 days; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a request is sent in all, from 1 to 10; null for three times, or once through an <see cref="HttpClient"/> of your own, whose
    /// handlers may do retries of theirs.</summary>
    /// <remarks>
    /// Sent again is what was refused for the moment (408, 429, 503), what failed at the server (other 5xx; a 504 once), and what found no connection;
    /// a job that is handed in only when it was refused or found no connection, so that no second one is begun and billed. A stream is opened again as long
    /// as nothing of it has come. In between there are waits: as long as <c>Retry-After</c> says, else half a second and then ever longer, by chance a little
    /// shorter. A wait that is longer than what is left of <see cref="Timeout"/> ends the call at once.
    /// </remarks>
    public int? MaxAttempts { get; set; }

    /// <summary>How long an answer, or a file that is fetched for one, may be in bytes: 256 MiB unless set, 1 GiB at most. Of a stream each event
    /// may have 16 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 256 << 20;

    /// <summary>The first wait before a request is sent again; it grows from there.</summary>
    internal TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The first wait between two looks at a queued job, from which it grows; null for what suits the provider.</summary>
    internal TimeSpan? PollInterval { get; set; }
}
