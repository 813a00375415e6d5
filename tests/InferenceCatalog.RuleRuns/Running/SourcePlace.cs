using InferenceCatalog.RuleRuns.Projects;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.RuleRuns.Running;

/// <summary>A place as an editor shows it: lines and columns count from one.</summary>
internal sealed record SourcePlace(string Repository, string File, int Line, int Column) : IComparable<SourcePlace>
{
    public static SourcePlace Of(Location location, SourceRepository repository)
    {
        var span = location.GetLineSpan();
        return new SourcePlace(
            repository.Name,
            span.Path.Length > 0 ? repository.PathOf(span.Path) : "",
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1);
    }

    public int CompareTo(SourcePlace? other)
    {
        if (other is null)
            return 1;

        var byFile = string.CompareOrdinal($"{Repository}/{File}", $"{other.Repository}/{other.File}");
        return byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
    }

    public override string ToString() => $"{Repository}/{File}({Line},{Column})";
}
