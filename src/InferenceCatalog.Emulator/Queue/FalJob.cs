namespace InferenceCatalog.Emulator;

/// <summary>A call in the queue of fal-ai.</summary>
internal sealed class FalJob(string id, string app, PictureOrder order)
{
    private int polls;

    public string Id => id;

    /// <summary>The first two parts of the provider's id: fal names a job's paths by these, whatever follows them in the model's own path.</summary>
    public string App => app;

    public PictureOrder Order => order;

    /// <summary>Whether the job has been asked for once already: the first poll finds it at work, so that callers do have to poll.</summary>
    public bool IsDone => Volatile.Read(ref polls) > 1;

    public bool Poll() => Interlocked.Increment(ref polls) > 1;
}
