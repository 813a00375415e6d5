using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

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

    /// <summary>Whether a glob matches the whole of a value, in any case of letters.</summary>
    public static bool Matches(string pattern, string value)
    {
        // The last star takes up what does not match: no recursion, so that no pattern can make this slow.
        var (at, star, resume) = (0, -1, 0);
        for (var index = 0; index < value.Length;)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, resume, at) = (at, index, at + 1);
            else if (at < pattern.Length && IsMatch(pattern[at], value[index]))
                (at, index) = (at + 1, index + 1);
            else if (star >= 0)
                (at, index, resume) = (star + 1, resume + 1, resume + 1);
            else
                return false;
        }

        while (at < pattern.Length && pattern[at] == '*')
            at++;

        return at == pattern.Length;
    }

    private static bool IsMatch(char pattern, char letter) =>
        pattern == '?' || char.ToLowerInvariant(pattern) == char.ToLowerInvariant(letter);

    private static bool MatchesAny(List<string> patterns, string value)
    {
        foreach (var pattern in patterns)
        {
            if (Matches(pattern, value))
                return true;
        }

        return false;
    }
}
