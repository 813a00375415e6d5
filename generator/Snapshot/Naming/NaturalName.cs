namespace InferenceCatalog.Snapshots;

/// <summary>Names an id by rule alone: <c>black-forest-labs</c> → <c>BlackForestLabs</c>, <c>FLUX.1-dev</c> → <c>FLUX_1_Dev</c>.</summary>
internal static class NaturalName
{
    /// <summary>For an id that has no letter or digit at all.</summary>
    private const string Nameless = "Unnamed";

    /// <summary>Names are made by ten thousands, and each needs some room for a moment.</summary>
    [ThreadStatic]
    private static char[]? scratch;

    /// <summary>The runs of letters and digits from <paramref name="start"/> on, each with its first letter raised.</summary>
    /// <param name="id">The id.</param>
    /// <param name="start">Where the part that counts begins.</param>
    /// <param name="isSeparated">Whether an underscore joins the runs: a single one, so that no natural name has two together.</param>
    public static string Of(string id, int start, bool isSeparated)
    {
        // One place more for an underscore before a digit: no keyword begins with a capital, so that is the only case for one.
        var name = scratch?.Length > id.Length - start ? scratch : scratch = new char[id.Length - start + 1];
        var length = 0;
        var inRun = false;
        for (var at = start; at < id.Length; at++)
        {
            var character = id[at];
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                inRun = false;
                continue;
            }

            if (length == 0 && character is >= '0' and <= '9')
                name[length++] = '_';
            else if (!inRun && length > 0 && isSeparated)
                name[length++] = '_';

            name[length++] = !inRun && character is >= 'a' and <= 'z' ? (char)(character - 'a' + 'A') : character;
            inRun = true;
        }

        return length == 0 ? Nameless : new string(name, 0, length);
    }
}
