using System.Net;

namespace InferenceCatalog;

/// <summary>A form of providers that queue: a job is handed in, looked at until it is done, and its result collected.</summary>
/// <remarks>A form says only what is particular to it: bodies, addresses and how answers are read. <see cref="QueuedJob"/> does the waiting.</remarks>
internal abstract class QueuedFormat : WireFormat
{
    protected const int MaxTicket = 500;

    /// <summary>How long to wait before the second look, or before the first where the job is not looked at as soon as it is handed in.</summary>
    public virtual TimeSpan FirstWait => TimeSpan.FromMilliseconds(500);

    /// <summary>Whether a job is looked at as soon as it is handed in.</summary>
    public virtual bool IsLookedAtAtOnce => false;

    /// <summary>Whether jobs are looked at without the token, which is then not sent.</summary>
    public virtual bool IsOpenToAll => false;

    /// <summary>What the <c>Prefer</c> header asks for where the caller waits for the result; null for no such header.</summary>
    public virtual string? Prefer => null;

    /// <summary>What the ticket is called in an answer.</summary>
    public abstract string TicketName { get; }

    /// <summary>Makes the call.</summary>
    public sealed override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        new QueuedJob(call, route, this).SendAsync(request);

    /// <summary>Where a job is handed in, below the destination.</summary>
    public virtual string FindEntrance(InferenceRequest request, CallRoute route) => route.Path;

    /// <summary>The body of a job.</summary>
    public abstract JsonRequestContent CreateContent(InferenceCall call, InferenceRequest request, CallRoute route);

    /// <summary>Reads the answer to a job that was handed in.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no such answer.</exception>
    public abstract JobLook ReadEntry(ResultContent content);

    /// <summary>Where a job is looked at.</summary>
    /// <param name="route">Whose it is.</param>
    /// <param name="ticket">What it is found by.</param>
    /// <param name="attempt">How many looks there were before.</param>
    /// <param name="showsLogs">Whether somebody wants to see its log.</param>
    public abstract Uri FindStatus(CallRoute route, string ticket, int attempt, bool showsLogs);

    /// <summary>Reads the answer to a look.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no such answer.</exception>
    public abstract JobLook ReadStatus(ResultContent content);

    /// <summary>Where the result of a finished job is; null where the last look brought it.</summary>
    public virtual Uri? FindResult(CallRoute route, string ticket) => null;

    /// <summary>How a job is called off; null where the provider has no way that is known.</summary>
    public virtual (HttpMethod Method, Uri Address)? FindCancellation(CallRoute route, string ticket) => null;

    /// <summary>Makes a result of a finished job's answer: fetches the file that it names.</summary>
    public virtual ValueTask<TResult> CollectAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, HttpStatusCode status, ResultContent answer) =>
        call.Read(status, answer, ReadFile).FetchAsync(call, status, request.ReadResult);

    /// <summary>The provider's id of a job.</summary>
    public virtual string FindId(string ticket) => ticket;

    /// <summary>Whether a ticket, from an answer or a stored handle, leads to a job and nowhere else: one plain segment of a path, unless the form has another.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="hosts">The provider's domains.</param>
    public virtual bool IsTicket(string ticket, IReadOnlyList<string> hosts) => IsPath(ticket) && !ticket.Contains('/', StringComparison.Ordinal);

    /// <summary>The file in a finished job's answer.</summary>
    /// <exception cref="System.Text.Json.JsonException">There is none.</exception>
    protected abstract MadeFile ReadFile(ResultContent content);

    /// <summary>Of an address, the path: the job is looked for below the destination, whatever host an answer names.</summary>
    public static string? FindPath(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath is ['/', .. var path] ? path : null;

    /// <summary>Plain segments, none of which climbs.</summary>
    protected static bool IsPath(string path)
    {
        if (path.Length is 0 or > MaxTicket)
            return false;

        foreach (var segment in path.Split('/'))
        {
            if (segment.Length == 0 || segment[0] == '.')
                return false;

            foreach (var character in segment)
            {
                if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.'))
                    return false;
            }
        }

        return true;
    }
}
