namespace InferenceCatalog;

/// <summary>How far a job in a provider's queue is.</summary>
public enum JobState
{
    /// <summary>The provider's word for it is one that this release does not know; see <see cref="JobProgress.ProviderState"/>.</summary>
    Unknown,

    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>The model is at work.</summary>
    Running,

    /// <summary>It is done, and its result can be fetched.</summary>
    Finished,

    /// <summary>It came to nothing.</summary>
    Failed,

    /// <summary>Somebody called it off.</summary>
    Canceled,
}
