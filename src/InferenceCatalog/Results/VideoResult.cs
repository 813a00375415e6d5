namespace InferenceCatalog;

/// <summary>A video that a model made.</summary>
public sealed record VideoResult : MediaResult
{
    internal static VideoResult Read(ResultContent content)
    {
        var (bytes, mediaType) = MediaContent.Read(content, "video");
        return new VideoResult { Bytes = bytes, MediaType = mediaType, ServedBy = content.Source.ServedBy, RequestId = content.Source.RequestId };
    }
}
