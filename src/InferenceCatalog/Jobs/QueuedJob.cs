using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A job in a provider's queue: handed in, waited for, collected, called off. The one loop for all forms.</summary>
internal sealed class QueuedJob(InferenceCall call, CallRoute route, QueuedFormat format)
{
    private const int GrowthPercent = 150;
    private const int MaxGrowth = 10;
    private const int MaxBody = 16 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestCancellation = TimeSpan.FromSeconds(10);

    private readonly long start = Stopwatch.GetTimestamp();

    /// <summary>Hands a job in, waits for it and collects its result. Where the waiting is cut short, the job is called off.</summary>
    public async ValueTask<TResult> SendAsync<TResult>(InferenceRequest<TResult> request)
    {
        var entry = await SubmitAsync(request, format.Prefer).ConfigureAwait(false);
        JobLook done;
        try
        {
            done = await WaitAsync(entry).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (entry.Ticket is not null)
        {
            CancelInBackground(entry.Ticket);
            throw;
        }

        return await CollectAsync(request, done).ConfigureAwait(false);
    }

    /// <summary>Waits for a job that was handed in some time ago, and collects its result. The job stays as it is where the waiting is cut short.</summary>
    public async ValueTask<TResult> ResumeAsync<TResult>(InferenceRequest<TResult> request, string ticket)
    {
        var look = await LookAsync(ticket, 0, showsLogs: call.Progress is not null).ConfigureAwait(false);
        return await CollectAsync(request, await WaitAsync(look).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Hands a job in.</summary>
    /// <param name="request">What is to be done.</param>
    /// <param name="prefer">What the <c>Prefer</c> header asks for; null for no such header.</param>
    /// <exception cref="InferenceException">The provider does not take it.</exception>
    public async ValueTask<JobLook> SubmitAsync(InferenceRequest request, string? prefer)
    {
        var address = route.Destination.At(format.FindEntrance(request, route));
        var content = format.CreateContent(call, request, route);
        using var response = await call.PostAsync(address, content, prefer, RequestEffect.StartsJob).ConfigureAwait(false);
        var entry = await ReadAsync(response, format.ReadEntry).ConfigureAwait(false);
        Check(entry);
        return entry.Ticket is not null || entry.State is JobState.Finished
            ? entry
            : call.Read<JobLook>(entry.Status, entry.Answer, _ => throw new JsonException($"a job with its {format.TicketName} was expected"));
    }

    /// <summary>Looks at a job once.</summary>
    public async ValueTask<JobProgress> GetProgressAsync(string ticket) => Describe(await LookAsync(ticket, 0, showsLogs: true).ConfigureAwait(false));

    /// <summary>Calls a job off.</summary>
    /// <returns>False where the provider has no way to, or says that there is nothing left to call off.</returns>
    public async ValueTask<bool> CancelAsync(string ticket)
    {
        if (format.FindCancellation(route, ticket) is not { } order)
            return false;

        try
        {
            using var response = await call.OrderAsync(order.Method, order.Address).ConfigureAwait(false);
            return true;
        }
        catch (InferenceRequestException)
        {
            return false;
        }
    }

    private async ValueTask<JobLook> LookAsync(string ticket, int attempt, bool showsLogs)
    {
        var address = format.FindStatus(route, ticket, attempt, showsLogs);
        using var response = await call.GetAsync(address, isAnonymous: format.IsOpenToAll).ConfigureAwait(false);
        return await ReadAsync(response, format.ReadStatus).ConfigureAwait(false) with { Ticket = ticket };
    }

    /// <summary>What a look says to somebody who watches.</summary>
    private JobProgress Describe(JobLook look) => new()
    {
        State = look.State,
        Provider = route.Provider,
        JobId = look.Ticket is { } ticket ? format.FindId(ticket) : "",
        ProviderState = look.Word is null ? null : Tidy(look.Word),
        QueuePosition = look.QueuePosition,
        Elapsed = Stopwatch.GetElapsedTime(start),
        Logs = look.Logs.Count == 0 ? [] : [.. look.Logs.Select(call.Redact)],
    };

    private async ValueTask<JobLook> WaitAsync(JobLook look)
    {
        var first = call.Transport.PollInterval ?? format.FirstWait;
        var longest = first * MaxGrowth < LongestWait ? first * MaxGrowth : LongestWait;
        var wait = first;
        for (var attempt = 0; ; attempt++)
        {
            call.Progress?.Report(Describe(look));
            Check(look);
            if (look.State is JobState.Finished)
                return look;

            if (attempt > 0 || !format.IsLookedAtAtOnce)
            {
                await Task.Delay(wait, call.Token).ConfigureAwait(false);
                wait = wait * GrowthPercent / 100 is var longer && longer < longest ? longer : longest;
            }

            look = await LookAsync(look.Ticket!, attempt, showsLogs: call.Progress is not null).ConfigureAwait(false);
        }
    }

    private async ValueTask<TResult> CollectAsync<TResult>(InferenceRequest<TResult> request, JobLook done)
    {
        if (done.Ticket is null || format.FindResult(route, done.Ticket) is not { } address)
            return await format.CollectAsync(call, request, done.Status, done.Answer).ConfigureAwait(false);

        using var response = await call.GetAsync(address).ConfigureAwait(false);
        var answer = await call.ReadAsync(response, Keep).ConfigureAwait(false);
        return await format.CollectAsync(call, request, response.StatusCode, answer).ConfigureAwait(false);
    }

    private ValueTask<JobLook> ReadAsync(HttpResponseMessage response, Func<ResultContent, JobLook> read) => call.ReadAsync(response, content =>
    {
        var look = read(content);
        return look.Ticket is null || format.IsTicket(look.Ticket, route.Hosts)
            ? look with { Answer = Keep(content), Status = response.StatusCode }
            : throw new JsonException($"a job whose {format.TicketName} is the provider's was expected");
    });

    /// <exception cref="InferenceException">The job came to nothing, or is in a state that this release does not know.</exception>
    private void Check(JobLook look)
    {
        if (look.State is JobState.Queued or JobState.Running or JobState.Finished)
            return;

        var body = look.Answer.Bytes;
        var failure = call.Fail() with { Status = look.Status, Source = look.Answer.Source, Body = body[..Math.Min(body.Length, MaxBody)] };
        if (!look.Reason.IsEmpty)
            throw failure.ToException(InferenceErrorKind.JobFailed, call.ReadError(look.Reason));

        throw failure.ToException(InferenceErrorKind.JobFailed, look.State is JobState.Unknown
            ? $"The job at {route.Provider} is in a state that this release of InferenceCatalog ({ReleaseVersion.Text}) does not know: '{Tidy(look.Word!)}'."
            : $"The job at {route.Provider} ended as '{Tidy(look.Word!)}'.");
    }

    /// <summary>A server's word as it may stand in a log.</summary>
    private string Tidy(string word) => call.ReadError(Encoding.UTF8.GetBytes(word)).Message;

    /// <summary>Calls the job off without waiting for it: best effort, which the caller, who is told of the cancellation or the timeout, hears nothing of.</summary>
    private void CancelInBackground(string ticket) => _ = CancelQuietlyAsync(call.Transport, call.Request, route, format, ticket);

    private static async Task CancelQuietlyAsync(ClientTransport transport, InferenceRequest request, CallRoute route, QueuedFormat format, string ticket)
    {
        try
        {
            using var call = new InferenceCall(transport, request, CancellationToken.None, LongestCancellation)
            {
                Provider = route.Provider,
                Destination = route.Destination,
            };
            await new QueuedJob(call, route, format).CancelAsync(ticket).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Nobody is left who could be told.
        }
    }

    private static ResultContent Keep(ResultContent content) => new(content.TakeBytes(), content.MediaType, content.Source);
}
