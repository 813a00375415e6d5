namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Tells a token of Hugging Face from what stands in its place in examples.</summary>
internal static class TokenText
{
    private const string Prefix = "hf_";
    private const string Scheme = "Bearer ";
    private const int MinLength = 30;

    /// <summary>Fewer different characters than any real token has.</summary>
    private const int MinVariety = 12;

    /// <summary>Whether a text is a token, alone or as the value of an Authorization header.</summary>
    public static bool IsToken(string text)
    {
        var start = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? Scheme.Length : 0;
        if (text.Length - start < Prefix.Length + MinLength || string.CompareOrdinal(text, start, Prefix, 0, Prefix.Length) != 0)
            return false;

        return IsRandom(text, start + Prefix.Length);
    }

    /// <summary>Letters of both cases and digits, in no order: an example such as <c>hf_xxxx…</c> or <c>hf_abcd…</c> is none.</summary>
    private static bool IsRandom(string text, int start)
    {
        var seen = new HashSet<char>();
        var (hasUpper, hasLower, steps) = (false, false, 0);
        for (var at = start; at < text.Length; at++)
        {
            var character = text[at];
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
                return false;

            hasUpper |= character is >= 'A' and <= 'Z';
            hasLower |= character is >= 'a' and <= 'z';
            seen.Add(character);
            if (at > start && character == text[at - 1] + 1)
                steps++;
        }

        // A row of neighbours in the alphabet is typed; chance gives one or two of them.
        return hasUpper && hasLower && seen.Count >= MinVariety && steps * 3 < text.Length - start;
    }
}
