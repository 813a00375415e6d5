using System.Globalization;
using System.Text;

namespace InferenceCatalog.Snapshots;

/// <summary>Shows text of unknown origin within a message: short, on one line, and with nothing that an output window would obey.</summary>
internal static class ShownText
{
    private const int MaxLength = 60;

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Quote(char character) => Quote(character.ToString());

    public static string Quote(string text) => $"'{Plain(text)}'";

    /// <summary>The same for what has to be read whole, such as an address.</summary>
    public static string Quote(string text, int maxLength) => $"'{Plain(text, maxLength)}'";

    /// <summary>The same without quotation marks, for a message that has them.</summary>
    public static string Plain(string text) => Plain(text, MaxLength);

    private static string Plain(string text, int maxLength)
    {
        var shown = new StringBuilder();
        var length = Math.Min(text.Length, maxLength);
        for (var at = 0; at < length; at++)
        {
            var width = PrintableText.WidthAt(text, at);
            if (width == 0)
            {
                shown.Append("\\u").Append(((int)text[at]).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(text, at, width);
                at += width - 1;
            }
        }

        return shown.Append(length < text.Length ? "…" : "").ToString();
    }
}
