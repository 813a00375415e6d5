namespace InferenceCatalog;

/// <summary>What a request sets going at the server: by this it is known whether it may be sent again after a failure.</summary>
internal enum RequestEffect
{
    /// <summary>It only looks, and can be sent as often as one likes.</summary>
    Looks,

    /// <summary>It asks for work, and its answer is the work's result: without a good answer nothing is billed.</summary>
    Asks,

    /// <summary>It hands in a job that goes on without us: sent again after a failure in between, there might be two.</summary>
    StartsJob,
}
