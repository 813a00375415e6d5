namespace InferenceCatalog.Snapshots;

/// <summary>The comments that files for people have: <c>// to the end of the line</c> and <c>/* between these */</c>.</summary>
internal static class JsonComments
{
    /// <summary>Passes over comments and the white space around them.</summary>
    /// <param name="text">The document.</param>
    /// <param name="at">A place after white space.</param>
    /// <returns>The first place from there that is neither.</returns>
    /// <exception cref="JsonFormatException">A comment is not closed.</exception>
    public static int Skip(in Utf8Text text, int at)
    {
        var bytes = text.Bytes;
        while (at + 1 < text.Length && bytes[at] == '/')
        {
            if (bytes[at + 1] == '/')
                at = SkipLine(text, at + 2);
            else if (bytes[at + 1] == '*')
                at = SkipBlock(text, at);
            else
                break;

            while (at < text.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                at++;
        }

        return at;
    }

    private static int SkipLine(in Utf8Text text, int at)
    {
        while (at < text.Length && text.Bytes[at] is not ((byte)'\n' or (byte)'\r'))
            at++;

        return at;
    }

    private static int SkipBlock(in Utf8Text text, int start)
    {
        for (var at = start + 2; at + 1 < text.Length; at++)
        {
            if (text.Bytes[at] == '*' && text.Bytes[at + 1] == '/')
                return at + 2;
        }

        throw new JsonFormatException("The file ends within a comment.", start, 2);
    }
}
