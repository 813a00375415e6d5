namespace InferenceCatalog.Snapshots;

/// <summary>The problems of one file: collected by offset, and given lines and columns only at the end.</summary>
internal sealed class ProblemList(Utf8Text text)
{
    private readonly List<Found> found = [];

    public void Add(SnapshotProblemSeverity severity, string message, int start, int length)
    {
        if (found.Count < CatalogReading<Snapshot>.MaxProblems)
            found.Add(new Found(severity, message, start, length));
    }

    /// <summary>The problems in the order of the file.</summary>
    public EquatableArray<SnapshotProblem> ToArray()
    {
        if (found.Count == 0)
            return EquatableArray<SnapshotProblem>.Empty;

        var sorted = found.ToArray();
        Array.Sort(sorted);
        var lines = new LineCursor(text);
        var problems = new SnapshotProblem[sorted.Length];
        for (var index = 0; index < sorted.Length; index++)
        {
            var problem = sorted[index];
            problems[index] = new SnapshotProblem(
                problem.Severity,
                problem.Message,
                lines.MoveTo(problem.Start),
                lines.CountInLine(problem.Start, problem.Length));
        }

        return new EquatableArray<SnapshotProblem>(problems);
    }

    private sealed record Found(SnapshotProblemSeverity Severity, string Message, int Start, int Length) : IComparable<Found>
    {
        public int CompareTo(Found? other)
        {
            if (other is null)
                return 1;

            var order = Start.CompareTo(other.Start);
            return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
        }
    }
}
