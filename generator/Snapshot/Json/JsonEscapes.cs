using System.Text;

namespace InferenceCatalog.Snapshots;

/// <summary>The escapes of JSON strings.</summary>
internal static class JsonEscapes
{
    private const int HexDigits = 4;

    /// <summary>Checks the escape whose backslash stands at <paramref name="at"/>.</summary>
    /// <returns>Where its last character stands.</returns>
    /// <exception cref="JsonFormatException">JSON has no such escape.</exception>
    public static int Scan(in Utf8Text text, int at)
    {
        var kind = at + 1 < text.Length ? (char)text.Bytes[at + 1] : '\0';
        if (kind is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't')
            return at + 1;

        if (kind != 'u')
            throw new JsonFormatException("A backslash begins no escape of JSON here.", at, 1);

        for (var digit = at + 2; digit < at + 2 + HexDigits; digit++)
        {
            if (digit >= text.Length || HexValue(text.Bytes[digit]) < 0)
                throw new JsonFormatException("An escape with 'u' needs four hexadecimal digits.", at, 1);
        }

        return at + 1 + HexDigits;
    }

    /// <summary>What a run of characters with sound escapes stands for.</summary>
    public static string Decode(in Utf8Text text, int start, int length)
    {
        var result = new StringBuilder(length);
        var end = start + length;
        for (var at = start; at < end;)
        {
            var escape = Array.IndexOf(text.Bytes, (byte)'\\', at, end - at);
            var plain = (escape < 0 ? end : escape) - at;
            result.Append(text.Slice(at, plain));
            at += plain;
            if (at < end)
                at += DecodeEscape(text.Bytes, at, result);
        }

        return result.ToString();
    }

    /// <returns>How long the escape is.</returns>
    private static int DecodeEscape(byte[] bytes, int at, StringBuilder result)
    {
        var kind = (char)bytes[at + 1];
        if (kind != 'u')
        {
            result.Append(DecodeShort(kind));
            return 2;
        }

        var code = 0;
        for (var digit = 2; digit < 2 + HexDigits; digit++)
            code = (code << 4) | HexValue(bytes[at + digit]);

        result.Append((char)code);
        return 2 + HexDigits;
    }

    private static char DecodeShort(char kind) => kind switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => kind,
    };

    private static int HexValue(byte digit) => (char)digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
