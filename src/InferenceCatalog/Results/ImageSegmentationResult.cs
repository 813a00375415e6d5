namespace InferenceCatalog;

/// <summary>The parts of an image.</summary>
public sealed record ImageSegmentationResult : InferenceResult
{
    /// <summary>The parts.</summary>
    public required IReadOnlyList<ImageSegment> Segments { get; init; }

    internal static ImageSegmentationResult Read(ResultContent content) => new()
    {
        Segments = LenientJson.ReadList(content, "a list of labels with masks", ImageSegment.Read),
        ServedBy = content.Source.ServedBy,
        RequestId = content.Source.RequestId,
    };
}
