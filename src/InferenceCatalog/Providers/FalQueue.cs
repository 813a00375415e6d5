using System.Net;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>fal's queue: a job is handed in, looked after until it is done, and its result fetched from the address that the answer names.</summary>
/// <remarks>Source: <c>fal-ai.ts</c> of the official JavaScript client; the log and the calling off, fal's own description of its queue.</remarks>
internal sealed class FalQueue : QueuedFormat
{
    public static readonly FalQueue Instance = new();

    /// <summary>The queue has a host of its own at fal; the router leads to it by this query.</summary>
    private const string QueueOfRouter = "?_subdomain=queue";

    public override string TicketName => "response_url";

    public override bool Speaks(InferenceTask task) =>
        task.Id is "audio-to-audio" or "image-segmentation" or "image-text-to-image" or "image-text-to-video" or "image-to-image" or "image-to-video"
            or "text-to-audio" or "text-to-image" or "text-to-video";

    /// <summary>A model that takes a picture or none stands under the path of the one that takes a picture; at fal itself, the other is one segment up.</summary>
    public override string FindEntrance(InferenceRequest request, CallRoute route)
    {
        if (route.Destination.IsRouted)
            return route.Path + QueueOfRouter;

        var isWithoutPicture = request is { MediaBody: null, Task.Id: "image-text-to-image" or "image-text-to-video" };
        return isWithoutPicture && route.Path.LastIndexOf('/') is > 0 and var end ? route.Path[..end] : route.Path;
    }

    public override JsonRequestContent CreateContent(InferenceCall call, InferenceRequest request, CallRoute route)
    {
        var media = request is { MediaBody: { } recording, Task.Id: "audio-to-audio" } ? FalRun.Relabel(call, recording) : request.MediaBody;
        return JsonRequestContent.Create((request, media, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            if (call.media is not null)
                WriteMedia(writer, call.media, call.request);

            if (call.request.Task.Id is "text-to-audio" or "text-to-image" or "text-to-video")
                FlatBody.WriteMembers(writer, "prompt", call.request, call.route);
            else
                FlatBody.WriteParameters(writer, call.request, call.route);

            WriteAdapter(writer, call.request, call.route);
            writer.WriteEndObject();
        });
    }

    public override JobLook ReadEntry(ResultContent content) => FalJob.ReadEntry(content);

    public override Uri FindStatus(CallRoute route, string ticket, int attempt, bool showsLogs) =>
        route.Destination.At($"{ticket}/status{FindQuery(route)}{(showsLogs ? route.Destination.IsRouted ? "&logs=1" : "?logs=1" : "")}");

    public override JobLook ReadStatus(ResultContent content) => FalJob.ReadStatus(content);

    public override Uri FindResult(CallRoute route, string ticket) => route.Destination.At(ticket + FindQuery(route));

    public override (HttpMethod Method, Uri Address)? FindCancellation(CallRoute route, string ticket) =>
        (HttpMethod.Put, route.Destination.At($"{ticket}/cancel{FindQuery(route)}"));

    public override ValueTask<TResult> CollectAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, HttpStatusCode status, ResultContent answer)
    {
        var file = call.Read(status, answer, FalJob.ReadFile);
        return request.Task.Id switch
        {
            "image-segmentation" => file.FetchAsync(call, status, mask => request.ReadResult(FalJob.ToSegments(mask))),
            "audio-to-audio" => file.FetchAsync(call, status, sound => request.ReadResult(FalJob.ToSounds(sound, answer))),
            _ => file.FetchAsync(call, status, request.ReadResult),
        };
    }

    public override string FindId(string ticket) => ticket[(ticket.LastIndexOf('/') + 1)..];

    public override bool IsTicket(string ticket, IReadOnlyList<string> hosts) => IsPath(ticket) && ticket.Contains("/requests/", StringComparison.Ordinal);

    protected override MadeFile ReadFile(ResultContent content) => FalJob.ReadFile(content);

    private static string FindQuery(CallRoute route) => route.Destination.IsRouted ? QueueOfRouter : "";

    private static void WriteMedia(Utf8JsonWriter writer, MediaInput media, InferenceRequest request)
    {
        var task = request.Task;
        writer.WritePropertyName(task.Id is "audio-to-audio" ? "audio_url"u8 : "image_url"u8);
        media.WriteAddress(writer);
        if (task.Id is "image-to-image" or "image-text-to-image" && !request.HasExtraParameter("image_urls"))
        {
            // Some models take a list, and none minds the other name.
            writer.WriteStartArray("image_urls"u8);
            media.WriteAddress(writer);
            writer.WriteEndArray();
        }

        if (task.Id is "image-segmentation")
            writer.WriteBoolean("sync_mode"u8, true);
    }

    /// <summary>A LoRA is called through its base model, with the address of its weights on the Hub.</summary>
    private static void WriteAdapter(Utf8JsonWriter writer, InferenceRequest request, CallRoute route)
    {
        if (route.CatalogRoute is not { Adapter: "lora", AdapterWeightsPath: { } weights }
            || request.Task.Id is "audio-to-audio" or "image-segmentation" or "text-to-audio")
        {
            return;
        }

        writer.WriteStartArray("loras"u8);
        writer.WriteStartObject();
        writer.WriteString("path"u8, $"https://huggingface.co/{request.Model.Id}/resolve/main/{weights}");
        writer.WriteNumber("scale"u8, 1);
        writer.WriteEndObject();
        writer.WriteEndArray();
        if (route.ProviderId == "fal-ai/lora" && request.Task.Id is "text-to-image")
            writer.WriteString("model_name"u8, "stabilityai/stable-diffusion-xl-base-1.0"u8);
    }
}
