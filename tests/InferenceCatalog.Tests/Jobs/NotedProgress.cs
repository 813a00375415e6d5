namespace InferenceCatalog.Tests.Jobs;

/// <summary>Notes what it is told, at once.</summary>
internal sealed class NotedProgress : IProgress<JobProgress>
{
    public List<JobProgress> Told { get; } = [];

    public void Report(JobProgress value) => Told.Add(value);
}
