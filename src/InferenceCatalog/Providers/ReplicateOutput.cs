using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Makes results of what a prediction at Replicate put out: the address of a file or, of a recognition, a text in one of several shapes.</summary>
internal static class ReplicateOutput
{
    public static ValueTask<TResult> ReadAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, ReplicatePrediction prediction, HttpStatusCode status)
    {
        var output = new ResultContent(Encoding.UTF8.GetBytes(prediction.Output!.Value.GetRawText()), "application/json", prediction.Source);
        if (request.Task.Id is not "automatic-speech-recognition")
            return call.Read(status, output, FindFile).FetchAsync(call, status, request.ReadResult);

        return call.Read(status, output, FindTextFile) is { } file
            ? file.FetchAsync(call, status, content => request.ReadResult(ToTranscription(Encoding.UTF8.GetString(content.Bytes.Span), null, content)))
            : ValueTask.FromResult(call.Read(status, output, content => request.ReadResult(ToTranscription(content))));
    }

    private static MadeFile FindFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return (document.RootElement.ValueKind is JsonValueKind.String ? MadeFile.From(document.RootElement.AsText(), content.Source) : null)
               ?? throw new JsonException("the address of a file was expected as the output");
    }

    /// <summary>Where the text is in a file of its own, that file.</summary>
    private static MadeFile? FindTextFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return FindText(document.RootElement) is null && document.RootElement.GetText("txt_file") is { } address
            ? MadeFile.From(address, content.Source)
            : null;
    }

    private static ResultContent ToTranscription(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var text = FindText(document.RootElement) ?? throw new JsonException("a text, or an object with a 'transcription', was expected as the output");
        return ToTranscription(text, document.RootElement.GetMember("chunks") ?? document.RootElement.GetMember("segments"), content);
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
