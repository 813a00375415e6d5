using System.Globalization;
using System.Text;

namespace InferenceCatalog.Generator.Writing;

/// <summary>Turns any text into a piece of C# that means that text and nothing else.</summary>
/// <remarks>
/// Catalog files may be hostile. A text enters code only as a literal (<see cref="Literal"/>) or as documentation
/// (<see cref="Documentation"/>); names come from validated rules of their own.
/// </remarks>
internal static class CSharpText
{
    /// <summary>A regular string literal, quotes included. Whatever is not a printable character is escaped, bidirectional controls too.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 16).Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            var run = AsciiRun(text, index);
            literal.Append(text, index, run);
            index += run;
            if (index == text.Length)
                break;

            var letter = text[index];
            if (letter is '"' or '\\')
                literal.Append('\\').Append(letter);
            else if (letter == '\n')
                literal.Append("\\n");
            else if (IsPlain(letter) || IsPairAt(text, index))
                literal.Append(letter);
            else
                AppendEscape(literal, letter);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text for inside a documentation element, on one line: markup is escaped, and what XML or one line cannot hold becomes its code.</summary>
    public static string Documentation(string text)
    {
        if (AsciiRun(text, 0) == text.Length)
            return text;

        var documentation = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            switch (letter)
            {
                case '&':
                    documentation.Append("&amp;");
                    break;
                case '<':
                    documentation.Append("&lt;");
                    break;
                case '>':
                    documentation.Append("&gt;");
                    break;
                case '\r' or '\n' or '\t':
                    documentation.Append(' ');
                    break;
                default:
                    if (IsPlain(letter) || IsPairAt(text, index))
                        documentation.Append(letter);
                    else
                        AppendEscape(documentation, letter);
                    break;
            }
        }

        return documentation.ToString();
    }

    /// <summary>How many letters from here on mean themselves in a literal and in documentation alike: nearly all that a catalog has.</summary>
    private static int AsciiRun(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= ' ' and <= '~' and not ('"' or '\\' or '&' or '<' or '>'))
            end++;

        return end - start;
    }

    private static bool IsPlain(char letter) =>
        letter is >= ' ' and <= '~'
        || (letter > '\u009F' && char.GetUnicodeCategory(letter) is not (
            UnicodeCategory.Control or
            UnicodeCategory.Format or
            UnicodeCategory.Surrogate or
            UnicodeCategory.PrivateUse or
            UnicodeCategory.OtherNotAssigned or
            UnicodeCategory.LineSeparator or
            UnicodeCategory.ParagraphSeparator));

    /// <summary>Whether the character is one half of a surrogate pair that stands whole in the text, and not a formatting character beyond the base plane.</summary>
    private static bool IsPairAt(string text, int index)
    {
        var start = char.IsLowSurrogate(text[index]) ? index - 1 : index;
        return start >= 0 && start + 1 < text.Length
            && char.IsSurrogatePair(text, start)
            && CharUnicodeInfo.GetUnicodeCategory(text, start) is not (
                UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
    }

    private static void AppendEscape(StringBuilder text, char letter) =>
        text.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
}
