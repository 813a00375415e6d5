using System.Text.RegularExpressions;

namespace InferenceCatalog.Build.Pages;

/// <summary>Finds the next page in <c>Link</c> headers (RFC 8288), as the Hub writes them.</summary>
internal static class LinkHeader
{
    // <target> ; parameter ; parameter, … : a comma may stand inside the target or inside a quoted value.
    private static readonly Regex Link = new(
        """<(?<target>[^<>]*)>(?<parameters>(?:\s*;\s*[^\s=;,"]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"]*))?)*)""",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private static readonly Regex NextRelation = new(
        """;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s|;|$))""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    /// <summary>The address of the next page, perhaps relative; null when there is none.</summary>
    public static string? FindNext(IEnumerable<string> headers)
    {
        foreach (var header in headers)
        {
            foreach (Match link in Link.Matches(header))
            {
                if (NextRelation.IsMatch(link.Groups["parameters"].Value))
                    return link.Groups["target"].Value;
            }
        }

        return null;
    }
}
