namespace InferenceCatalog.Build.Pages;

/// <summary>Finds the next page in <c>Link</c> headers (RFC 8288), as the Hub writes them.</summary>
/// <remarks>A cursor that only goes forward: a header can be as long and as strange as it likes, and takes one pass.</remarks>
internal static class LinkHeader
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>The address of the next page, perhaps relative; null when there is none.</summary>
    public static string? FindNext(IEnumerable<string> headers)
    {
        foreach (var header in headers)
        {
            if (FindNext(header) is { } target)
                return target;
        }

        return null;
    }

    /// <remarks>&lt;target&gt; ; parameter ; parameter, … : a comma may stand inside the target or inside a quoted value.</remarks>
    private static string? FindNext(string header)
    {
        var position = 0;
        while (position < header.Length)
        {
            var open = header.IndexOf('<', position);
            var close = open < 0 ? -1 : header.IndexOf('>', open);
            if (close < 0)
                return null;

            position = close + 1;
            if (ReadIsNext(header, ref position))
                return header.Substring(open + 1, close - open - 1);
        }

        return null;
    }

    /// <summary>Reads the parameters of one link; whether its relation is the next page.</summary>
    private static bool ReadIsNext(string header, ref int position)
    {
        var isNext = false;
        var hasRelation = false;
        while (Take(header, ';', ref position))
        {
            var name = ReadWord(header, ref position);
            var value = Take(header, '=', ref position) ? ReadValue(header, ref position) : "";
            if (hasRelation || !string.Equals(name, "rel", StringComparison.OrdinalIgnoreCase))
                continue;

            // Of several relations the first counts, says the RFC.
            hasRelation = true;
            isNext = Array.Exists(value.Split(Blanks), static word => string.Equals(word, "next", StringComparison.OrdinalIgnoreCase));
        }

        return isNext;
    }

    private static string ReadValue(string header, ref int position)
    {
        if (!Take(header, '"', ref position))
            return ReadWord(header, ref position);

        var start = position;
        var end = header.IndexOf('"', start);
        if (end < 0)
            end = header.Length;

        position = Math.Min(end + 1, header.Length);
        return header.Substring(start, end - start);
    }

    private static string ReadWord(string header, ref int position)
    {
        SkipBlanks(header, ref position);
        var start = position;
        while (position < header.Length && header[position] is not (' ' or '\t' or '=' or ';' or ',' or '"' or '<'))
            position++;

        return header.Substring(start, position - start);
    }

    private static bool Take(string header, char mark, ref int position)
    {
        SkipBlanks(header, ref position);
        if (position == header.Length || header[position] != mark)
            return false;

        position++;
        return true;
    }

    private static void SkipBlanks(string header, ref int position)
    {
        while (position < header.Length && header[position] is (' ' or '\t'))
            position++;
    }
}
