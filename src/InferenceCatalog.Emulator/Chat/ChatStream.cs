using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Emulator;

/// <summary>Writes a chat answer as server-sent events, each flushed by itself, and breaks it where a trigger asks for that.</summary>
internal static class ChatStream
{
    private const string EndMarker = "data: [DONE]\n\n";

    public static async Task WriteAsync(EmulatedCall call, ChatAnswer answer, bool includeUsage, TriggerEffect? effect)
    {
        call.Response.ContentType = "text/event-stream; charset=utf-8";
        call.Response.Headers.CacheControl = "no-cache";

        var breaks = effect is TriggerEffect.StreamError or TriggerEffect.StreamCut or TriggerEffect.StreamAbort;
        var left = breaks ? BreakingPoint(answer) : int.MaxValue;
        foreach (var chunk in ChatBody.Chunks(answer, includeUsage))
        {
            if (left-- == 0)
            {
                await BreakAsync(call, effect).ConfigureAwait(false);
                return;
            }

            call.State.Stopping.ThrowIfCancellationRequested();
            await WriteEventAsync(call, chunk).ConfigureAwait(false);
        }

        await call.Response.WriteAsync(EndMarker, call.Cancelled).ConfigureAwait(false);
    }

    /// <summary>After the role and half of the words: late enough that a caller has seen text, and before the reason of the end.</summary>
    private static int BreakingPoint(ChatAnswer answer) => 1 + Math.Max(1, answer.Pieces.Count / 2);

    private static async Task BreakAsync(EmulatedCall call, TriggerEffect? effect)
    {
        if (effect is TriggerEffect.StreamError)
        {
            var error = new JsonObject { ["error"] = "[emulator] The provider failed while it answered.", ["error_type"] = "validation" };
            await WriteEventAsync(call, error).ConfigureAwait(false);
        }
        else if (effect is TriggerEffect.StreamAbort)
        {
            // Closes the connection without the last chunk. Abort would reset it, and with it what the caller has not read yet.
            throw new IOException("The connection is broken on purpose.");
        }
    }

    private static async Task WriteEventAsync(EmulatedCall call, JsonObject body)
    {
        await call.Response.WriteAsync($"data: {body.ToJsonString(EmulatorJson.Options)}\n\n", call.Cancelled).ConfigureAwait(false);
        await call.Response.Body.FlushAsync(call.Cancelled).ConfigureAwait(false);
    }
}
