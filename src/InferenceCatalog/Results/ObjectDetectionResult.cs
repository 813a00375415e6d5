namespace InferenceCatalog;

/// <summary>What was seen in an image, and where.</summary>
public sealed record ObjectDetectionResult : InferenceResult
{
    /// <summary>What was found.</summary>
    public required IReadOnlyList<DetectedObject> Objects { get; init; }

    internal static ObjectDetectionResult Read(ResultContent content) => new()
    {
        Objects = LenientJson.ReadList(content, "a list of labels with boxes", DetectedObject.Read),
        ServedBy = content.Source.ServedBy,
        RequestId = content.Source.RequestId,
    };
}
