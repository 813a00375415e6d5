using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Text that a model made: a continuation, a summary, a translation, a caption.</summary>
public sealed record TextResult : InferenceResult
{
    /// <summary>The text; the first where the model gave several.</summary>
    public required string Text { get; init; }

    /// <summary>All texts, in the order of the inputs.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    internal static TextResult Read(ResultContent content)
    {
        var texts = LenientJson.ReadList(content, "a list of objects with a text", FindText);
        return new TextResult
        {
            Text = texts.Count > 0 ? texts[0] : throw new JsonException("a text was expected, and the list is empty"),
            Texts = texts,
            ServedBy = content.Source.ServedBy,
            RequestId = content.Source.RequestId,
        };
    }

    /// <summary>Each task of this shape calls its text by another name; a completion has it within <c>choices</c>.</summary>
    private static string? FindText(JsonElement item) =>
        item.ValueKind is JsonValueKind.String
            ? item.AsText()
            : item.GetText("generated_text")
              ?? item.GetText("translation_text")
              ?? item.GetText("summary_text")
              ?? item.GetText("text")
              ?? (item.GetMember("choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0
                  ? choices[0].GetText("text")
                  : null);
}
