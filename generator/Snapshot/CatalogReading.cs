namespace InferenceCatalog.Snapshots;

/// <summary>What came of reading one catalog file.</summary>
/// <param name="Value">The content; null when the file could not be read at all.</param>
/// <param name="Problems">What was wrong, in the order of the file; at most <see cref="MaxProblems"/>.</param>
internal sealed record CatalogReading<T>(T? Value, EquatableArray<SnapshotProblem> Problems)
    where T : class, IEquatable<T>
{
    /// <summary>After this many the reader stops collecting: a file this broken needs another refresh, not a longer list.</summary>
    public const int MaxProblems = 100;
}
