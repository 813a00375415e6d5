using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Emulator;

/// <summary>
/// fal-ai below the router: <c>POST /fal-ai/{model}?_subdomain=queue</c> hands a job in, <c>GET …/requests/{id}/status</c> asks after
/// it, <c>GET …/requests/{id}</c> fetches it. Without the query the answer comes at once.
/// </summary>
/// <remarks>
/// As at fal, the addresses in the answer have no <c>/fal-ai</c> of the router before them: a caller has to put their path below the
/// router itself, and one that follows them as they stand finds nothing.
/// </remarks>
internal static class FalQueueEndpoints
{
    private const string Provider = "fal-ai";
    private const string RequestsPart = "/requests/";
    private const string StatusPart = "/status";

    public static void Map(WebApplication application, EmulatorState state)
    {
        application.MapPost("/fal-ai/{**rest}", context => SubmitAsync(new EmulatedCall(context, state)));
        application.MapGet("/fal-ai/{**rest}", context => AskAsync(new EmulatedCall(context, state)));
    }

    private static async Task SubmitAsync(EmulatedCall call)
    {
        call.Authorize();
        var body = await call.ReadObjectAsync().ConfigureAwait(false);
        var prompt = body["prompt"].Text() ?? throw new RefusedException(MissingPrompt());
        _ = await call.TriggerAsync(prompt).ConfigureAwait(false);

        var model = call.Rest;
        Require(call.State.Catalog, model);
        var id = StableHash.IdOf(call.State.Options.Seed, model, body.ToJsonString());
        var job = new FalJob(id, AppOf(model), ReadOrder(prompt, body));
        call.ServedBy(Provider);
        if (call.Context.Request.Query["_subdomain"] != "queue")
        {
            await call.WriteJsonAsync(Result(call, job)).ConfigureAwait(false);
            return;
        }

        call.State.FalJobs.Add(id, job);
        await call.WriteJsonAsync(Describe(call, job, "IN_QUEUE")).ConfigureAwait(false);
    }

    private static async Task AskAsync(EmulatedCall call)
    {
        call.Authorize();
        _ = await call.TriggerAsync("").ConfigureAwait(false);
        var path = call.Rest;
        var isStatus = path.EndsWith(StatusPart, StringComparison.Ordinal);
        if (isStatus)
            path = path[..^StatusPart.Length];

        var at = path.LastIndexOf(RequestsPart, StringComparison.Ordinal);
        if (at < 0 || !call.State.FalJobs.TryGet(path[(at + RequestsPart.Length)..], out var job) || path[..at] != job.App)
            throw new RefusedException(RouterError.NotFound());

        call.ServedBy(Provider);
        if (!isStatus && !job.IsDone)
            throw new RefusedException(RouterError.Json(400, new JsonObject { ["detail"] = "Request is still in progress" }));

        var answer = isStatus ? Describe(call, job, job.Poll() ? "COMPLETED" : "IN_PROGRESS") : Result(call, job);
        await call.WriteJsonAsync(answer).ConfigureAwait(false);
    }

    private static void Require(EmulatedCatalog catalog, string model)
    {
        if (catalog.FindAtProvider(Provider, model) is [{ Route.Task: not EmulatedCatalog.TextToImage and var task }])
            throw new RefusedException(RouterError.NotEmulated($"{task} at fal-ai"));

        _ = catalog.RequireAtProvider(Provider, model, EmulatedCatalog.TextToImage);
    }

    private static JsonObject Describe(EmulatedCall call, FalJob job, string status)
    {
        var address = $"{call.BaseAddress}/{job.App}{RequestsPart}{job.Id}";
        var body = new JsonObject
        {
            ["status"] = status,
            ["request_id"] = job.Id,
            ["response_url"] = address,
            ["status_url"] = address + StatusPart,
            ["cancel_url"] = address + "/cancel",
        };
        if (status == "IN_QUEUE")
            body["queue_position"] = 0;

        return body;
    }

    private static JsonObject Result(EmulatedCall call, FalJob job)
    {
        var image = new JsonObject
        {
            ["url"] = ImageFileEndpoints.Publish(call, job.Id, job.Order),
            ["width"] = job.Order.Width,
            ["height"] = job.Order.Height,
            ["content_type"] = "image/png",
        };
        return new JsonObject
        {
            ["images"] = new JsonArray(image),
            ["timings"] = new JsonObject { ["inference"] = 0.0 },
            ["seed"] = job.Order.Seed,
            ["has_nsfw_concepts"] = new JsonArray(false),
            ["prompt"] = job.Order.Prompt,
        };
    }

    /// <summary>fal's own size is <c>image_size</c>, an object or a name; the official clients send width and height.</summary>
    private static PictureOrder ReadOrder(string prompt, JsonObject body)
    {
        if (body["image_size"] is JsonObject size)
            return PictureOrder.Read(prompt, size) with { Seed = body["seed"].Long() ?? 0 };

        var order = PictureOrder.Read(prompt, body);
        return body["image_size"].Text() switch
        {
            "square_hd" => order with { Width = 1024, Height = 1024 },
            "square" => order with { Width = 512, Height = 512 },
            "portrait_4_3" => order with { Width = 768, Height = 1024 },
            "portrait_16_9" => order with { Width = 576, Height = 1024 },
            "landscape_4_3" => order with { Width = 1024, Height = 768 },
            "landscape_16_9" => order with { Width = 1024, Height = 576 },
            _ => order,
        };
    }

    private static string AppOf(string model)
    {
        var parts = model.Split('/');
        return parts.Length <= 2 ? model : $"{parts[0]}/{parts[1]}";
    }

    /// <summary>fal's shape for a body that it cannot take: <c>detail</c> is a list of what is wrong where.</summary>
    private static RouterError MissingPrompt() => RouterError.Json(StatusCodes.Status422UnprocessableEntity, new JsonObject
    {
        ["detail"] = new JsonArray(new JsonObject
        {
            ["loc"] = new JsonArray("body", "prompt"),
            ["msg"] = "field required",
            ["type"] = "value_error.missing",
        }),
    });
}
