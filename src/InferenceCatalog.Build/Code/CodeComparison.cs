namespace InferenceCatalog.Build.Code;

/// <summary>What the compiler says of the developer's code with one snapshot and not with another.</summary>
/// <param name="Broken">With the new one only: lines that break; sorted by file and place.</param>
/// <param name="Mended">With the old one only.</param>
internal sealed record CodeComparison(IReadOnlyList<CodeDiagnostic> Broken, IReadOnlyList<CodeDiagnostic> Mended)
{
    public static CodeComparison None { get; } = new([], []);

    /// <summary>The error at which the compiler gave up, so that more lines may break than are known; null where it judged all.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Where the rules were asked with one snapshot only, what they say is neither new nor mended.</summary>
    public static CodeComparison Compare(CompilerLog before, CompilerLog after) => new(
        before.Obstacle is not null && after.Obstacle is null ? [] : Without(after.Diagnostics, before.Diagnostics),
        after.Obstacle is not null && before.Obstacle is null ? [] : Without(before.Diagnostics, after.Diagnostics))
    {
        Obstacle = after.Obstacle ?? before.Obstacle,
    };

    public static CodeComparison Compare(IReadOnlyList<CodeDiagnostic> before, IReadOnlyList<CodeDiagnostic> after) =>
        new(Without(after, before), Without(before, after));

    /// <summary>The same of several compilations of the same code, such as those for several target frameworks: each line once.</summary>
    public CodeComparison And(CodeComparison other) => new(Unite(Broken, other.Broken), Unite(Mended, other.Mended)) { Obstacle = Obstacle ?? other.Obstacle };

    /// <summary>A finding that stands twice in one and once in the other is left once.</summary>
    private static List<CodeDiagnostic> Without(IReadOnlyList<CodeDiagnostic> these, IReadOnlyList<CodeDiagnostic> those)
    {
        var counts = new Dictionary<(string, string, CodePlace, string), int>();
        foreach (var diagnostic in those)
            counts[diagnostic.Key] = counts.TryGetValue(diagnostic.Key, out var count) ? count + 1 : 1;

        var left = new List<CodeDiagnostic>();
        foreach (var diagnostic in these)
        {
            if (counts.TryGetValue(diagnostic.Key, out var count) && count > 0)
                counts[diagnostic.Key] = count - 1;
            else
                left.Add(diagnostic);
        }

        return Sort(left);
    }

    private static List<CodeDiagnostic> Unite(IReadOnlyList<CodeDiagnostic> these, IReadOnlyList<CodeDiagnostic> those)
    {
        var seen = new HashSet<(string, string, CodePlace, string)>();
        var united = new List<CodeDiagnostic>();
        foreach (var list in new[] { these, those })
        {
            foreach (var diagnostic in list)
            {
                if (seen.Add(diagnostic.Key))
                    united.Add(diagnostic);
            }
        }

        return Sort(united);
    }

    private static List<CodeDiagnostic> Sort(List<CodeDiagnostic> diagnostics)
    {
        diagnostics.Sort(static (left, right) =>
        {
            var byPath = string.CompareOrdinal(left.Path, right.Path);
            var byPlace = byPath != 0 ? byPath : left.Place.CompareTo(right.Place);
            return byPlace != 0 ? byPlace : string.CompareOrdinal(left.Rule, right.Rule);
        });
        return diagnostics;
    }
}
