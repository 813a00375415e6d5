namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>Files that begin as files of their kind do, and are no more than that.</summary>
public sealed record SampleFile(byte[] Bytes, string MediaType)
{
    public static SampleFile Picture { get; } = new([0x89, .. "PNG\r\n\u001a\n"u8, 1, 2, 3], "image/png");

    public static SampleFile Sound { get; } = new([.. "RIFF....WAVEfmt "u8], "audio/wav");

    public static SampleFile Film { get; } = new([.. "....ftypisom"u8], "video/mp4");

    /// <summary>What a task takes or makes: the kind that its name says after or before <c>-to-</c>.</summary>
    public static SampleFile For(string words) =>
        words.Contains("video", StringComparison.Ordinal) ? Film
        : words.Contains("audio", StringComparison.Ordinal) || words.Contains("speech", StringComparison.Ordinal) ? Sound
        : Picture;
}
