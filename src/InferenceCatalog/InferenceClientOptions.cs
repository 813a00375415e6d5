using System.Diagnostics;

namespace InferenceCatalog;

/// <summary>How a client calls. A client copies its options: a later change has no effect on it.</summary>
public sealed class InferenceClientOptions
{
    /// <summary>A Hugging Face token (<c>hf_…</c>). When this and <see cref="TokenProvider"/> are null, the client looks where Hugging Face's own
    /// tools look: <c>HF_TOKEN</c>, <c>HUGGING_FACE_HUB_TOKEN</c>, then the file that <c>hf auth login</c> writes.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; set; }

    /// <summary>Gives the token for each call, for tokens that change; used when <see cref="Token"/> is null.</summary>
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    /// <summary>The router: https, or http on this machine. The token is sent to this host only. A <c>/v1</c> at its end is taken off.</summary>
    public Uri Endpoint { get; set; } = new("https://router.huggingface.co");

    /// <summary>The organisation that pays (<c>X-HF-Bill-To</c>), of which the token's owner is a member; null for the owner.</summary>
    public string? BillTo { get; set; }

    /// <summary>How long a call may take in all; in a stream, how long each next piece may take. Ten minutes unless set, at
    /// most 49 days; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The first wait between two looks at a queued job; it grows from there.</summary>
    internal TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);
}
