using System.Runtime.InteropServices;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Text that a model made: a continuation, a summary, a translation, a caption.</summary>
public sealed record TextResult : InferenceResult
{
    /// <summary>The text; the first where the model gave several.</summary>
    public required string Text { get; init; }

    /// <summary>All texts, in the order of the inputs.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>Why a continuation ended, in the provider's word (<c>stop</c>, <c>length</c>, <c>eos_token</c>, …); null when it does not say.</summary>
    public string? FinishReason { get; init; }

    /// <summary>The tokens used, where the provider reports them; else null.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>What the provider reports of how the text was made, in its own form: tokens, probabilities, the seed; null where it reports nothing.</summary>
    public JsonElement? Details { get; init; }

    internal static TextResult Read(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var texts = LenientJson.ReadList(document.RootElement, "a list of objects with a text", FindText);
        JsonElement first = default;
        foreach (var item in document.RootElement.Flatten())
        {
            first = item;
            break;
        }

        var details = first.GetMember("details");
        return new TextResult
        {
            Text = texts.Count > 0 ? texts[0] : throw new JsonException("a text was expected, and the list is empty"),
            Texts = texts,
            FinishReason = details?.GetText("finish_reason") ?? FindChoice(first)?.GetText("finish_reason"),
            Usage = ReadUsage(first),
            Details = (details ?? FindChoice(first)?.GetMember("logprobs")) is { ValueKind: JsonValueKind.Object } report ? report.Clone() : null,
            ServedBy = content.Source.ServedBy,
            RequestId = content.Source.RequestId,
        };
    }

    /// <summary>Each task of this shape calls its text by another name; a completion has it within <c>choices</c>.</summary>
    private static string? FindText(JsonElement item) =>
        item.ValueKind is JsonValueKind.String
            ? item.AsText()
            : item.GetText("generated_text")
              ?? item.GetText("generatedText")
              ?? item.GetText("translation_text")
              ?? item.GetText("summary_text")
              ?? item.GetText("text")
              ?? FindChoice(item)?.GetText("text");

    private static JsonElement? FindChoice(JsonElement item) =>
        item.GetMember("choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0 ? choices[0] : null;

    private static TokenUsage? ReadUsage(JsonElement item)
    {
        if (item.GetMember("usage") is not { ValueKind: JsonValueKind.Object } usage)
            return null;

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(usage));
        return TokenUsageReader.Read(ref reader);
    }
}
