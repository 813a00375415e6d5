using System.Text.Json;

namespace InferenceCatalog;

/// <summary>fal's queue: a job is handed in, looked after until it is done, and its result fetched from the address that the answer names.</summary>
/// <remarks>Source: <c>fal-ai.ts</c> of the official JavaScript client.</remarks>
internal sealed class FalQueue : WireFormat
{
    public static readonly FalQueue Instance = new();

    /// <summary>The queue has a host of its own at fal; the router leads to it by this query.</summary>
    private const string QueueOfRouter = "?_subdomain=queue";
    private const int GrowthPercent = 150;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public override bool Speaks(InferenceTask task) => task.Id is "text-to-image";

    public override async ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route)
    {
        var endpoint = route.Destination;
        var query = endpoint.IsRouted ? QueueOfRouter : "";
        var job = await call.PostAsync(endpoint.At(route.Path + query), CreateContent(request, route), FalJob.Read, RequestEffect.StartsJob).ConfigureAwait(false);
        var path = job.Path[1..];
        var status = job.Status;
        for (var wait = call.Transport.PollInterval; status is not "COMPLETED"; wait = Lengthen(wait))
        {
            if (status is not ("IN_QUEUE" or "IN_PROGRESS" or null))
                throw call.Fail().ToException(InferenceErrorKind.JobFailed, $"The job in {route.Provider}'s queue ended as '{status}'.");

            await Task.Delay(wait, call.Token).ConfigureAwait(false);
            using var answer = await call.GetAsync(endpoint.At($"{path}/status{query}")).ConfigureAwait(false);
            status = await call.ReadAsync(answer, FalJob.ReadStatus).ConfigureAwait(false);
        }

        using var response = await call.GetAsync(endpoint.At(path + query)).ConfigureAwait(false);
        var file = await call.ReadAsync(response, FalJob.ReadFile).ConfigureAwait(false);
        return await file.FetchAsync(call, response.StatusCode, request.ReadResult).ConfigureAwait(false);
    }

    private static TimeSpan Lengthen(TimeSpan wait) => wait * GrowthPercent / 100 is var longer && longer < LongestWait ? longer : LongestWait;

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            FlatBody.WriteMembers(writer, "prompt", call.request, call.route);
            WriteAdapter(writer, call.request.Model, call.route);
            writer.WriteEndObject();
        });

    /// <summary>A LoRA is called through its base model, with the address of its weights on the Hub.</summary>
    private static void WriteAdapter(Utf8JsonWriter writer, ModelReference model, CallRoute route)
    {
        if (route.CatalogRoute is not { Adapter: "lora", AdapterWeightsPath: { } weights })
            return;

        writer.WriteStartArray("loras"u8);
        writer.WriteStartObject();
        writer.WriteString("path"u8, $"https://huggingface.co/{model.Id}/resolve/main/{weights}");
        writer.WriteNumber("scale"u8, 1);
        writer.WriteEndObject();
        writer.WriteEndArray();
        if (route.ProviderId == "fal-ai/lora")
            writer.WriteString("model_name"u8, "stabilityai/stable-diffusion-xl-base-1.0"u8);
    }
}
