using System.Text.Json;

namespace InferenceCatalog;

/// <summary>What was said in a recording.</summary>
public sealed record TranscriptionResult : InferenceResult
{
    /// <summary>The whole text.</summary>
    public required string Text { get; init; }

    /// <summary>The text in pieces with their times; empty unless they were asked for and the model gives them.</summary>
    public IReadOnlyList<TranscriptionSegment> Segments { get; init; } = [];

    internal static TranscriptionResult Read(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var root = document.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : document.RootElement;
        var segments = new List<TranscriptionSegment>();
        if ((root.GetMember("chunks") ?? root.GetMember("segments")) is { ValueKind: JsonValueKind.Array } pieces)
        {
            foreach (var piece in pieces.EnumerateArray())
            {
                if (TranscriptionSegment.Read(piece) is { } segment)
                    segments.Add(segment);
            }
        }

        return new TranscriptionResult
        {
            Text = root.GetText("text") ?? root.GetText("output") ?? throw new JsonException("an object with a 'text' was expected"),
            Segments = segments,
            ServedBy = content.Source.ServedBy,
            RequestId = content.Source.RequestId,
        };
    }
}
