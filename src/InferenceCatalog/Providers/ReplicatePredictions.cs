using System.Net;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Replicate's predictions: an <c>input</c> in, and after some waiting an <c>output</c>, mostly the address of a file.</summary>
/// <remarks>
/// The provider is asked to hold its answer until there is one; where that takes too long for it, the prediction is asked for again and
/// again. Source: <c>replicate.ts</c> of the official JavaScript client, which gives up there.
/// </remarks>
internal sealed class ReplicatePredictions : QueuedFormat
{
    public static readonly ReplicatePredictions Instance = new();

    private const string Predictions = "v1/predictions";

    public override string Prefer => "wait";

    public override string TicketName => "id";

    public override bool Speaks(InferenceTask task) =>
        task.Id is "automatic-speech-recognition" or "image-to-image" or "text-to-image" or "text-to-speech" or "text-to-video";

    public override string FindEntrance(InferenceRequest request, CallRoute route) => FindVersion(route) is null ? route.Path : Predictions;

    public override JsonRequestContent CreateContent(InferenceCall call, InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("input"u8);
            WriteInput(writer, call.request);
            FlatBody.WriteParameters(writer, call.request, call.route);
            if (call.request.Task.Id is "image-to-image" or "text-to-image" && call.route.CatalogRoute is { Adapter: "lora", AdapterWeightsPath: not null })
                writer.WriteString("lora_weights"u8, $"https://huggingface.co/{call.request.Model.Id}");

            writer.WriteEndObject();
            if (FindVersion(call.route) is { } version)
                writer.WriteString("version"u8, version);

            writer.WriteEndObject();
        });

    public override JobLook ReadEntry(ResultContent content) => ReadStatus(content);

    public override Uri FindStatus(CallRoute route, string ticket, int attempt, bool showsLogs) => route.Destination.At($"{Predictions}/{ticket}");

    public override JobLook ReadStatus(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var root = document.RootElement;
        var reason = JobLook.ReadReason(root.GetMember("error"));

        // An answer that brings nothing but the output is done.
        var word = reason.Length > 0 ? "failed" : root.GetText("status") ?? (ReplicateOutput.Find(root) is null ? null : "succeeded");
        return new JobLook(word ?? throw new JsonException("a prediction with its status or its output was expected"))
        {
            Ticket = root.GetText("id"),
            Logs = JobLook.ReadLogs(root.GetMember("logs")),
            Reason = reason,
        };
    }

    public override (HttpMethod Method, Uri Address)? FindCancellation(CallRoute route, string ticket) =>
        (HttpMethod.Post, route.Destination.At($"{Predictions}/{ticket}/cancel"));

    public override ValueTask<TResult> CollectAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, HttpStatusCode status, ResultContent answer) =>
        request.Task.Id is "automatic-speech-recognition"
            ? ReplicateOutput.ReadTextAsync(call, request, status, answer)
            : base.CollectAsync(call, request, status, answer);

    protected override MadeFile ReadFile(ResultContent content) => ReplicateOutput.ReadFile(content);

    /// <summary>Of an id such as <c>owner/name:version</c>, the version: it goes into the body, and the path names no model.</summary>
    private static string? FindVersion(CallRoute route) => route.ProviderId.Split(':') is [_, var version, ..] ? version : null;

    private static void WriteInput(Utf8JsonWriter writer, InferenceRequest request)
    {
        if (request.MediaBody is not { } media)
        {
            writer.WritePropertyName(request.Task.Id is "text-to-speech" ? "text"u8 : "prompt"u8);
            request.WriteInputs(writer);
        }
        else if (request.Task.Id is "automatic-speech-recognition")
        {
            writer.WritePropertyName("audio"u8);
            media.WriteAddress(writer);
        }
        else
        {
            WritePicture(writer, media);
        }
    }

    /// <summary>Replicate's models call their picture by different names, and none minds the others.</summary>
    private static void WritePicture(Utf8JsonWriter writer, MediaInput picture)
    {
        foreach (var name in (ReadOnlySpan<string>)["image", "input_image"])
        {
            writer.WritePropertyName(name);
            picture.WriteAddress(writer);
        }

        foreach (var name in (ReadOnlySpan<string>)["images", "input_images"])
        {
            writer.WriteStartArray(name);
            picture.WriteAddress(writer);
            writer.WriteEndArray();
        }
    }
}
