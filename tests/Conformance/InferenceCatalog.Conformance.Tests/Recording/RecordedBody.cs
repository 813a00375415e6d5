using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InferenceCatalog.Conformance.Tests.Recording;

/// <summary>Bodies as JSON, in which the order of members, spaces and boundaries do not count.</summary>
internal static class RecordedBody
{
    public static async Task<JsonNode?> ReadAsync(byte[] body, string? contentType)
    {
        if (body.Length == 0)
            return null;

        // A media type that cannot be parsed is seen in the header.
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
            return ReadText(body);

        if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return await ReadFormAsync(body, HeaderUtilities.RemoveQuotes(type.Boundary).Value!);

        return type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) ? ReadText(body) : ReadFile(body);
    }

    private static JsonNode? ReadText(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return ReadFile(body);
        }
    }

    /// <summary>By name, since the order of the parts means nothing.</summary>
    private static async Task<JsonNode> ReadFormAsync(byte[] body, string boundary)
    {
        var reader = new MultipartReader(boundary, new MemoryStream(body));
        var parts = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content);
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            var part = new JsonObject { ["content"] = ReadFile(content.ToArray()) };
            if (disposition.FileName.HasValue)
            {
                part["fileName"] = HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
                part["mediaType"] = section.ContentType;
            }

            parts.Add(HeaderUtilities.RemoveQuotes(disposition.Name).Value!, part);
        }

        return new JsonObject { ["form"] = new JsonObject(parts) };
    }

    private static JsonValue ReadFile(byte[] bytes) => JsonValue.Create(Convert.ToBase64String(bytes));
}
