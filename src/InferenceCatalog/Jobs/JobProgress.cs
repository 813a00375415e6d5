namespace InferenceCatalog;

/// <summary>How far a job in a provider's queue was when the provider was last asked.</summary>
public sealed record JobProgress
{
    /// <summary>How far it is.</summary>
    public required JobState State { get; init; }

    /// <summary>The provider whose queue it is in.</summary>
    public required Provider Provider { get; init; }

    /// <summary>The provider's id of the job, for its support.</summary>
    public required string JobId { get; init; }

    /// <summary>The provider's own word for the state, such as <c>IN_QUEUE</c>; null when it gave none.</summary>
    public string? ProviderState { get; init; }

    /// <summary>How many jobs are before it in the queue; null when the provider does not say.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>How long the call has been waiting for the job: since it was handed in, or since the waiting was taken up again.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What the model has written to its log so far, at most the last 1,000 lines; empty when the provider shows no log.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];
}
