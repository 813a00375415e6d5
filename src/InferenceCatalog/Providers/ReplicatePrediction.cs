using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A prediction at Replicate.</summary>
/// <param name="Id">Its id; null where none is said that can stand in an address.</param>
/// <param name="Status"><c>starting</c>, <c>processing</c>, <c>succeeded</c>, <c>failed</c>, <c>canceled</c>, or null where nothing is said.</param>
/// <param name="Output">What was made, of a list the first; null as long as there is nothing.</param>
/// <param name="Source">Who answered.</param>
internal sealed record ReplicatePrediction(string? Id, string? Status, JsonElement? Output, AnswerSource Source)
{
    private const int MaxId = 100;

    /// <summary>Whether it can be asked for again, and may then have an output.</summary>
    public bool IsPending => Id is not null && Status is "starting" or "processing" or "queued";

    /// <summary>Reads the answer to a prediction that was asked for.</summary>
    /// <exception cref="JsonException">It is no prediction, or reports an error, which the call then makes known.</exception>
    public static ReplicatePrediction Read(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var root = document.RootElement;
        if (root.GetMember("error") is { ValueKind: not JsonValueKind.Null })
            throw new JsonException("a prediction without an error was expected");

        var output = root.GetMember("output");
        if (output is { ValueKind: JsonValueKind.Array } list)
            output = list.GetArrayLength() > 0 ? list[0] : null;

        var made = output is { ValueKind: JsonValueKind.String or JsonValueKind.Object } value ? value.Clone() : (JsonElement?)null;
        var status = root.GetText("status");
        if (made is null && status is null)
            throw new JsonException("a prediction with its status or its output was expected");

        return new ReplicatePrediction(root.GetText("id") is { } id && IsId(id) ? id : null, status, made, content.Source);
    }

    /// <summary>A plain segment of a path.</summary>
    private static bool IsId(string id)
    {
        foreach (var character in id)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not '-')
                return false;
        }

        return id.Length is > 0 and <= MaxId;
    }
}
