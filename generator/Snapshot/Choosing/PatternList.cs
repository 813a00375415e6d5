namespace InferenceCatalog.Snapshots;

/// <summary>A filter as a project writes it: names and globs (<c>*</c>, <c>?</c>); a leading <c>!</c> excludes.</summary>
/// <remarks>A list of exclusions alone lets everything else in; an empty list lets everything in.</remarks>
internal readonly struct PatternList
{
    private readonly List<string> included;
    private readonly List<string> excluded;

    private PatternList(List<string> included, List<string> excluded)
    {
        this.included = included;
        this.excluded = excluded;
    }

    public IReadOnlyList<string> Included => included;

    public static PatternList Parse(EquatableArray<string> patterns)
    {
        var included = new List<string>();
        var excluded = new List<string>();
        foreach (var pattern in patterns)
        {
            if (pattern[0] != '!')
                included.Add(pattern);
            else if (pattern.Substring(1).TrimStart() is { Length: > 0 } name)
                excluded.Add(name);
        }

        return new PatternList(included, excluded);
    }

    public bool Allows(string value) => (included.Count == 0 || MatchesAny(included, value)) && !MatchesAny(excluded, value);

    private static bool MatchesAny(List<string> patterns, string value)
    {
        foreach (var pattern in patterns)
        {
            if (Glob.Matches(pattern, value))
                return true;
        }

        return false;
    }
}
