using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Snapshots;
using CatalogFile = InferenceCatalog.Generator.Inputs.CatalogFile;

namespace InferenceCatalog.Generator.Problems;

/// <summary>Turns what a reader found wrong with a file into what is reported.</summary>
internal static class SnapshotProblems
{
    private static readonly char[] FolderSeparators = ['/', '\\'];

    public static void Add(List<CatalogProblem> problems, CatalogFile file, EquatableArray<SnapshotProblem> found)
    {
        foreach (var problem in found)
            problems.Add(Create(file.Path, problem));
    }

    public static CatalogProblem Create(string path, SnapshotProblem problem)
    {
        var id = problem.Severity is SnapshotProblemSeverity.FileUnreadable ? Descriptors.FileUnreadableId : Descriptors.EntryLeftOutId;
        var arguments = new EquatableArray<string>([FileName(path), AsClause(problem.Message)]);
        return new CatalogProblem(id, path, problem.Start, problem.Length, arguments);
    }

    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(FolderSeparators) + 1);

    /// <summary>A sentence as it stands within another.</summary>
    private static string AsClause(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence.Substring(1).TrimEnd('.');
}
