namespace InferenceCatalog.Snapshots;

/// <summary>Gives bytes of a text their place in characters, with line and column, in one pass as long as they ascend.</summary>
/// <remarks>
/// A line ends with <c>\n</c>, <c>\r\n</c> or <c>\r</c>, and a character is a UTF-16 code unit, as compilers and editors count.
/// </remarks>
internal sealed class LineCursor(Utf8Text text)
{
    private int at;
    private int offset;
    private int line;
    private int lineStart;

    /// <param name="target">How many bytes stand before.</param>
    public TextPosition MoveTo(int target)
    {
        if (target < at)
            at = offset = line = lineStart = 0;

        for (; at < target; at++)
        {
            offset += Utf8Text.UnitsOf(text.Bytes[at]);
            if (text.Bytes[at] == '\n' || (text.Bytes[at] == '\r' && !text.HasAt(at + 1, "\n")))
            {
                line++;
                lineStart = offset;
            }
        }

        return new TextPosition(offset, line, offset - lineStart);
    }

    /// <summary>How many characters some bytes are, up to the end of the line; at least 1 where the text goes on.</summary>
    public int CountInLine(int start, int length)
    {
        var count = 0;
        for (var index = start; index < text.Length && index < start + length && text.Bytes[index] is not ((byte)'\n' or (byte)'\r'); index++)
            count += Utf8Text.UnitsOf(text.Bytes[index]);

        return count > 0 ? count : Math.Min(1, text.Length - start);
    }
}
