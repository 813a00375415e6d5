using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InferenceCatalog.Emulator.Tests;

/// <summary>Tells what is wrong with a value under a JSON schema; written from the specification and apart from the code it judges.</summary>
internal static class SchemaCheck
{
    public static List<string> Faults(JsonNode schema, JsonNode? value)
    {
        var faults = new List<string>();
        Check(schema, schema, value is null ? null : JsonNode.Parse(value.ToJsonString()), "$", faults);
        return faults;
    }

    private static void Check(JsonNode root, JsonNode? schema, JsonNode? value, string place, List<string> faults)
    {
        if (schema is not JsonObject rules)
        {
            Expect(schema is null || (bool)schema, "schema is false");
            return;
        }

        if (rules["$ref"] is { } reference)
            Check(root, Resolve(root, (string)reference!), value, place, faults);

        Expect(!rules.ContainsKey("const") || JsonNode.DeepEquals(rules["const"], value), "const");
        Expect(rules["enum"] is not JsonArray choices || choices.Any(choice => JsonNode.DeepEquals(choice, value)), "enum");
        foreach (var part in rules["allOf"] as JsonArray ?? [])
            Check(root, part, value, place, faults);

        Expect(rules["anyOf"] is not JsonArray any || any.Any(IsValid), "anyOf");
        Expect(rules["oneOf"] is not JsonArray one || one.Count(IsValid) == 1, "oneOf");
        Expect(rules["type"] is not { } type || HasType(type, value), $"type {rules["type"]}");
        switch (value?.GetValueKind())
        {
            case JsonValueKind.String:
                CheckText(rules, (string)value!);
                break;
            case JsonValueKind.Number:
                CheckNumber(rules, (decimal)value!);
                break;
            case JsonValueKind.Array:
                CheckArray(rules, value!.AsArray());
                break;
            case JsonValueKind.Object:
                CheckObject(rules, value!.AsObject());
                break;
        }

        void Expect(bool holds, string rule)
        {
            if (!holds)
                faults.Add($"{place}: {rule}: {value?.ToJsonString() ?? "null"}");
        }

        bool IsValid(JsonNode? choice)
        {
            var found = new List<string>();
            Check(root, choice, value, place, found);
            return found.Count == 0;
        }

        void CheckText(JsonObject rules, string text)
        {
            Expect(rules["minLength"] is not { } least || text.Length >= (int)least, "minLength");
            Expect(rules["maxLength"] is not { } most || text.Length <= (int)most, "maxLength");
            Expect(rules["pattern"] is not { } pattern || Regex.IsMatch(text, (string)pattern!), "pattern");
            Expect((string?)rules["format"] != "date-time" || DateTimeOffset.TryParse(text, out _), "format");
            Expect((string?)rules["format"] != "uuid" || Guid.TryParse(text, out _), "format");
        }

        void CheckNumber(JsonObject rules, decimal number)
        {
            Expect(rules["minimum"] is not { } low || number >= (decimal)low, "minimum");
            Expect(rules["maximum"] is not { } high || number <= (decimal)high, "maximum");
            Expect(rules["exclusiveMinimum"] is not { } above || number > (decimal)above, "exclusiveMinimum");
            Expect(rules["exclusiveMaximum"] is not { } below || number < (decimal)below, "exclusiveMaximum");
            Expect(rules["multipleOf"] is not { } step || number % (decimal)step == 0, "multipleOf");
        }

        void CheckArray(JsonObject rules, JsonArray items)
        {
            Expect(rules["minItems"] is not { } least || items.Count >= (int)least, "minItems");
            Expect(rules["maxItems"] is not { } most || items.Count <= (int)most, "maxItems");
            Expect(rules["uniqueItems"] is null || items.Select(item => item?.ToJsonString()).Distinct().Count() == items.Count, "uniqueItems");
            var heads = rules["prefixItems"] as JsonArray ?? [];
            for (var index = 0; index < items.Count; index++)
                Check(root, index < heads.Count ? heads[index] : rules["items"], items[index], $"{place}[{index}]", faults);
        }

        void CheckObject(JsonObject rules, JsonObject members)
        {
            foreach (var name in rules["required"] as JsonArray ?? [])
                Expect(members.ContainsKey((string)name!), $"required {name}");

            foreach (var (name, member) in members)
            {
                var isDescribed = rules["properties"] is JsonObject properties && properties.ContainsKey(name);
                Check(root, isDescribed ? rules["properties"]![name] : rules["additionalProperties"], member, $"{place}.{name}", faults);
            }
        }
    }

    private static JsonNode? Resolve(JsonNode root, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)root, (node, step) => node![step]);

    private static bool HasType(JsonNode type, JsonNode? value)
    {
        if (type is JsonArray several)
            return several.Any(one => HasType(one!, value));

        return (string)type! switch
        {
            "null" => value is null,
            "string" => value?.GetValueKind() is JsonValueKind.String,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "number" => value?.GetValueKind() is JsonValueKind.Number,
            "integer" => value?.GetValueKind() is JsonValueKind.Number && (decimal)value % 1 == 0,
            "array" => value is JsonArray,
            "object" => value is JsonObject,
            _ => false,
        };
    }
}
