using System.Text.Json;

namespace InferenceCatalog;

/// <summary>An answer to a question about a table.</summary>
public sealed record TableAnswerResult : InferenceResult
{
    /// <summary>The answer, with the aggregator's name before it where there is one (<c>SUM &gt; 12</c>).</summary>
    public required string Text { get; init; }

    /// <summary>How the cells are to be combined (<c>SUM</c>, <c>AVERAGE</c>, <c>COUNT</c>, <c>NONE</c>); null when the model does not say.</summary>
    public string? Aggregator { get; init; }

    /// <summary>The contents of the cells that the answer is made from.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The places of those cells.</summary>
    public IReadOnlyList<TableCoordinate> Coordinates { get; init; } = [];

    internal static TableAnswerResult Read(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        foreach (var item in document.RootElement.Flatten())
        {
            if (item.GetText("answer") is { } answer)
            {
                return new TableAnswerResult
                {
                    Text = answer,
                    Aggregator = item.GetText("aggregator"),
                    Cells = ReadCells(item),
                    Coordinates = ReadCoordinates(item),
                    ServedBy = content.Source.ServedBy,
                    RequestId = content.Source.RequestId,
                };
            }
        }

        throw new JsonException("an object with an 'answer' was expected");
    }

    private static List<string> ReadCells(JsonElement item)
    {
        var cells = new List<string>();
        if (item.GetMember("cells") is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (var cell in list.EnumerateArray())
                cells.Add(cell.AsText());
        }

        return cells;
    }

    private static List<TableCoordinate> ReadCoordinates(JsonElement item)
    {
        var coordinates = new List<TableCoordinate>();
        if (item.GetMember("coordinates") is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (var pair in list.EnumerateArray())
            {
                if (pair.ValueKind is JsonValueKind.Array && pair.GetArrayLength() == 2 && pair[0].AsInteger() is { } row && pair[1].AsInteger() is { } column)
                    coordinates.Add(new TableCoordinate(row, column));
            }
        }

        return coordinates;
    }
}
