using System.Text.Json;

namespace InferenceCatalog;

/// <summary>An answer to a question about a text, an image or a document.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Score">How sure the model is, from 0 to 1; null when it does not say.</param>
/// <param name="Start">Where it begins in the context, in characters (in words, for a document); null when the model does not say.</param>
/// <param name="End">Where it ends, in the same unit; null when the model does not say.</param>
public sealed record ScoredAnswer(string Text, double? Score, int? Start, int? End)
{
    internal static ScoredAnswer? Read(JsonElement item) =>
        item.GetText("answer") is { } answer
            ? new ScoredAnswer(answer, item.GetNumber("score"), item.GetInteger("start"), item.GetInteger("end"))
            : null;
}
