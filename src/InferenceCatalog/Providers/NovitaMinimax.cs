using System.Text.Json;

namespace InferenceCatalog;

/// <summary>MiniMax' videos at Novita: a prompt and perhaps a first picture in, and after some waiting the address of a video.</summary>
/// <remarks>
/// The model knows no frames and pixels but seconds, two resolutions and six ratios: what is asked for becomes the nearest of them.
/// Source: <c>novita.ts</c> of the official JavaScript client.
/// </remarks>
internal sealed class NovitaMinimax : QueuedFormat
{
    public static readonly NovitaMinimax Instance = new();

    private const int FramesPerSecond = 24;
    private const int ShortestVideo = 4;
    private const int LongestVideo = 15;

    private static readonly (string Name, double Value)[] Ratios =
        [("21:9", 21.0 / 9), ("16:9", 16.0 / 9), ("4:3", 4.0 / 3), ("1:1", 1), ("3:4", 3.0 / 4), ("9:16", 9.0 / 16)];

    public override TimeSpan FirstWait => TimeSpan.FromSeconds(5);

    public override bool IsLookedAtAtOnce => true;

    public override string TicketName => NovitaTask.TicketName;

    public override bool Speaks(InferenceTask task) => task.Id is "image-text-to-video";

    public override JsonRequestContent CreateContent(InferenceCall call, InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            using var parameters = FlatBody.ReadParameters(call.request);
            var wanted = parameters.RootElement;
            var size = ReadSize(wanted);
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            WriteContent(writer, wanted, call.request.MediaBody);
            if (wanted.GetMember("resolution") is null)
                writer.WriteString("resolution"u8, FindResolution(size));

            if (wanted.GetMember("duration") is null)
                writer.WriteNumber("duration"u8, FindDuration(wanted.GetInteger("num_frames")));

            if (wanted.GetMember("ratio") is null)
                writer.WriteString("ratio"u8, call.request.MediaBody is null ? FindRatio(size) : "adaptive");

            FlatBody.WriteParameters(writer, call.request, call.route, static name => name is "num_frames" or "prompt" or "target_size" ? null : name);
            writer.WriteEndObject();
        });

    public override JobLook ReadEntry(ResultContent content) => NovitaTask.ReadEntry(content);

    public override Uri FindStatus(CallRoute route, string ticket, int attempt, bool showsLogs) =>
        route.Destination.At($"v3/minimax/v2/query/video_generation/{ticket}");

    public override JobLook ReadStatus(ResultContent content) => NovitaTask.ReadStatus(content, "error");

    protected override MadeFile ReadFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return document.RootElement.GetMember("task")?.GetMember("content")?.GetText("url") is { } address && MadeFile.From(address, content.Source) is { } file
            ? file
            : throw new JsonException("a task whose content has a url was expected");
    }

    private static void WriteContent(Utf8JsonWriter writer, JsonElement parameters, MediaInput? picture)
    {
        writer.WriteStartArray("content"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, "text"u8);
        writer.WriteString("text"u8, parameters.GetText("prompt"));
        writer.WriteEndObject();
        if (picture is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "image_url"u8);
            writer.WriteStartObject("image_url"u8);
            writer.WritePropertyName("url"u8);
            picture.WriteAddress(writer);
            writer.WriteEndObject();
            writer.WriteString("role"u8, "first_frame"u8);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The size that is asked for; null unless both sides are.</summary>
    private static (int Width, int Height)? ReadSize(JsonElement parameters) =>
        parameters.GetMember("target_size") is { } size && size.GetInteger("width") is { } width && size.GetInteger("height") is { } height
            ? (width, height)
            : null;

    private static string FindResolution((int Width, int Height)? size) =>
        size is not { } known || Math.Min(known.Width, known.Height) is var edge && Math.Abs(edge - 768) <= Math.Abs(edge - 1440) ? "768P" : "2K";

    private static int FindDuration(int? frames) =>
        frames is { } count
            ? (int)Math.Clamp(Math.Round((double)count / FramesPerSecond, MidpointRounding.AwayFromZero), ShortestVideo, LongestVideo)
            : ShortestVideo;

    private static string FindRatio((int Width, int Height)? size) =>
        size is { } known ? Ratios.MinBy(ratio => Math.Abs(((double)known.Width / known.Height) - ratio.Value)).Name : "16:9";
}
