using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Novita's tasks: a prompt in, and after some waiting the address of a video.</summary>
/// <remarks>Source: <c>novita.ts</c> of the official JavaScript client.</remarks>
internal sealed class NovitaAsync : QueuedFormat
{
    public static readonly NovitaAsync Instance = new();

    public override string TicketName => NovitaTask.TicketName;

    public override bool Speaks(InferenceTask task) => task.Id is "text-to-video";

    public override JsonRequestContent CreateContent(InferenceCall call, InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            FlatBody.WriteMembers(writer, "prompt", call.request, call.route, static name => name is "num_inference_steps" ? "steps" : name);
            writer.WriteEndObject();
        });

    public override JobLook ReadEntry(ResultContent content) => NovitaTask.ReadEntry(content);

    public override Uri FindStatus(CallRoute route, string ticket, int attempt, bool showsLogs) =>
        route.Destination.At($"v3/async/task-result?task_id={ticket}");

    public override JobLook ReadStatus(ResultContent content) => NovitaTask.ReadStatus(content, "reason");

    protected override MadeFile ReadFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return document.RootElement.GetMember("videos") is { ValueKind: JsonValueKind.Array } videos
               && videos.GetArrayLength() > 0
               && videos[0].GetText("video_url") is { } address
               && MadeFile.From(address, content.Source) is { } file
            ? file
            : throw new JsonException("a list of videos, each with its video_url, was expected");
    }
}
