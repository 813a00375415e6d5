namespace InferenceCatalog;

/// <summary>Speech or another sound that a model made.</summary>
public sealed record AudioResult : MediaResult
{
    internal static AudioResult Read(ResultContent content)
    {
        var (bytes, mediaType) = MediaContent.Read(content, "audio");
        return new AudioResult { Bytes = bytes, MediaType = mediaType, ServedBy = content.Source.ServedBy, RequestId = content.Source.RequestId };
    }
}
