namespace InferenceCatalog.Snapshots;

/// <summary>Gives offsets their line and column, in one pass over the text as long as the offsets ascend.</summary>
/// <remarks>A line ends with <c>\n</c>, <c>\r\n</c> or <c>\r</c>, as compilers and editors count.</remarks>
internal sealed class LineCursor(string text)
{
    private int offset;
    private int line;
    private int lineStart;

    public TextPosition MoveTo(int target)
    {
        if (target < offset)
            offset = line = lineStart = 0;

        for (; offset < target; offset++)
        {
            if (text[offset] == '\n' || (text[offset] == '\r' && !(offset + 1 < text.Length && text[offset + 1] == '\n')))
            {
                line++;
                lineStart = offset + 1;
            }
        }

        return new TextPosition(target, line, target - lineStart);
    }

    /// <summary>Cuts a length at the end of the line; at least 1 remains where the text goes on.</summary>
    public int ClipToLine(TextPosition start, int length)
    {
        var end = start.Offset;
        while (end < text.Length && end < start.Offset + length && text[end] is not ('\n' or '\r'))
            end++;

        return end > start.Offset ? end - start.Offset : Math.Min(1, text.Length - start.Offset);
    }
}
