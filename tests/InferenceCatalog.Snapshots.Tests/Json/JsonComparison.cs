using System.Text;
using System.Text.Json;

namespace InferenceCatalog.Snapshots.Tests;

/// <summary>Reads a text with our reader and with System.Text.Json, and puts both into one notation.</summary>
internal static class JsonComparison
{
    /// <summary>What our reader makes of a text; null where it refuses it.</summary>
    public static string? ReadWithOurs(string text, bool isLenient = false)
    {
        var notation = new StringBuilder();
        try
        {
            var json = new JsonTextReader(text, JsonLimits.Default, CancellationToken.None, isLenient);
            do
            {
                json.Read();
                Append(notation, json);
            }
            while (json.Token != JsonToken.End);
        }
        catch (JsonFormatException refused)
        {
            var length = Encoding.UTF8.GetByteCount(text);
            Assert.InRange(refused.Start, 0, length);
            Assert.InRange(refused.Length, 0, length - refused.Start);
            Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            return null;
        }

        return notation.ToString();
    }

    /// <summary>What System.Text.Json makes of it; null where it refuses it.</summary>
    public static string? ReadWithSystemTextJson(string text, bool isLenient = false)
    {
        var notation = new StringBuilder();
        try
        {
            var options = new JsonReaderOptions
            {
                AllowTrailingCommas = isLenient,
                CommentHandling = isLenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
            };
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), options);
            while (json.Read())
                Append(notation, ref json);
        }
        catch (JsonException)
        {
            return null;
        }

        return notation.ToString();
    }

    private static void Append(StringBuilder notation, JsonTextReader json)
    {
        switch (json.Token)
        {
            case JsonToken.Name:
            case JsonToken.Text:
                notation.Append(json.Token == JsonToken.Name ? "name " : "text ");
                var text = json.GetText();
                Assert.True(json.TextIs(text));
                Assert.False(json.TextIs(text + "x"));
                AppendText(notation, text);
                break;
            case JsonToken.Number:
                notation.Append("number ");
                if (json.TryGetInt64(out var whole))
                    notation.Append(whole);

                if (json.TryGetDecimal(out var number))
                    notation.Append(" = ").Append(ShowDecimal(number, json.Length));

                break;
            case JsonToken.End:
                return;
            default:
                notation.Append(json.Token.ToString());
                break;
        }

        notation.Append('\n');
    }

    private static void Append(StringBuilder notation, ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName:
            case JsonTokenType.String:
                notation.Append(json.TokenType == JsonTokenType.PropertyName ? "name " : "text ");
                AppendText(notation, GetText(ref json));
                break;
            case JsonTokenType.Number:
                notation.Append("number ");
                if (json.TryGetInt64(out var whole))
                    notation.Append(whole);

                if (json.TryGetDecimal(out var number))
                    notation.Append(" = ").Append(ShowDecimal(number, json.ValueSpan.Length));

                break;
            default:
                notation.Append(json.TokenType switch
                {
                    JsonTokenType.StartObject => "ObjectStart",
                    JsonTokenType.EndObject => "ObjectEnd",
                    JsonTokenType.StartArray => "ArrayStart",
                    JsonTokenType.EndArray => "ArrayEnd",
                    JsonTokenType.True => "True",
                    JsonTokenType.False => "False",
                    _ => "Null",
                });
                break;
        }

        notation.Append('\n');
    }

    /// <summary>Where a decimal must round, the framework's two parsers differ about exact halves in its last digit.</summary>
    private static string ShowDecimal(decimal number, int length) => length <= 28 ? JsonText.Number(number) : "(long)";

    /// <summary>System.Text.Json refuses half a surrogate pair only when its text is asked for: null stands for that.</summary>
    private static string? GetText(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void AppendText(StringBuilder notation, string? text)
    {
        if (text is null || HasHalfPair(text))
            notation.Append("(half a surrogate pair)");
        else
            notation.Append('[').Append(text).Append(']');
    }

    private static bool HasHalfPair(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;

            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;

            at++;
        }

        return false;
    }
}
