using System.Globalization;
using System.Text;

namespace InferenceCatalog;

/// <summary>Reads a JSON string that strict readers refuse, since a provider cut it between the halves of one character.</summary>
/// <remarks>
/// An escaped half of a surrogate pair stays a half: the other comes with the next piece, and both together are the character again.
/// Bytes that are no UTF-8 become U+FFFD.
/// </remarks>
internal static class BrokenText
{
    /// <param name="raw">What stands between the quotes, of a string whose JSON is well-formed.</param>
    public static string Read(ReadOnlySpan<byte> raw)
    {
        var escaped = Encoding.UTF8.GetString(raw);
        var text = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\' || i + 1 == escaped.Length)
            {
                text.Append(escaped[i]);
                continue;
            }

            i++;
            if (escaped[i] == 'u' && ushort.TryParse(escaped.AsSpan(i + 1, Math.Min(4, escaped.Length - i - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                i += 4;
                continue;
            }

            text.Append(escaped[i] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                var itself => itself,
            });
        }

        return text.ToString();
    }
}
