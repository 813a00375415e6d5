using System.Globalization;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>Puts schemas together that must all hold, and finds the ones that others refer to.</summary>
internal static class SchemaMerge
{
    public static JsonObject Without(JsonObject schema, string keyword)
    {
        var copy = schema.DeepClone().AsObject();
        copy.Remove(keyword);
        return copy;
    }

    /// <summary>A schema that asks what both ask; where it cannot tell how two keywords combine, the second's holds.</summary>
    public static JsonNode Merge(JsonNode first, JsonNode? second)
    {
        if (second is not JsonObject added || first is not JsonObject)
            return second.Flag() is false ? second!.DeepClone() : first.DeepClone();

        var merged = first.DeepClone().AsObject();
        foreach (var (keyword, value) in added)
            merged[keyword] = merged[keyword] is { } present ? Combine(keyword, present, value) : value?.DeepClone();

        return merged;
    }

    /// <summary>Follows a reference within the document, such as <c>#/$defs/step</c>; null for any other.</summary>
    public static JsonNode? Resolve(JsonNode root, string reference)
    {
        if (reference == "#")
            return root;

        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return null;

        JsonNode? node = root;
        foreach (var step in reference[2..].Split('/'))
        {
            var name = Uri.UnescapeDataString(step)
                .Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonObject container => container[name],
                JsonArray list => ItemOf(list, name),
                _ => null,
            };
        }

        return node;
    }

    private static JsonNode? ItemOf(JsonArray list, string position) =>
        int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : null;

    private static JsonNode? Combine(string keyword, JsonNode present, JsonNode? value) => keyword switch
    {
        "properties" when value is JsonObject => MergeProperties(present, value.AsObject()),
        "required" when value is JsonArray names && present is JsonArray known => Union(known, names),
        "minimum" or "exclusiveMinimum" or "minLength" or "minItems" => Further(present, value, larger: true),
        "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" => Further(present, value, larger: false),
        _ => value?.DeepClone(),
    };

    private static JsonObject MergeProperties(JsonNode present, JsonObject added)
    {
        var merged = present.DeepClone().AsObject();
        foreach (var (name, schema) in added)
            merged[name] = merged[name] is { } known ? Merge(known, schema) : schema?.DeepClone();

        return merged;
    }

    private static JsonArray Union(JsonArray known, JsonArray added)
    {
        var union = known.DeepClone().AsArray();
        foreach (var name in added)
            union.Add(name?.DeepClone());

        return union;
    }

    private static JsonNode? Further(JsonNode present, JsonNode? value, bool larger)
    {
        var first = NumberExample.Number(present);
        var second = NumberExample.Number(value);
        return first is null || second > first == larger ? value?.DeepClone() : present.DeepClone();
    }
}
