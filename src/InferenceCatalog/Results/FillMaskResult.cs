namespace InferenceCatalog;

/// <summary>Words for the masked place of a text.</summary>
public sealed record FillMaskResult : InferenceResult
{
    /// <summary>The words, the most likely first; for a text with several masks, those of the first mask first.</summary>
    public required IReadOnlyList<FilledMask> Candidates { get; init; }

    internal static FillMaskResult Read(ResultContent content) => new()
    {
        Candidates = LenientJson.ReadList(content, "a list of sequences", FilledMask.Read),
        ServedBy = content.Source.ServedBy,
        RequestId = content.Source.RequestId,
    };
}
