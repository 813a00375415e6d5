using System.Globalization;
using System.Text;

namespace InferenceCatalog.Build;

/// <summary>Makes foreign text fit for a message: short, on one line, and with nothing in it that steers a terminal.</summary>
internal static class Excerpt
{
    private const int MaxLength = 200;

    public static string Of(string text) => Shorten(text, MaxLength);

    /// <summary>A whole text, on one line.</summary>
    public static string Line(string text) => Shorten(text, int.MaxValue);

    private static string Shorten(string text, int maxLength)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            if (result.Length == maxLength)
                return result.Append('…').ToString();

            var shown = IsHarmless(character) ? character : ' ';
            if (shown != ' ' || (result.Length > 0 && result[result.Length - 1] != ' '))
                result.Append(shown);
        }

        return result.ToString().TrimEnd();
    }

    private static bool IsHarmless(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
