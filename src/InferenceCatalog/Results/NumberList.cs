using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Reads an answer that is a list of numbers.</summary>
internal static class NumberList
{
    public static IReadOnlyList<double> Read(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var numbers = new List<double>();
        foreach (var item in document.RootElement.Flatten())
            numbers.Add(item.AsNumber() ?? throw new JsonException("a list of numbers was expected"));

        return numbers;
    }
}
