using System.Globalization;
using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>Strings and numbers as the catalog's files have them.</summary>
internal static class JsonText
{
    private const char FirstSurrogate = '\ud800';

    /// <summary>Appends a string with its quotes. Only what JSON demands is escaped, and what would not survive as UTF-8.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static void Append(Utf8Writer target, string value)
    {
        target.Append('"');
        var plain = 0;
        for (var at = 0; at < value.Length; at++)
        {
            var character = value[at];
            if (character is >= ' ' and not ('"' or '\\') && !IsHalfPair(value, at))
                continue;

            target.Append(value, plain, at - plain);
            plain = at + 1;
            if (character is '"' or '\\')
                target.Append('\\').Append(character);
            else
                target.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        target.Append(value, plain, value.Length - plain).Append('"');
    }

    /// <summary>Appends a whole number.</summary>
    public static void Append(Utf8Writer target, long value)
    {
        if (value is >= 0 and <= 9)
            target.Append((char)('0' + value));
        else
            target.Append(value.ToString(CultureInfo.InvariantCulture));
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

    private static bool IsHalfPair(string value, int at) => value[at] >= FirstSurrogate && (char.IsHighSurrogate(value[at])
        ? at + 1 >= value.Length || !char.IsLowSurrogate(value[at + 1])
        : char.IsLowSurrogate(value[at]) && (at == 0 || !char.IsHighSurrogate(value[at - 1])));
}
