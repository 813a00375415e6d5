namespace InferenceCatalog;

/// <summary>How alike each sentence is to the source sentence.</summary>
public sealed record SimilarityResult : InferenceResult
{
    /// <summary>The similarities in the order of the sentences, most often between 0 and 1 (cosine).</summary>
    public required IReadOnlyList<double> Scores { get; init; }

    internal static SimilarityResult Read(ResultContent content) => new()
    {
        Scores = NumberList.Read(content),
        ServedBy = content.Source.ServedBy,
        RequestId = content.Source.RequestId,
    };
}
