using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace InferenceCatalog.Emulator;

/// <summary><c>POST /together/v1/images/generations</c> and nscale's, which is the same: text-to-image in OpenAI's shape.</summary>
internal static class ImageGenerationEndpoints
{
    private const int MaxImages = 10;

    public static void Map(WebApplication application, EmulatorState state)
    {
        foreach (var provider in (ReadOnlySpan<string>)["together", "nscale"])
        {
            var name = provider;
            application.MapPost($"/{name}/v1/images/generations", context => AnswerAsync(new EmulatedCall(context, state), name));
        }
    }

    private static async Task AnswerAsync(EmulatedCall call, string provider)
    {
        call.Authorize();
        var body = await call.ReadObjectAsync().ConfigureAwait(false);
        var prompt = body["prompt"].Text() ?? throw new RefusedException(RouterError.Invalid("The body needs a prompt.", "prompt"));
        _ = await call.TriggerAsync(prompt).ConfigureAwait(false);
        var route = call.State.Catalog.RequireAtProvider(provider, body["model"].Text() ?? "", EmulatedCatalog.TextToImage);

        var order = PictureOrder.Read(prompt, body);
        var count = Math.Clamp(body["n"].Integer() ?? 1, 1, MaxImages);
        var id = StableHash.IdOf(call.State.Options.Seed, provider, body.ToJsonString());
        var wantsAddress = body["response_format"].Text() == "url";
        var data = new JsonArray();
        for (var index = 0; index < count; index++)
            data.Add(Describe(call, order with { Seed = order.Seed + index }, id, index, wantsAddress));

        call.ServedBy(provider);
        await call.WriteJsonAsync(new JsonObject
        {
            ["id"] = $"emulator-{id}",
            ["object"] = "list",
            ["created"] = call.State.Catalog.Created,
            ["model"] = route.ProviderId,
            ["data"] = data,
        }).ConfigureAwait(false);
    }

    private static JsonObject Describe(EmulatedCall call, PictureOrder order, string id, int index, bool wantsAddress)
    {
        var entry = new JsonObject { ["index"] = index };
        if (wantsAddress)
            entry["url"] = ImageFileEndpoints.Publish(call, string.Create(CultureInfo.InvariantCulture, $"{id}-{index}"), order);
        else
            entry["b64_json"] = Convert.ToBase64String(EmulatorPicture.Draw(order, call.State.Options.Seed));

        return entry;
    }
}
