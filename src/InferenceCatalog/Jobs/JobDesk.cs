namespace InferenceCatalog;

/// <summary>Where a client's calls about queued jobs are made: each is a call of its own, with the client's timeout.</summary>
internal static class JobDesk
{
    public static async Task<JobHandle> SubmitAsync(ClientTransport transport, InferenceRequest request, CancellationToken cancellationToken)
    {
        using var call = new InferenceCall(transport, request, cancellationToken) { Provider = request.Model.Provider };
        try
        {
            if (request is ChatRequest)
                throw AtOnce(call, "A chat is answered at once");

            var route = RouteFinder.Find(request, transport);
            call.Provider = route.Provider;
            call.Destination = route.Destination;
            if (route.Format is not QueuedFormat format)
                throw AtOnce(call, $"{route.Provider} does {request.Task} at once");

            var entry = await new QueuedJob(call, route, format).SubmitAsync(request, prefer: null).ConfigureAwait(false);
            return JobHandle.Create(request, route, entry.Ticket!);
        }
        catch (Exception exception) when (call.Translate(exception) is { } translated)
        {
            throw translated;
        }
    }

    public static Task<TResult> ResumeAsync<TResult>(ClientTransport transport, JobHandle handle, IProgress<JobProgress>? progress, CancellationToken cancellationToken)
    {
        var request = new JobRequest<TResult>(handle, JobResults.FindReader<TResult>(handle.Task));
        return MakeAsync(transport, handle, request, progress, job => job.ResumeAsync(request, handle.Ticket), cancellationToken);
    }

    public static Task<JobProgress> GetProgressAsync(ClientTransport transport, JobHandle handle, CancellationToken cancellationToken) =>
        MakeAsync(transport, handle, Describe(handle), null, job => job.GetProgressAsync(handle.Ticket), cancellationToken);

    public static Task<bool> CancelAsync(ClientTransport transport, JobHandle handle, CancellationToken cancellationToken) =>
        MakeAsync(transport, handle, Describe(handle), null, job => job.CancelAsync(handle.Ticket), cancellationToken);

    private static async Task<T> MakeAsync<T>(
        ClientTransport transport,
        JobHandle handle,
        InferenceRequest request,
        IProgress<JobProgress>? progress,
        Func<QueuedJob, ValueTask<T>> make,
        CancellationToken cancellationToken)
    {
        using var call = new InferenceCall(transport, request, cancellationToken) { Provider = handle.Provider, Progress = progress };
        try
        {
            var route = handle.FindRoute(request, transport);
            call.Destination = route.Destination;
            var result = await make(new QueuedJob(call, route, handle.Format)).ConfigureAwait(false);
            (result as InferenceResult)?.CountAttempts(call.Attempts);
            return result;
        }
        catch (Exception exception) when (call.Translate(exception) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>What a call about a job is, where its result is not asked for.</summary>
    private static JobRequest<ResultContent> Describe(JobHandle handle) => new(handle, static content => content);

    private static InferenceException AtOnce(InferenceCall call, string what) =>
        call.Fail().ToException(InferenceErrorKind.FormatUnsupported, $"{what}, without a job that could be found again; nothing was sent. Use SendAsync.");
}
