using System.Globalization;
using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>Text that shows as it is: no control, format or bidirectional characters, no line breaks, no half surrogate pairs.</summary>
internal static class PrintableText
{
    /// <summary>Whether a text has between one and <paramref name="maxLength"/> characters, all of which show as they are.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static bool IsWellFormed(string text, int maxLength)
    {
        if (text.Length == 0 || text.Length > maxLength)
            return false;

        for (var at = 0; at < text.Length;)
        {
            var width = WidthAt(text, at);
            if (width == 0)
                return false;

            at += width;
        }

        return true;
    }

    /// <summary>How many <see cref="char"/>s the character at a place has; 0 where it is not one that shows as it is.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static int WidthAt(string text, int at)
    {
        var character = text[at];
        if (character is >= ' ' and <= '~')
            return 1;

        if (character < ' ' || character is '\u007F' or '\uFFFE' or '\uFFFF')
            return 0;

        var width = char.IsSurrogate(character) ? 2 : 1;
        if (width == 2 && !(at + 1 < text.Length && char.IsSurrogatePair(character, text[at + 1])))
            return 0;

        return CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? 0
            : width;
    }
}
