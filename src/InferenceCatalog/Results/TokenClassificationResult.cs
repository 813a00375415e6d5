namespace InferenceCatalog;

/// <summary>The classes of the words of a text: names, parts of speech.</summary>
public sealed record TokenClassificationResult : InferenceResult
{
    /// <summary>What was found, in the order of the text.</summary>
    public required IReadOnlyList<TokenEntity> Entities { get; init; }

    internal static TokenClassificationResult Read(ResultContent content) => new()
    {
        Entities = LenientJson.ReadList(content, "a list of entities", TokenEntity.Read),
        ServedBy = content.Source.ServedBy,
        RequestId = content.Source.RequestId,
    };
}
