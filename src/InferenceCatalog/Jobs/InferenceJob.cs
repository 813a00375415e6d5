namespace InferenceCatalog;

/// <summary>A job that has been handed in at a provider's queue, and whose result is not awaited yet.</summary>
/// <typeparam name="TResult">What the job's result is.</typeparam>
/// <remarks>Store <see cref="Handle"/> to find it again in another process, with <see cref="InferenceClient.ResumeAsync"/>.</remarks>
public sealed class InferenceJob<TResult>
{
    private readonly InferenceClient client;

    /// <summary>A job by its handle.</summary>
    /// <param name="client">Who asks for it.</param>
    /// <param name="handle">What it is found by.</param>
    public InferenceJob(InferenceClient client, JobHandle handle)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(handle);
        this.client = client;
        Handle = handle;
    }

    /// <summary>What the job is found again by, to be stored.</summary>
    public JobHandle Handle { get; }

    /// <summary>Waits for the job and gives its result.</summary>
    /// <param name="progress">Who wants to know how far it is; it is told after each look. Null for nobody.</param>
    /// <param name="cancellationToken">Ends the waiting, and leaves the job as it is.</param>
    /// <exception cref="InferenceException">The job failed, or it was not done within the client's timeout.</exception>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public Task<TResult> WaitAsync(IProgress<JobProgress>? progress = null, CancellationToken cancellationToken = default) =>
        client.ResumeAsync<TResult>(Handle, progress, cancellationToken);

    /// <summary>Asks how far the job is.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InferenceException">The provider does not say it.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public Task<JobProgress> GetProgressAsync(CancellationToken cancellationToken = default) => client.GetProgressAsync(Handle, cancellationToken);

    /// <summary>Calls the job off.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False where the provider has no way to call a job off that is known, or says that there is nothing left to call off.</returns>
    /// <exception cref="InferenceException">The provider does not answer well.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public Task<bool> CancelAsync(CancellationToken cancellationToken = default) => client.CancelAsync(Handle, cancellationToken);
}
