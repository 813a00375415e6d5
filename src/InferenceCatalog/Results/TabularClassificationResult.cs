using System.Text.Json;

namespace InferenceCatalog;

/// <summary>The class of each row of a table.</summary>
public sealed record TabularClassificationResult : InferenceResult
{
    /// <summary>The classes in the order of the rows; a class that the model gives as a number is that number's text.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    internal static TabularClassificationResult Read(ResultContent content) => new()
    {
        Labels = LenientJson.ReadList(
            content,
            "a list of classes",
            static item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number ? item.AsText() : null),
        ServedBy = content.Source.ServedBy,
        RequestId = content.Source.RequestId,
    };
}
