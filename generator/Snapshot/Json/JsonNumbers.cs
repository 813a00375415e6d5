using System.Globalization;
using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>The numbers of JSON: <c>-12.5e+3</c>, no leading zero, no bare point.</summary>
internal static class JsonNumbers
{
    /// <summary>So many digits always fit 64 bits: enough for every price, and the slow way takes the rest.</summary>
    private const int FastDigits = 18;

    /// <summary>Checks the number that begins at <paramref name="start"/>.</summary>
    /// <returns>Where the first character after it stands.</returns>
    /// <exception cref="JsonFormatException">A digit is missing.</exception>
    [MethodImpl(HotPath.Optimized)]
    public static int Scan(in Utf8Text text, int start)
    {
        var bytes = text.Bytes;
        var at = bytes[start] == '-' ? start + 1 : start;
        var leadingZero = at < text.Length && bytes[at] == '0';
        var afterWhole = ScanDigits(text, start, at);
        if (leadingZero && afterWhole > at + 1)
            throw new JsonFormatException("A number has a leading zero.", start, afterWhole - start);

        at = afterWhole;
        if (at < text.Length && bytes[at] == '.')
            at = ScanDigits(text, start, at + 1);

        if (at < text.Length && bytes[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (at < text.Length && bytes[at] is (byte)'+' or (byte)'-')
                at++;

            at = ScanDigits(text, start, at);
        }

        return at;
    }

    public static bool TryReadInt64(in Utf8Text text, int start, int length, out long value)
    {
        if (length > FastDigits)
        {
            var digits = text.Slice(start, length);
            return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }

        value = 0;
        var bytes = text.Bytes;
        var negative = bytes[start] == '-';
        for (var at = negative ? start + 1 : start; at < start + length; at++)
        {
            if (bytes[at] is < (byte)'0' or > (byte)'9')
                return false;

            value = (value * 10) + (bytes[at] - '0');
        }

        value = negative ? -value : value;
        return true;
    }

    [MethodImpl(HotPath.Optimized)]
    public static bool TryReadDecimal(in Utf8Text text, int start, int length, out decimal value)
    {
        var bytes = text.Bytes;
        var mantissa = 0L;
        var scale = -1;
        if (length <= FastDigits && bytes[start] != '-')
        {
            for (var at = start; at < start + length; at++)
            {
                var digit = bytes[at];
                if (digit is >= (byte)'0' and <= (byte)'9')
                    mantissa = (mantissa * 10) + (digit - '0');
                else if (digit == '.')
                    scale = start + length - 1 - at;
                else
                    return TryReadAnyDecimal(text, start, length, out value);
            }

            value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, false, (byte)(scale < 0 ? 0 : scale));
            return true;
        }

        return TryReadAnyDecimal(text, start, length, out value);
    }

    private static bool TryReadAnyDecimal(in Utf8Text text, int start, int length, out decimal value)
    {
        var number = text.Slice(start, length);
        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static int ScanDigits(in Utf8Text text, int start, int at)
    {
        var end = at;
        while (end < text.Length && text.Bytes[end] is >= (byte)'0' and <= (byte)'9')
            end++;

        return end > at ? end : throw new JsonFormatException("A digit is missing in a number.", start, Math.Max(1, end - start));
    }
}
