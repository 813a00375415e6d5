using System.Buffers;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Reads what fal answers: jobs of its queue, and what was made.</summary>
internal static class FalJob
{
    /// <summary>Where the files of a result stand.</summary>
    private static readonly string[] FileMembers = ["images", "image", "video", "audio_file", "audio"];

    /// <summary>Reads the answer to a job that was handed in.</summary>
    /// <remarks>
    /// Of <c>response_url</c> only the path is used, below the endpoint: the job may run under another model's path than the one it was
    /// handed in at, but the token follows no address that an answer names.
    /// </remarks>
    public static JobLook ReadEntry(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return Read(document.RootElement) with { Ticket = QueuedFormat.FindPath(document.RootElement.GetText("response_url")) };
    }

    /// <summary>Reads the answer to a look at a job.</summary>
    public static JobLook ReadStatus(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var look = Read(document.RootElement);
        return look.Word is not null ? look : throw new JsonException("a job's status was expected");
    }

    /// <summary>Finds the first file of a finished job: an address, or the file itself in a <c>data:</c> address.</summary>
    public static MadeFile ReadFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        foreach (var name in FileMembers)
        {
            var member = document.RootElement.GetMember(name);
            if (member is { ValueKind: JsonValueKind.Array } list)
                member = list.GetArrayLength() > 0 ? list[0] : null;

            var text = member is { ValueKind: JsonValueKind.String } plain ? plain.AsText() : member?.GetText("url");
            if (text is not null && MadeFile.From(text, content.Source) is { } file)
                return file;
        }

        throw new JsonException("a file with its url was expected");
    }

    /// <summary>Hugging Face's own shape of a segmentation, of the one mask that fal makes; it gives neither label nor score.</summary>
    public static ResultContent ToSegments(ResultContent mask)
    {
        var (bytes, _) = MediaContent.Read(mask, "image");
        return Write(mask.Source, writer =>
        {
            writer.WriteString("label"u8, "mask"u8);
            writer.WriteBase64String("mask"u8, bytes.Span);
        });
    }

    /// <summary>Hugging Face's own shape of sounds, of the one that fal makes.</summary>
    /// <param name="sound">The sound.</param>
    /// <param name="result">The answer that named it, which may say what it is.</param>
    public static ResultContent ToSounds(ResultContent sound, ResultContent result)
    {
        var (bytes, sentType) = MediaContent.Read(sound, "audio");
        using var document = JsonDocument.Parse(result.Bytes);
        var label = document.RootElement.GetText("text") is { Length: > 0 } text ? text : "speech";
        var mediaType = document.RootElement.GetMember("audio")?.GetText("content_type") ?? sentType;
        return Write(sound.Source, writer =>
        {
            writer.WriteString("label"u8, label);
            writer.WriteString("content-type"u8, mediaType);
            writer.WriteBase64String("blob"u8, bytes.Span);
        });
    }

    private static JobLook Read(JsonElement job)
    {
        var reason = JobLook.ReadReason(job.GetMember("error"));

        // A job that failed is COMPLETED, too.
        return new JobLook(reason.Length > 0 ? "FAILED" : job.GetText("status"))
        {
            QueuePosition = job.GetInteger("queue_position"),
            Logs = JobLook.ReadLogs(job.GetMember("logs")),
            Reason = reason,
        };
    }

    private static ResultContent Write(AnswerSource source, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        return new ResultContent(buffer.WrittenMemory, "application/json", source);
    }
}
