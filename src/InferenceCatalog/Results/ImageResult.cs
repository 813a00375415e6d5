namespace InferenceCatalog;

/// <summary>An image that a model made.</summary>
public sealed record ImageResult : MediaResult
{
    internal static ImageResult Read(ResultContent content)
    {
        var (bytes, mediaType) = MediaContent.Read(content, "image");
        return new ImageResult { Bytes = bytes, MediaType = mediaType, ServedBy = content.Source.ServedBy, RequestId = content.Source.RequestId };
    }
}
