using System.Text.Json;

namespace InferenceCatalog;

/// <summary>The classes of a text, an image or a sound.</summary>
public sealed record ClassificationResult : InferenceResult
{
    /// <summary>The classes as the provider ordered them: the most likely first.</summary>
    public required IReadOnlyList<ScoredLabel> Labels { get; init; }

    internal static ClassificationResult Read(ResultContent content) => new()
    {
        Labels = ReadParallelLists(content) ?? LenientJson.ReadList(content, "a list of labels with scores", ScoredLabel.Read),
        ServedBy = content.Source.ServedBy,
        RequestId = content.Source.RequestId,
    };

    /// <summary>The older shape of zero-shot-classification: <c>{"labels":[…],"scores":[…]}</c>.</summary>
    private static List<ScoredLabel>? ReadParallelLists(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        if (document.RootElement.GetMember("labels") is not { ValueKind: JsonValueKind.Array } labels
            || document.RootElement.GetMember("scores") is not { ValueKind: JsonValueKind.Array } scores
            || labels.GetArrayLength() != scores.GetArrayLength())
        {
            return null;
        }

        var pairs = new List<ScoredLabel>();
        for (var i = 0; i < labels.GetArrayLength(); i++)
            pairs.Add(new ScoredLabel(labels[i].AsText(), scores[i].AsNumber()));

        return pairs;
    }
}
