using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A word or a run of words with its class, such as a name of a person.</summary>
/// <param name="Label">The class, such as <c>PER</c>.</param>
/// <param name="Word">The words.</param>
/// <param name="Score">How sure the model is, from 0 to 1; null when it does not say.</param>
/// <param name="Start">Where they begin in the input, in characters; null when the model does not say.</param>
/// <param name="End">Where they end, in characters, not included; null when the model does not say.</param>
public sealed record TokenEntity(string Label, string Word, double? Score, int? Start, int? End)
{
    internal static TokenEntity? Read(JsonElement item) =>
        (item.GetText("entity_group") ?? item.GetText("entity")) is { } label
            ? new TokenEntity(label, item.GetText("word") ?? "", item.GetNumber("score"), item.GetInteger("start"), item.GetInteger("end"))
            : null;
}
