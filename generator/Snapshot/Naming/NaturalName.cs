using System.Text;

namespace InferenceCatalog.Snapshots;

/// <summary>Names an id by rule alone: <c>black-forest-labs</c> → <c>BlackForestLabs</c>, <c>FLUX.1-dev</c> → <c>FLUX_1_Dev</c>.</summary>
internal static class NaturalName
{
    /// <summary>For an id that has no letter or digit at all.</summary>
    private const string Nameless = "Unnamed";

    /// <summary>The runs of letters and digits from <paramref name="start"/> on, each with its first letter raised.</summary>
    /// <param name="id">The id.</param>
    /// <param name="start">Where the part that counts begins.</param>
    /// <param name="separator">What joins the runs. It is at most one underscore, so that no natural name has two together.</param>
    public static string Of(string id, int start, string separator)
    {
        var name = new StringBuilder(id.Length - start + 1);
        var inRun = false;
        for (var at = start; at < id.Length; at++)
        {
            var character = id[at];
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                inRun = false;
                continue;
            }

            if (!inRun && name.Length > 0)
                name.Append(separator);

            name.Append(!inRun && character is >= 'a' and <= 'z' ? (char)(character - 'a' + 'A') : character);
            inRun = true;
        }

        if (name.Length == 0)
            return Nameless;

        // No keyword begins with a capital, so a leading digit is the only case for the underscore.
        return name[0] is >= '0' and <= '9' ? name.Insert(0, '_').ToString() : name.ToString();
    }
}
