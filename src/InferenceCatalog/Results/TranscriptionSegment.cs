using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A piece of a transcription.</summary>
/// <param name="Text">What was said.</param>
/// <param name="Start">When it begins; null when the model does not say.</param>
/// <param name="End">When it ends; null when the model does not say (as for words at the end of a recording).</param>
public sealed record TranscriptionSegment(string Text, TimeSpan? Start, TimeSpan? End)
{
    internal static TranscriptionSegment? Read(JsonElement piece)
    {
        if (piece.GetText("text") is not { } text)
            return null;

        var (start, end) = piece.GetMember("timestamp") is { ValueKind: JsonValueKind.Array } times && times.GetArrayLength() == 2
            ? (times[0].AsNumber(), times[1].AsNumber())
            : (piece.GetNumber("start"), piece.GetNumber("end"));
        return new TranscriptionSegment(text, FromSeconds(start), FromSeconds(end));
    }

    private static TimeSpan? FromSeconds(double? seconds) =>
        seconds is >= 0 and < 1e9 ? TimeSpan.FromMilliseconds(Math.Round(seconds.Value * 1000)) : null;
}
