using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>What came of reading one task's file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Task">The task; null when the file cannot be read.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record TaskReading(string Path, TaskFacts? Task, EquatableArray<SnapshotProblem> Problems)
{
    public static TaskReading Read(string path, string text, CancellationToken cancellation)
    {
        var reading = TaskFactsReader.Read(text, cancellation);
        return new TaskReading(path, reading.Value, reading.Problems);
    }
}
