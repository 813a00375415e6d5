using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Something seen in an image.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Score">How sure the model is, from 0 to 1; null when it does not say.</param>
/// <param name="Box">Where it is.</param>
public sealed record DetectedObject(string Label, double? Score, DetectionBox Box)
{
    internal static DetectedObject? Read(JsonElement item) =>
        item.GetText("label") is { } label && item.GetMember("box") is { } member && DetectionBox.Read(member) is { } box
            ? new DetectedObject(label, item.GetNumber("score"), box)
            : null;
}
