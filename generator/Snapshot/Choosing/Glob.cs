namespace InferenceCatalog.Snapshots;

/// <summary>Names with <c>*</c> and <c>?</c>, as a project's settings have them.</summary>
internal static class Glob
{
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
}
