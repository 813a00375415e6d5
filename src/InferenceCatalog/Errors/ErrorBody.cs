using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>What an error's body says, in any of the shapes of Hugging Face and the providers behind it.</summary>
/// <param name="Message">Its text; empty when it has none.</param>
/// <param name="Code">Its code, such as <c>model_not_supported</c>; null when it has none.</param>
/// <param name="Type">Its type, such as <c>invalid_request_error</c>; null when it has none.</param>
internal readonly record struct ErrorBody(string Message, string? Code, string? Type)
{
    private const int MaxMessage = 1000;

    /// <summary>
    /// Reads <c>{"error":{"message"}}</c>, <c>{"error":"…"}</c>, <c>{"message"}</c>, <c>{"detail"}</c>, <c>{"errors"}</c>, <c>{"title"}</c>,
    /// <c>{"status":{"description"}}</c>, the same as Python prints it, an HTML page or plain text, in this order.
    /// </summary>
    /// <param name="body">The body or its beginning.</param>
    /// <param name="token">What the texts must not hold, should the server have sent it back.</param>
    public static ErrorBody Read(ReadOnlyMemory<byte> body, AccessToken? token)
    {
        var text = body.Span.TrimStart(" \t\r\n"u8);
        if (text is [(byte)'{' or (byte)'[', ..])
        {
            try
            {
                return ReadJson(JsonSlice.Parse(body.Span), token);
            }
            catch (JsonException)
            {
                // Cut off, or not JSON after all: its text still says most.
            }
        }

        if (PythonText.IsDictionary(text))
            return ReadPython(Encoding.UTF8.GetString(text), token);

        return new ErrorBody(Tidy(text is [(byte)'<', ..] ? ReadPage(Encoding.UTF8.GetString(text)) : Encoding.UTF8.GetString(text), token), null, null);
    }

    /// <summary>Whether an answer whose status is good, or an event of a stream, is an object with an <c>error</c>.</summary>
    public static bool IsReportedIn(ReadOnlySpan<byte> answer)
    {
        var fields = default(ChatFields);
        try
        {
            var reader = new Utf8JsonReader(answer);
            fields.ReadDocument(ref reader);
            return fields.HasError;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ErrorBody ReadJson(JsonSlice root, AccessToken? token)
    {
        if (root.First() is { Raw.IsEmpty: false } first)
            root = first;

        var error = root.Member("error"u8);
        var holder = error.IsObject ? error : root;
        var message = ReadText(error.IsObject ? error.Member("message"u8) : error)
                      ?? ReadText(root.Member("message"u8))
                      ?? ReadText(root.Member("detail"u8))
                      ?? ReadText(holder.Member("detail"u8))
                      ?? ReadText(root.Member("errors"u8))
                      ?? ReadText(root.Member("title"u8))
                      ?? root.Member("status"u8).Member("description"u8).Text()
                      ?? root.ToString();
        return new ErrorBody(
            Tidy(message, token),
            ReadWord(holder.Member("code"u8), token) ?? ReadWord(root.Member("code"u8), token),
            ReadWord(holder.Member("type"u8), token) ?? ReadWord(root.Member("error_type"u8), token) ?? ReadWord(root.Member("reason"u8), token));
    }

    private static ErrorBody ReadPython(string dictionary, AccessToken? token)
    {
        var message = PythonText.Find(dictionary, "message") ?? PythonText.Find(dictionary, "error") ?? PythonText.Find(dictionary, "detail");
        var code = PythonText.Find(dictionary, "code");
        var type = PythonText.Find(dictionary, "error_type") ?? PythonText.Find(dictionary, "type");
        return new ErrorBody(Tidy(message ?? dictionary, token), code is null ? null : Tidy(code, token), type is null ? null : Tidy(type, token));
    }

    /// <summary>A text, the texts of a list, or the <c>msg</c> of each entry with its place (as FastAPI's <c>detail</c> has them).</summary>
    private static string? ReadText(JsonSlice value)
    {
        if (value.IsString)
            return value.Text() is { Length: > 0 } text ? text : null;

        if (value.IsObject)
            return ReadEntry(value);

        return value.Join("; ", static item =>
        {
            var place = item.Member("loc"u8).Join(".", static part => part.ToString());
            return place is null ? ReadEntry(item) : $"{place}: {ReadEntry(item)}";
        });
    }

    private static string ReadEntry(JsonSlice entry) =>
        entry.Member("message"u8).Text() ?? entry.Member("msg"u8).Text() ?? entry.Member("error"u8).Text() ?? entry.Member("detail"u8).Text() ?? entry.ToString();

    private static string? ReadWord(JsonSlice value, AccessToken? token)
    {
        if (value.IsNumber)
            return value.ToString();

        return value.Text() is { Length: > 0 and <= 100 } word ? Tidy(word, token) : null;
    }

    private static string ReadPage(string html)
    {
        var start = html.IndexOf("<title>", StringComparison.OrdinalIgnoreCase);
        var end = html.IndexOf("</title>", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && end > start ? $"a web page: {html[(start + "<title>".Length)..end].Trim()}" : "a web page";
    }

    /// <summary>One line without control characters (a server's text ends in logs), of bounded length.</summary>
    private static string Tidy(string text, AccessToken? token)
    {
        // Before the text is cut: a token that is cut in two would no longer be found.
        text = token?.RedactIn(text) ?? text;
        var tidy = new StringBuilder(Math.Min(text.Length, MaxMessage));
        foreach (var character in text.AsSpan().Trim())
        {
            if (tidy.Length == MaxMessage)
                return tidy.Append('…').ToString();

            tidy.Append(char.IsControl(character) ? ' ' : character);
        }

        return tidy.ToString();
    }
}
