using System.Buffers.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Finds the file in an answer: the body itself, or base64 within JSON.</summary>
internal static class MediaContent
{
    /// <summary>No JSON that has an address in place of a file is longer, in bytes.</summary>
    private const int LongestWithAddress = 64 * 1024;

    /// <summary>The members under which providers put base64 or an address, the most specific first.</summary>
    private static readonly string[] FileMembers = ["b64_json", "image_base64", "blob", "image", "audio", "video", "url"];

    /// <summary>Reads a file.</summary>
    /// <param name="content">The answer.</param>
    /// <param name="kind">What is expected: <c>image</c>, <c>video</c> or <c>audio</c>.</param>
    /// <exception cref="JsonException">It is none.</exception>
    public static (ReadOnlyMemory<byte> Bytes, string MediaType) Read(ResultContent content, string kind)
    {
        if (content.Bytes.IsEmpty)
            throw new JsonException($"{kind} was expected, and the body is empty");

        var (bytes, mediaType) = IsJson(content.MediaType)
            ? ReadJson(content)
            : (content.TakeBytes(), MediaTypes.Describe(content.Bytes.Span, content.MediaType));
        return MediaCheck.IsKind(kind, bytes, mediaType)
            ? (bytes, mediaType)
            : throw new JsonException($"{kind} was expected, and what came is something else, by its name {mediaType}");
    }

    /// <summary>The address that stands in JSON in place of a file; null where there is none.</summary>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static Uri? FindAddress(ResultContent content)
    {
        if (!IsJson(content.MediaType) || content.Bytes.Length > LongestWithAddress)
            return null;

        using var document = JsonDocument.Parse(content.Bytes);
        return FindFile(document.RootElement, depth: 0) is { } text
               && (text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
               && Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : null;
    }

    /// <summary>A whole number that stands in JSON beside a file; null where there is none.</summary>
    public static int? FindNumber(ResultContent content, string name)
    {
        if (!IsJson(content.MediaType))
            return null;

        using var document = JsonDocument.Parse(content.Bytes);
        foreach (var item in document.RootElement.Flatten())
            return item.GetInteger(name);

        return null;
    }

    /// <summary>Decodes base64 or a <c>data:</c> address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The file's type, where it is said beside it.</param>
    public static (byte[] Bytes, string MediaType) Decode(ReadOnlySpan<char> text, string? mediaType = null)
    {
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var comma = text.IndexOf(',');
            if (comma < 0)
                throw new JsonException("a data: address has no comma");

            var header = text["data:".Length..comma];
            var semicolon = header.IndexOf(';');
            mediaType = (semicolon < 0 ? header : header[..semicolon]).ToString();
            text = text[(comma + 1)..];
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (!Convert.TryFromBase64Chars(text, bytes, out var length) || length == 0)
            throw new JsonException("a file in base64 was expected");

        Array.Resize(ref bytes, length);
        return (bytes, MediaTypes.Describe(bytes, mediaType));
    }

    private static (byte[] Bytes, string MediaType) ReadJson(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        if (FindFile(document.RootElement, depth: 0) is not { } base64)
            throw new JsonException("a file was expected, and the JSON holds none in base64");

        return Decode(base64);
    }

    /// <summary>Looks into <c>[…]</c>, <c>{"data":[…]}</c> and <c>{"images":[…]}</c>, no deeper than any provider is known to go.</summary>
    private static string? FindFile(JsonElement element, int depth)
    {
        if (depth > 4)
            return null;

        if (element.ValueKind is JsonValueKind.String)
            return depth > 0 ? element.AsText() : null;

        if (element.ValueKind is JsonValueKind.Array)
            return element.GetArrayLength() > 0 ? FindFile(element[0], depth + 1) : null;

        foreach (var name in FileMembers)
        {
            // At the root, an address is of something else: of a page about an error, say.
            if (element.GetText(name) is { Length: > 0 } text && (depth > 0 || name != "url"))
                return text;
        }

        foreach (var name in (ReadOnlySpan<string>)["data", "images", "output"])
        {
            if (element.GetMember(name) is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } inner)
                return FindFile(inner, depth + 1);
        }

        return null;
    }

    private static bool IsJson(string? mediaType) =>
        mediaType is not null
        && (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
}
