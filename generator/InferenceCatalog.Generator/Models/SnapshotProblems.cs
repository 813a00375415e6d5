using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Snapshots;
using CatalogFile = InferenceCatalog.Generator.Inputs.CatalogFile;

namespace InferenceCatalog.Generator.Models;

/// <summary>Turns what a reader found wrong with a file into what is reported.</summary>
internal static class SnapshotProblems
{
    private static readonly char[] FolderSeparators = ['/', '\\'];

    public static void Add(List<CatalogProblem> problems, CatalogFile file, EquatableArray<SnapshotProblem> found)
    {
        foreach (var problem in found)
        {
            var id = problem.Severity is SnapshotProblemSeverity.FileUnreadable ? Descriptors.FileUnreadableId : Descriptors.EntryLeftOutId;
            var arguments = new EquatableArray<string>([FileName(file.Path), problem.Message.TrimEnd('.')]);
            problems.Add(new CatalogProblem(id, file.Path, problem.Start, problem.Length, arguments));
        }
    }

    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(FolderSeparators) + 1);
}
