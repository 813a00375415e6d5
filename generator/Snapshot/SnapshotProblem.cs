namespace InferenceCatalog.Snapshots;

/// <summary>Something wrong in a catalog file, with its place.</summary>
/// <param name="Severity">Whether the whole file or only one entry is lost.</param>
/// <param name="Message">One sentence: what is wrong and, where it helps, what is expected.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it covers, on one line; at least 1 unless the text has ended.</param>
internal sealed record SnapshotProblem(SnapshotProblemSeverity Severity, string Message, TextPosition Start, int Length);
