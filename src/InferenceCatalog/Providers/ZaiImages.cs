using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Z.ai's images: a prompt in, and after some waiting the address of a picture.</summary>
/// <remarks>Source: <c>zai-org.ts</c> of the official JavaScript client.</remarks>
internal sealed class ZaiImages : QueuedFormat
{
    public static readonly ZaiImages Instance = new();

    public override TimeSpan FirstWait => TimeSpan.FromSeconds(5);

    public override string TicketName => "id";

    public override bool Speaks(InferenceTask task) => task.Id is "text-to-image";

    public override JsonRequestContent CreateContent(InferenceCall call, InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            FlatBody.WriteMembers(writer, "prompt", call.request, call.route);
            writer.WriteEndObject();
        });

    public override JobLook ReadEntry(ResultContent content) => ReadStatus(content);

    public override Uri FindStatus(CallRoute route, string ticket, int attempt, bool showsLogs) =>
        route.Destination.At($"api/paas/v4/async-result/{ticket}");

    public override JobLook ReadStatus(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return new JobLook(document.RootElement.GetText("task_status") ?? throw new JsonException("a job with its task_status was expected"))
        {
            Ticket = document.RootElement.GetText("id"),
            Reason = JobLook.ReadReason(document.RootElement.GetMember("error")),
        };
    }

    protected override MadeFile ReadFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return document.RootElement.GetMember("image_result") is { ValueKind: JsonValueKind.Array } pictures
               && pictures.GetArrayLength() > 0
               && pictures[0].GetText("url") is { } address
               && MadeFile.From(address, content.Source) is { } file
            ? file
            : throw new JsonException("an image_result with the url of a picture was expected");
    }
}
