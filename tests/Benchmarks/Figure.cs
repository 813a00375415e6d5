namespace InferenceCatalog.Benchmarks;

internal enum Figure
{
    /// <summary>The median wall time of an operation.</summary>
    Time,

    /// <summary>The bytes allocated by an operation, on all threads of the process.</summary>
    Bytes,
}
