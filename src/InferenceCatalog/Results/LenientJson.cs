using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Reading of answers that may lack a member, or have one of another type: then the member is unknown, and nothing is thrown.</summary>
internal static class LenientJson
{
    public static JsonElement? GetMember(this JsonElement element, string name)
    {
        if (element.ValueKind is not JsonValueKind.Object)
            return null;

        try
        {
            return element.TryGetProperty(name, out var member) ? member : null;
        }
        catch (InvalidOperationException)
        {
            // Another member's name has an escaped half of a character, which cannot be compared.
            return element.FindMember(Encoding.UTF8.GetBytes(name));
        }
    }

    public static string? GetText(this JsonElement element, string name) =>
        element.GetMember(name) is { ValueKind: JsonValueKind.String } text ? text.AsText() : null;

    /// <summary>A string's text, also where strict readers refuse it; of any other value, its JSON.</summary>
    public static string AsText(this JsonElement element)
    {
        try
        {
            return element.ToString();
        }
        catch (InvalidOperationException)
        {
            var raw = JsonMarshal.GetRawUtf8Value(element);
            return element.ValueKind is JsonValueKind.String ? BrokenText.Read(raw[1..^1]) : Encoding.UTF8.GetString(raw);
        }
    }

    public static double? GetNumber(this JsonElement element, string name) => element.GetMember(name)?.AsNumber();

    public static int? GetInteger(this JsonElement element, string name) => element.GetMember(name)?.AsInteger();

    public static double? AsNumber(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Number && element.TryGetDouble(out var number) ? number : null;

    /// <summary>A whole number, also where it is written <c>12.0</c>.</summary>
    public static int? AsInteger(this JsonElement element) =>
        element.AsNumber() is { } number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    /// <summary>The elements of a list, those of a list within a list (as pipelines answer for one input), or the one object that stands for a list.</summary>
    public static IEnumerable<JsonElement> Flatten(this JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Array)
        {
            yield return element;
            yield break;
        }

        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind is not JsonValueKind.Array)
            {
                yield return item;
                continue;
            }

            foreach (var inner in item.EnumerateArray())
                yield return inner;
        }
    }

    /// <summary>The last member with this name, as it is without escapes.</summary>
    private static JsonElement? FindMember(this JsonElement element, ReadOnlySpan<byte> name)
    {
        JsonElement? found = null;
        foreach (var member in element.EnumerateObject())
        {
            if (JsonMarshal.GetRawUtf8PropertyName(member).SequenceEqual(name))
                found = member.Value;
        }

        return found;
    }

    /// <summary>Reads each object of a list, leaving out what is not one that <paramref name="read"/> understands.</summary>
    /// <exception cref="JsonException">There were objects, and none was understood: the answer has another shape.</exception>
    public static IReadOnlyList<T> ReadList<T>(ResultContent content, string expected, Func<JsonElement, T?> read)
        where T : class
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return ReadList(document.RootElement, expected, read);
    }

    /// <summary>The same of a list that has been parsed.</summary>
    /// <exception cref="JsonException">There were objects, and none was understood: the answer has another shape.</exception>
    public static IReadOnlyList<T> ReadList<T>(JsonElement root, string expected, Func<JsonElement, T?> read)
        where T : class
    {
        var list = new List<T>();
        var seen = false;
        foreach (var item in root.Flatten())
        {
            seen = true;
            if (read(item) is { } value)
                list.Add(value);
        }

        return list.Count == 0 && seen ? throw new JsonException($"{expected} was expected") : list;
    }
}
