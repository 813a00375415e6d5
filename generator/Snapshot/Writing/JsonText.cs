using System.Globalization;
using System.Text;

namespace InferenceCatalog.Snapshots;

/// <summary>Strings and numbers as the catalog's files have them.</summary>
internal static class JsonText
{
    /// <summary>Appends a string with its quotes. Only what JSON demands is escaped, and what would not survive as UTF-8.</summary>
    public static void Append(StringBuilder target, string value)
    {
        target.Append('"');
        for (var at = 0; at < value.Length; at++)
        {
            var character = value[at];
            if (character is '"' or '\\')
                target.Append('\\').Append(character);
            else if (character < ' ' || IsHalfPair(value, at))
                target.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                target.Append(character);
        }

        target.Append('"');
    }

    /// <summary>A number without an exponent and without zeros at the end.</summary>
    public static string Number(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (text.IndexOf('.') < 0)
            return text;

        text = text.TrimEnd('0').TrimEnd('.');
        return text == "-0" ? "0" : text;
    }

    private static bool IsHalfPair(string value, int at) => char.IsHighSurrogate(value[at])
        ? at + 1 >= value.Length || !char.IsLowSurrogate(value[at + 1])
        : char.IsLowSurrogate(value[at]) && (at == 0 || !char.IsHighSurrogate(value[at - 1]));
}
