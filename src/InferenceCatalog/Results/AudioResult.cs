namespace InferenceCatalog;

/// <summary>Speech or another sound that a model made.</summary>
public sealed record AudioResult : MediaResult
{
    /// <summary>How many samples a second the sound has, where a provider says so beside it; else null, and the file says it.</summary>
    public int? SamplingRate { get; init; }

    internal static AudioResult Read(ResultContent content)
    {
        var (bytes, mediaType) = MediaContent.Read(content, "audio");
        return new AudioResult { Bytes = bytes, MediaType = mediaType, SamplingRate = MediaContent.FindNumber(content, "sampling_rate"), ServedBy = content.Source.ServedBy, RequestId = content.Source.RequestId };
    }
}
