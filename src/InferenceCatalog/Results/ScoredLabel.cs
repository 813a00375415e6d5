using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A class that an input may belong to.</summary>
/// <param name="Label">The class.</param>
/// <param name="Score">How sure the model is, from 0 to 1; null when it does not say.</param>
public sealed record ScoredLabel(string Label, double? Score)
{
    internal static ScoredLabel? Read(JsonElement item) =>
        item.GetText("label") is { } label ? new ScoredLabel(label, item.GetNumber("score")) : null;
}
