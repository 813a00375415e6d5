using System.Text.Json;

namespace InferenceCatalog;

/// <summary>WaveSpeed's predictions: a prompt, a picture or both in, and after some waiting the address of what was made.</summary>
/// <remarks>Source: <c>wavespeed.ts</c> of the official JavaScript client.</remarks>
internal sealed class WavespeedPredictions : QueuedFormat
{
    public static readonly WavespeedPredictions Instance = new();

    /// <summary>The models of pictures and texts want a picture; where there is none, one of a single transparent pixel.</summary>
    private static readonly MediaInput NoPicture = MediaInput.FromBytes(
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="),
        "image/png");

    public override bool IsLookedAtAtOnce => true;

    public override string TicketName => "urls.get";

    public override bool Speaks(InferenceTask task) =>
        task.Id is "image-text-to-image" or "image-text-to-video" or "image-to-image" or "image-to-video" or "text-to-image" or "text-to-video";

    public override JsonRequestContent CreateContent(InferenceCall call, InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            if (call.request.Task.Id is "text-to-image" or "text-to-video")
                FlatBody.WriteInput(writer, "prompt", call.request);
            else
                WritePicture(writer, call.request, call.request.MediaBody ?? NoPicture);

            FlatBody.WriteParameters(writer, call.request, call.route);
            if (call.route.CatalogRoute is { Adapter: "lora" })
                WriteAdapter(writer, call.request.Model);

            writer.WriteEndObject();
        });

    public override JobLook ReadEntry(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var address = document.RootElement.GetMember("data")?.GetMember("urls")?.GetText("get");
        return Read(document.RootElement) with { Ticket = FindPath(address) };
    }

    public override Uri FindStatus(CallRoute route, string ticket, int attempt, bool showsLogs) => route.Destination.At(ticket);

    public override JobLook ReadStatus(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var look = Read(document.RootElement);
        return look.Word is not null ? look : throw new JsonException("data with a status were expected");
    }

    public override string FindId(string ticket)
    {
        var segments = ticket.Split('/');
        return segments is [.., var id, "result"] ? id : segments[^1];
    }

    public override bool IsTicket(string ticket, IReadOnlyList<string> hosts) => IsPath(ticket);

    protected override MadeFile ReadFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return document.RootElement.GetMember("data")?.GetMember("outputs") is { ValueKind: JsonValueKind.Array } outputs
               && outputs.GetArrayLength() > 0
               && outputs[0] is { ValueKind: JsonValueKind.String } address
               && MadeFile.From(address.AsText(), content.Source) is { } file
            ? file
            : throw new JsonException("outputs with the address of a file were expected");
    }

    /// <summary>Reads <c>{"code":200,"message":"success","data":{…}}</c>.</summary>
    private static JobLook Read(JsonElement root)
    {
        var data = root.GetMember("data");
        if (root.GetInteger("code") >= 400)
            return new JobLook("failed") { Reason = JobLook.ReadReason(root.GetMember("message")) };

        var reason = data?.GetText("error") is { Length: > 0 } ? data?.GetMember("error") : null;
        return new JobLook(data?.GetText("status")) { Reason = JobLook.ReadReason(reason) };
    }

    /// <summary>As bare base64, and under both names that models have for it, unless the caller has more pictures.</summary>
    private static void WritePicture(Utf8JsonWriter writer, InferenceRequest request, MediaInput picture)
    {
        writer.Member("image"u8, picture);
        if (request.HasExtraParameter("images"))
            return;

        writer.WriteStartArray("images"u8);
        picture.WriteTo(writer);
        writer.WriteEndArray();
    }

    private static void WriteAdapter(Utf8JsonWriter writer, ModelReference model)
    {
        writer.WriteStartArray("loras"u8);
        writer.WriteStartObject();
        writer.WriteString("path"u8, model.Id);
        writer.WriteNumber("scale"u8, 1);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
