using InferenceCatalog.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Problems;

/// <summary>Gives a problem to the compiler, at its place in the JSON file.</summary>
internal static class ProblemReport
{
    public static Diagnostic Create(CatalogProblem problem)
    {
        var arguments = new object[problem.Arguments.Count];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = problem.Arguments[index];

        return Diagnostic.Create(Descriptor(problem.Id), Place(problem), arguments);
    }

    private static Location Place(CatalogProblem problem)
    {
        if (problem.Path is null)
            return Location.None;

        var start = new LinePosition(problem.Start.Line, problem.Start.Column);
        var end = new LinePosition(problem.Start.Line, problem.Start.Column + problem.Length);
        return Location.Create(problem.Path, new TextSpan(problem.Start.Offset, problem.Length), new LinePositionSpan(start, end));
    }

    private static DiagnosticDescriptor Descriptor(string id) => id switch
    {
        Descriptors.FileUnreadableId => Descriptors.FileUnreadable,
        Descriptors.SnapshotMissingId => Descriptors.SnapshotMissing,
        Descriptors.EntryLeftOutId => Descriptors.EntryLeftOut,
        Descriptors.UnknownToReleaseId => Descriptors.UnknownToRelease,
        Descriptors.SettingInvalidId => Descriptors.SettingInvalid,
        Descriptors.FilterMatchesNothingId => Descriptors.FilterMatchesNothing,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "No rule has this id."),
    };
}
