namespace InferenceCatalog.Emulator;

/// <summary>A call in the queue of fal-ai.</summary>
internal sealed class FalJob(string id, string app, PictureOrder order)
{
    private int polls;

    public string Id => id;

    /// <summary>The first two parts of the provider's id: fal names a job's paths by these alone.</summary>
    public string App => app;

    public PictureOrder Order => order;

    public bool IsDone => Volatile.Read(ref polls) > 1;

    /// <summary>Asks after the job. The first time finds it at work, so that callers do have to ask again.</summary>
    /// <returns>Whether it is done.</returns>
    public bool Poll() => Interlocked.Increment(ref polls) > 1;
}
