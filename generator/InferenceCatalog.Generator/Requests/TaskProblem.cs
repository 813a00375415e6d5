using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Something wrong in one file of the tasks or providers.</summary>
/// <param name="Path">The file.</param>
/// <param name="Problem">What is wrong, and where.</param>
internal sealed record TaskProblem(string Path, SnapshotProblem Problem)
{
    /// <summary>A problem of the file as a whole: the reader found it sound, but no code can be written from it.</summary>
    public static TaskProblem OfFile(string path, string message) =>
        new(path, new SnapshotProblem(SnapshotProblemSeverity.EntryLeftOut, message, default, 0));
}
