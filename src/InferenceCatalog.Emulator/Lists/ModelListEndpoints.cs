using System.Text.Json.Nodes;
using InferenceCatalog.Snapshots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Emulator;

/// <summary>
/// <c>GET /v1/models</c> and <c>GET /v1/models/{org}/{model}</c>: the models that chat, in the router's own shape, without a token.
/// </summary>
internal static class ModelListEndpoints
{
    public static void Map(WebApplication application, EmulatorState state)
    {
        application.MapGet("/v1/models", context => ListAsync(new EmulatedCall(context, state)));
        application.MapGet("/v1/models/{**rest}", context => OneAsync(new EmulatedCall(context, state)));
    }

    private static async Task ListAsync(EmulatedCall call)
    {
        _ = await call.TriggerAsync("").ConfigureAwait(false);
        var data = new JsonArray();
        foreach (var model in call.State.Catalog.Snapshot.Models)
        {
            if (Describe(model, call.State.Catalog.Created) is { } entry)
                data.Add(entry);
        }

        await call.WriteJsonAsync(new JsonObject { ["object"] = "list", ["data"] = data }).ConfigureAwait(false);
    }

    private static async Task OneAsync(EmulatedCall call)
    {
        _ = await call.TriggerAsync("").ConfigureAwait(false);
        var model = call.State.Catalog.Find(call.Rest);
        var entry = model is null ? null : Describe(model, call.State.Catalog.Created);
        if (entry is null)
            throw new RefusedException(RouterError.ModelNotFound(call.Rest) with { Status = StatusCodes.Status404NotFound });

        await call.WriteJsonAsync(entry).ConfigureAwait(false);
    }

    /// <summary>Null for a model that does not chat: the router lists no other.</summary>
    private static JsonObject? Describe(SnapshotModel model, long created)
    {
        var providers = new JsonArray();
        foreach (var route in EmulatedCatalog.RoutesOf(model, EmulatedCatalog.Chat))
        {
            // The router knows live and error only; a staging route is not in its list.
            if (route.Route.Status is not SnapshotRouteStatus.Staging)
                providers.Add(Describe(route.Route));
        }

        if (providers.Count == 0)
            return null;

        var entry = new JsonObject
        {
            ["id"] = model.Id,
            ["object"] = "model",
            ["created"] = created,
            ["owned_by"] = model.Id[..model.Id.IndexOf('/', StringComparison.Ordinal)],
        };
        if (model.InputModalities.Count > 0 || model.OutputModalities.Count > 0)
        {
            entry["architecture"] = new JsonObject
            {
                ["input_modalities"] = Modalities(model.InputModalities),
                ["output_modalities"] = Modalities(model.OutputModalities),
            };
        }

        entry["providers"] = providers;
        return entry;
    }

    /// <summary>What the snapshot does not know is absent, as in the router's answer.</summary>
    private static JsonObject Describe(SnapshotRoute route)
    {
        var entry = new JsonObject
        {
            ["provider"] = route.Provider,
            ["status"] = route.Status is SnapshotRouteStatus.Error ? "error" : "live",
        };
        if (route.Context is { } context)
            entry["context_length"] = context;

        if (route.InputPrice is { } input && route.OutputPrice is { } output)
            entry["pricing"] = new JsonObject { ["input"] = input, ["output"] = output };

        if (route.Tools is { } tools)
            entry["supports_tools"] = tools;

        if (route.StructuredOutput is { } structuredOutput)
            entry["supports_structured_output"] = structuredOutput;

        entry["is_model_author"] = route.IsModelAuthor ?? false;
        return entry;
    }

    /// <summary>The router has text before the others; the snapshot sorts them.</summary>
    private static JsonArray Modalities(EquatableArray<string> words)
    {
        var array = new JsonArray();
        foreach (var word in words)
            array.Insert(word == "text" ? 0 : array.Count, word);

        return array;
    }
}
