using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Emulator;

/// <summary>One call while it is answered: who asks, what was sent, and whether a trigger stands in it.</summary>
internal sealed class EmulatedCall(HttpContext context, EmulatorState state)
{
    private const string BearerPrefix = "Bearer ";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public HttpContext Context => context;

    public EmulatorState State => state;

    public HttpResponse Response => context.Response;

    public CancellationToken Cancelled => context.RequestAborted;

    /// <summary>The emulator as the caller addresses it, for the addresses in answers.</summary>
    public string BaseAddress => $"{context.Request.Scheme}://{context.Request.Host}";

    /// <summary>The part of the path that a route's catch-all took; ids have slashes, and some clients escape them.</summary>
    public string Rest =>
        ((string?)context.Request.RouteValues["rest"] ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    public void Authorize()
    {
        if (!state.Options.RequiresToken)
            return;

        var header = context.Request.Headers.Authorization.ToString();
        var hasScheme = header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase);
        if (!hasScheme || header[BearerPrefix.Length..].Trim() != EmulatorToken.Value)
            throw new RefusedException(RouterError.Unauthenticated());
    }

    public async Task<byte[]> ReadBytesAsync()
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, Cancelled).ConfigureAwait(false);
        return buffer.ToArray();
    }

    public async Task<JsonObject> ReadObjectAsync() => ParseObject(await ReadBytesAsync().ConfigureAwait(false));

    public static JsonObject ParseObject(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: Strict) is JsonObject body)
                return body;
        }
        catch (JsonException exception)
        {
            throw new RefusedException(RouterError.Invalid($"The body is not JSON: {exception.Message}", null));
        }

        throw new RefusedException(RouterError.Invalid("The body must be a JSON object.", null));
    }

    /// <summary>Finds the trigger in the header or the prompt and lets it act: a refusal ends the call here, a wait happens here.</summary>
    /// <returns>The trigger that the endpoint itself must act on; null for none.</returns>
    public async Task<Trigger?> TriggerAsync(string prompt)
    {
        var request = TriggerRequest.Find(context.Request.Headers[EmulatorTriggers.HeaderName].ToString(), prompt);
        if (request is null || !state.TriggerCounts.StillActs(request))
            return null;

        var trigger = request.Trigger;
        if (trigger.Refusal is { } refusal)
            throw new RefusedException(refusal(context.Request));

        if (trigger.Effect is TriggerEffect.Wait)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(Cancelled, state.Stopping);
            await Task.Delay(state.Options.SlowDelay, either.Token).ConfigureAwait(false);
        }

        return trigger;
    }

    public void ServedBy(string provider) => Response.Headers["x-inference-provider"] = provider;

    public Task WriteJsonAsync(JsonNode body) => EmulatorJson.WriteAsync(Response, body, Cancelled);

    public async Task WriteBytesAsync(byte[] body, string mediaType)
    {
        Response.ContentType = mediaType;
        Response.ContentLength = body.Length;
        await Response.Body.WriteAsync(body, Cancelled).ConfigureAwait(false);
    }
}
