using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Emulator;

/// <summary>JSON as the router writes it: compact, and with quotes and other scripts as they are rather than as escapes.</summary>
internal static class EmulatorJson
{
    public const string MediaType = "application/json; charset=utf-8";

    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpResponse response, JsonNode body, CancellationToken cancellationToken)
    {
        response.ContentType = MediaType;
        await response.WriteAsync(body.ToJsonString(Options), cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="RefusedException">The text is not Unicode: a lone surrogate in an escape, or broken UTF-8.</exception>
    public static string? Text(this JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException(RouterError.Invalid("The body has a text that is not valid Unicode.", null));
        }
    }

    /// <summary>A member; null where there is none, be it for the node being no object.</summary>
    public static JsonNode? Member(this JsonNode? node, string name) => node is JsonObject holder ? holder[name] : null;

    public static bool? Flag(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    public static int? Integer(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;

    public static long? Long(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out long number) ? number : null;
}
