using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A part of an image.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Score">How sure the model is, from 0 to 1; null when it does not say.</param>
/// <param name="Mask">An image of the same size that is white where the part is, most often a PNG.</param>
public sealed record ImageSegment(string Label, double? Score, ReadOnlyMemory<byte> Mask)
{
    internal static ImageSegment? Read(JsonElement item) =>
        item.GetText("label") is { } label && item.GetText("mask") is { } mask
            ? new ImageSegment(label, item.GetNumber("score"), MediaContent.Decode(mask).Bytes)
            : null;
}
