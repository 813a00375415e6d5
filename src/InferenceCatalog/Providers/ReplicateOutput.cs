using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Makes results of what a prediction at Replicate put out: the address of a file or, of a recognition, a text in one of several shapes.</summary>
internal static class ReplicateOutput
{
    /// <summary>What a prediction has put out, of a list the first; null as long as there is nothing.</summary>
    public static JsonElement? Find(JsonElement prediction)
    {
        var output = prediction.GetMember("output");
        if (output is { ValueKind: JsonValueKind.Array } list)
            output = list.GetArrayLength() > 0 ? list[0] : null;

        return output is { ValueKind: JsonValueKind.String or JsonValueKind.Object } ? output : null;
    }

    /// <summary>The file whose address a prediction has put out.</summary>
    public static MadeFile ReadFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return (Find(document.RootElement) is { ValueKind: JsonValueKind.String } address ? MadeFile.From(address.AsText(), content.Source) : null)
               ?? throw new JsonException("the address of a file was expected as the output");
    }

    /// <summary>Makes a result of a recognition, whose text may be in a file of its own.</summary>
    public static ValueTask<TResult> ReadTextAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, HttpStatusCode status, ResultContent answer) =>
        call.Read(status, answer, FindTextFile) is { } file
            ? file.FetchAsync(call, status, content => request.ReadResult(ToTranscription(Encoding.UTF8.GetString(content.Bytes.Span), null, content)))
            : ValueTask.FromResult(call.Read(status, answer, content => request.ReadResult(ToTranscription(content))));

    private static MadeFile? FindTextFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return Find(document.RootElement) is { } output && FindText(output) is null && output.GetText("txt_file") is { } address
            ? MadeFile.From(address, content.Source)
            : null;
    }

    private static ResultContent ToTranscription(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return Find(document.RootElement) is { } output && FindText(output) is { } text
            ? ToTranscription(text, output.GetMember("chunks") ?? output.GetMember("segments"), content)
            : throw new JsonException("a text, or an object with a 'transcription', was expected as the output");
    }

    /// <summary>Hugging Face's own shape of the answer.</summary>
    private static ResultContent ToTranscription(string text, JsonElement? pieces, ResultContent content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("text"u8, text);
            if (pieces is { } list)
            {
                writer.WritePropertyName("chunks"u8);
                list.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return new ResultContent(buffer.WrittenMemory, "application/json", content.Source);
    }

    private static string? FindText(JsonElement output) =>
        output.ValueKind is JsonValueKind.String
            ? output.AsText()
            : output.GetText("transcription") ?? output.GetText("translation") ?? output.GetText("text");
}
