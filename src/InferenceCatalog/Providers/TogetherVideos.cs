using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Together's videos: a prompt or a first picture in, and after some waiting the address of a video.</summary>
/// <remarks>Source: <c>together.ts</c> of the official JavaScript client.</remarks>
internal sealed class TogetherVideos : QueuedFormat
{
    public static readonly TogetherVideos Instance = new();

    public override TimeSpan FirstWait => TimeSpan.FromSeconds(2);

    public override string TicketName => "id";

    public override bool Speaks(InferenceTask task) => task.Id is "image-to-video" or "text-to-video";

    public override JsonRequestContent CreateContent(InferenceCall call, InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            if (call.request.MediaBody is null)
                FlatBody.WriteInput(writer, "prompt", call.request);
            else if (!call.request.HasExtraParameter("frame_images"))
                WriteFirstFrame(writer, call.request.MediaBody);

            WriteSize(writer, call.request);
            FlatBody.WriteParameters(writer, call.request, call.route, static name => name switch
            {
                "num_inference_steps" => "steps",
                "target_size" => null,
                _ => name,
            });
            writer.WriteEndObject();
        });

    public override JobLook ReadEntry(ResultContent content) => Read(content);

    public override Uri FindStatus(CallRoute route, string ticket, int attempt, bool showsLogs) => route.Destination.At($"v2/videos/{ticket}");

    public override JobLook ReadStatus(ResultContent content) =>
        Read(content) is { Word: not null } look ? look : throw new JsonException("a job with its status was expected");

    protected override MadeFile ReadFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return document.RootElement.GetMember("outputs")?.GetText("video_url") is { } address && MadeFile.From(address, content.Source) is { } file
            ? file
            : throw new JsonException("outputs with a video_url were expected");
    }

    private static JobLook Read(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return new JobLook(document.RootElement.GetText("status"))
        {
            Ticket = document.RootElement.GetText("id"),
            Reason = JobLook.ReadReason(document.RootElement.GetMember("error")),
        };
    }

    /// <summary>The sides of the video stand by themselves here.</summary>
    private static void WriteSize(Utf8JsonWriter writer, InferenceRequest request)
    {
        using var parameters = FlatBody.ReadParameters(request);
        if (parameters.RootElement.GetMember("target_size") is not { ValueKind: JsonValueKind.Object } size)
            return;

        foreach (var side in size.EnumerateObject())
            side.WriteTo(writer);
    }

    private static void WriteFirstFrame(Utf8JsonWriter writer, MediaInput picture)
    {
        writer.WriteStartArray("frame_images"u8);
        writer.WriteStartObject();
        writer.WritePropertyName("input_image"u8);
        picture.WriteAddress(writer);
        writer.WriteString("frame"u8, "first"u8);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
