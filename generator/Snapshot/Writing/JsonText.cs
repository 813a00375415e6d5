using System.Globalization;
using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>Strings and numbers as the catalog's files have them.</summary>
internal static class JsonText
{
    private const char FirstSurrogate = '\ud800';
    private const int Billion = 1_000_000_000;

    /// <summary>No whole number of billionths.</summary>
    private const decimal Half = 0.5m;

    /// <summary>Appends a string with its quotes. Only what JSON demands is escaped, and what would not survive as UTF-8.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static void Append(Utf8Writer target, string value)
    {
        target.Append('"');
        var plain = target.AppendPlain(value);
        for (var at = plain; at < value.Length; at++)
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


    /// <summary>Appends a number in the form of <see cref="Number"/>.</summary>
    public static void Append(Utf8Writer target, decimal value)
    {
        var billionths = value is >= 0 and < Billion ? value * Billion : Half;
        if (billionths == decimal.Truncate(billionths))
            AppendBillionths(target, decimal.ToInt64(value), decimal.ToInt64(billionths % Billion));
        else
            target.Append(Number(value));
    }

    /// <summary>A number without an exponent and without zeros at the end.</summary>
    public static string Number(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (text.IndexOf('.') < 0 || text[text.Length - 1] is not ('0' or '.'))
            return text;

        text = text.TrimEnd('0').TrimEnd('.');
        return text == "-0" ? "0" : text;
    }

    /// <summary>The way of all prices, which needs no string.</summary>
    private static void AppendBillionths(Utf8Writer target, long whole, long billionths)
    {
        target.Append(whole);
        if (billionths == 0)
            return;

        target.Append('.');
        for (long unit = Billion / 10; billionths > 0; unit /= 10)
        {
            target.Append(billionths / unit);
            billionths %= unit;
        }
    }

    private static bool IsHalfPair(string value, int at) => value[at] >= FirstSurrogate && (char.IsHighSurrogate(value[at])
        ? at + 1 >= value.Length || !char.IsLowSurrogate(value[at + 1])
        : char.IsLowSurrogate(value[at]) && (at == 0 || !char.IsHighSurrogate(value[at - 1])));
}
