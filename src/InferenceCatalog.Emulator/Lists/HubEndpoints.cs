using System.Text.Json.Nodes;
using InferenceCatalog.Snapshots;
using Microsoft.AspNetCore.Builder;

namespace InferenceCatalog.Emulator;

/// <summary>
/// <c>GET /api/models/{id}?expand[]=inferenceProviderMapping</c> of huggingface.co: official clients ask it which provider serves a
/// model before they call the router, so the emulator answers it too.
/// </summary>
internal static class HubEndpoints
{
    public static void Map(WebApplication application, EmulatorState state) =>
        application.MapGet("/api/models/{**rest}", context => OneAsync(new EmulatedCall(context, state)));

    private static async Task OneAsync(EmulatedCall call)
    {
        _ = await call.TriggerAsync("").ConfigureAwait(false);
        var model = call.State.Catalog.Find(call.Rest) ?? throw new RefusedException(RouterError.Plain(404, "Repository not found"));
        await call.WriteJsonAsync(new JsonObject
        {
            ["_id"] = StableHash.IdOf(0, model.Id),
            ["id"] = model.Id,
            ["inferenceProviderMapping"] = Mapping(model),
        }).ConfigureAwait(false);
    }

    /// <summary>An object keyed by provider, so a provider with two tasks shows the first only.</summary>
    private static JsonObject Mapping(SnapshotModel model)
    {
        var mapping = new JsonObject();
        foreach (var route in model.Routes)
        {
            if (mapping.ContainsKey(route.Provider))
                continue;

            var entry = new JsonObject
            {
                ["status"] = RouteStatusWords.Write(route.Status ?? SnapshotRouteStatus.Live),
                ["providerId"] = route.ProviderId ?? model.Id,
                ["task"] = route.Task,
            };
            if (route.IsModelAuthor is { } isModelAuthor)
                entry["isModelAuthor"] = isModelAuthor;

            if (route.Adapter is { } adapter)
                entry["adapter"] = adapter;

            if (route.AdapterWeightsPath is { } path)
                entry["adapterWeightsPath"] = path;

            mapping[route.Provider] = entry;
        }

        return mapping;
    }
}
