using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Answers to a question about a text, an image or a document.</summary>
public sealed record AnswerResult : InferenceResult
{
    /// <summary>The best answer.</summary>
    public required string Text { get; init; }

    /// <summary>All answers, the best first.</summary>
    public required IReadOnlyList<ScoredAnswer> Answers { get; init; }

    internal static AnswerResult Read(ResultContent content)
    {
        var answers = LenientJson.ReadList(content, "a list of answers", ScoredAnswer.Read);
        return new AnswerResult
        {
            Text = answers.Count > 0 ? answers[0].Text : throw new JsonException("an answer was expected, and the list is empty"),
            Answers = answers,
            ServedBy = content.Source.ServedBy,
            RequestId = content.Source.RequestId,
        };
    }
}
