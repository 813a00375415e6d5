using System.Globalization;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>automatic-speech-recognition at hf-inference: the sound is the body, or stands in JSON as base64.</summary>
internal static class SpeechAnswers
{
    public static async Task TranscribeAsync(EmulatedCall call, EmulatedRoute route)
    {
        var bytes = await call.ReadBytesAsync().ConfigureAwait(false);
        var isJson = call.Context.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) ?? false;
        var body = isJson ? EmulatedCall.ParseObject(bytes) : null;
        var length = body is null ? bytes.Length : DecodedLength(body["inputs"].Text());
        if (length == 0)
            throw new RefusedException(RouterError.Plain(400, "The body needs a sound."));

        // A sound has no prompt to carry a trigger, so only the header can.
        _ = await call.TriggerAsync("").ConfigureAwait(false);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[emulator] {route.Model.Id} via {route.Route.Provider} would write down the {length} bytes of sound here.");
        var answer = new JsonObject { ["text"] = text };
        if (WantsTimestamps(body))
            answer["chunks"] = new JsonArray(new JsonObject { ["text"] = text, ["timestamp"] = new JsonArray(0.0, 1.0) });

        call.ServedBy(route.Route.Provider);
        await call.WriteJsonAsync(answer).ConfigureAwait(false);
    }

    private static bool WantsTimestamps(JsonObject? body) =>
        body?["parameters"].Member("return_timestamps") is { } asked && (asked.Flag() is true || asked.Text() is not null);

    private static int DecodedLength(string? base64)
    {
        var buffer = new byte[base64?.Length ?? 0];
        return Convert.TryFromBase64String(base64 ?? "", buffer, out var length)
            ? length
            : throw new RefusedException(RouterError.Plain(400, "inputs must be base64."));
    }
}
