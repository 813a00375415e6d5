using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Conformance.Tests.Recording;

/// <summary>What a client sent, as JSON: method, address, the headers that providers heed, body.</summary>
internal static class RecordedRequest
{
    /// <summary>Others differ without anybody minding: <c>User-Agent</c>, <c>Accept-Encoding</c>, <c>Sec-Fetch-Mode</c>.</summary>
    private static readonly string[] Headers = ["authorization", "x-key", "x-hf-bill-to", "prefer", "x-source-channel", "accept-language"];

    public static async Task<JsonObject> ReadAsync(HttpRequest request, string address)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var headers = new JsonObject();
        foreach (var name in Headers)
        {
            // Node adds a language that nobody asked for.
            if (request.Headers[name] is [{ } value] && (name, value) is not ("accept-language", "*"))
                headers[name] = value;
        }

        // Of a request without a body, the type says nothing.
        if (body.Length > 0)
            headers["content-type"] = request.ContentType?.Split(';')[0];

        return new JsonObject
        {
            ["method"] = request.Method,
            ["url"] = address,
            ["headers"] = headers,
            ["body"] = await RecordedBody.ReadAsync(body.ToArray(), request.ContentType),
        };
    }
}
