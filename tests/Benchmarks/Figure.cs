namespace InferenceCatalog.Benchmarks;

internal enum Figure
{
    /// <summary>The median wall time of an operation, over the floor's.</summary>
    Time,

    /// <summary>The bytes allocated by an operation on all threads of the process, over the floor's.</summary>
    Bytes,

    /// <summary>The bytes that a stream allocates beyond the floor's, for each of its chunks. The floor's are the texts themselves.</summary>
    BytesPerChunk,
}
