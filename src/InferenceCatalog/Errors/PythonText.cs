using System.Text;

namespace InferenceCatalog;

/// <summary>Looks into a dictionary as Python prints it (<c>{'code': '422', 'message': "it's wrong"}</c>), which some servers send in place of JSON.</summary>
internal static class PythonText
{
    public static bool IsDictionary(ReadOnlySpan<byte> text) => text is [(byte)'{', ..] && text[1..].TrimStart((byte)' ') is [(byte)'\'', ..];

    /// <summary>The text of the first member of a name; null where there is none that is a text.</summary>
    public static string? Find(string dictionary, string name)
    {
        var key = $"'{name}':";
        var start = dictionary.IndexOf(key, StringComparison.Ordinal);
        if (start < 0)
            return null;

        var rest = dictionary.AsSpan(start + key.Length).TrimStart(' ');
        return rest is ['\'' or '"', ..] ? Unquote(rest[1..], rest[0]) : null;
    }

    /// <summary>The text up to the quote that ends it, or to its end where it was cut off.</summary>
    private static string Unquote(ReadOnlySpan<char> text, char quote)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length && text[i] != quote; i++)
        {
            if (text[i] is '\\' && i + 1 < text.Length)
                plain.Append(text[++i] is 'n' or 'r' or 't' ? ' ' : text[i]);
            else
                plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
