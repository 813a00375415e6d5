using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A word for the masked place of a text.</summary>
/// <param name="Sequence">The whole text with the word in its place.</param>
/// <param name="Token">The word.</param>
/// <param name="TokenId">Its number in the model's vocabulary; null when the model does not say.</param>
/// <param name="Score">How likely it is, from 0 to 1; null when the model does not say.</param>
public sealed record FilledMask(string Sequence, string Token, int? TokenId, double? Score)
{
    internal static FilledMask? Read(JsonElement item) =>
        item.GetText("sequence") is { } sequence
            ? new FilledMask(sequence, item.GetText("token_str") ?? item.GetText("tokenStr") ?? "", item.GetInteger("token"), item.GetNumber("score"))
            : null;
}
