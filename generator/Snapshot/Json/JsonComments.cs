namespace InferenceCatalog.Snapshots;

/// <summary>The comments that files for people have: <c>// to the end of the line</c> and <c>/* between these */</c>.</summary>
internal static class JsonComments
{
    /// <summary>Passes over comments and the white space around them.</summary>
    /// <param name="text">The document.</param>
    /// <param name="at">A place after white space.</param>
    /// <returns>The first place from there that is neither.</returns>
    /// <exception cref="JsonFormatException">A comment is not closed.</exception>
    public static int Skip(string text, int at)
    {
        while (at + 1 < text.Length && text[at] == '/')
        {
            if (text[at + 1] == '/')
                at = SkipLine(text, at + 2);
            else if (text[at + 1] == '*')
                at = SkipBlock(text, at);
            else
                break;

            while (at < text.Length && text[at] is ' ' or '\n' or '\r' or '\t')
                at++;
        }

        return at;
    }

    private static int SkipLine(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
            at++;

        return at;
    }

    private static int SkipBlock(string text, int at)
    {
        var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return end >= 0 ? end + 2 : throw new JsonFormatException("The file ends within a comment.", at, 2);
    }
}
