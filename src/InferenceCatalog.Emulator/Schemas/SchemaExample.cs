using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>
/// Makes a value that is valid against a JSON schema, the same one each time: for the arguments of tool calls and for structured
/// answers. It knows the keywords that tools and response formats use; <c>not</c>, <c>if</c> and foreign references are not among them.
/// </summary>
internal sealed class SchemaExample
{
    private const int MaxSteps = 20_000;
    private const int MaxDepth = 40;

    /// <summary>Below this, only what a schema requires is made, so that a schema that contains itself comes to an end.</summary>
    private const int OptionalDepth = 6;

    private readonly JsonNode root;
    private int steps;

    private SchemaExample(JsonNode root) => this.root = root;

    /// <summary>An object for a schema of one; null when there is none.</summary>
    public static JsonObject? Make(JsonNode schema) => TryMake(schema, out var value) ? value as JsonObject : null;

    /// <param name="schema">The schema.</param>
    /// <param name="value">A valid value, where null is JSON's null.</param>
    /// <returns>False when the schema allows nothing, or nothing that this class finds.</returns>
    public static bool TryMake(JsonNode schema, out JsonNode? value) => new SchemaExample(schema).TryMake(schema, "value", 0, 0, out value);

    /// <param name="schema">The schema.</param>
    /// <param name="name">The property that the value is for, which texts show.</param>
    /// <param name="variation">A number that makes the items of one array different.</param>
    /// <param name="depth">How deep in the schema this is.</param>
    /// <param name="value">The value.</param>
    private bool TryMake(JsonNode? schema, string name, int variation, int depth, out JsonNode? value)
    {
        value = null;
        if (++steps > MaxSteps || depth > MaxDepth)
            return false;

        if (schema is not JsonObject rules)
        {
            value = name;
            return schema.Flag() ?? schema is null;
        }

        if (rules.TryGetPropertyValue("const", out var constant))
        {
            value = constant?.DeepClone();
            return true;
        }

        if (rules["enum"] is JsonArray { Count: > 0 } values)
        {
            value = values[variation % values.Count]?.DeepClone();
            return true;
        }

        return Alternatives(rules) is { } alternatives
            ? TryAny(alternatives, name, variation, depth, out value)
            : TryTypes(rules, name, variation, depth, out value);
    }

    /// <summary>What a schema that is more than one says, each merged with the rest of it; null for a schema that is one.</summary>
    private IEnumerable<JsonNode?>? Alternatives(JsonObject rules)
    {
        if (rules["$ref"].Text() is { } reference)
            return SchemaMerge.Resolve(root, reference) is null ? [] : [ResolveOnce(rules)];

        if (rules["allOf"] is JsonArray all)
        {
            JsonNode merged = SchemaMerge.Without(rules, "allOf");
            foreach (var part in all)
                merged = SchemaMerge.Merge(merged, ResolveOnce(part));

            return [merged];
        }

        foreach (var keyword in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            if (rules[keyword] is JsonArray choices)
                return choices.Select(choice => (JsonNode?)SchemaMerge.Merge(SchemaMerge.Without(rules, keyword), ResolveOnce(choice)));
        }

        return null;
    }

    /// <summary>A reference among siblings has to be replaced before they merge, or one would overwrite another's.</summary>
    private JsonNode? ResolveOnce(JsonNode? schema) =>
        schema is JsonObject part && part["$ref"].Text() is { } reference && SchemaMerge.Resolve(root, reference) is { } target
            ? SchemaMerge.Merge(SchemaMerge.Without(part, "$ref"), target)
            : schema;

    private bool TryAny(IEnumerable<JsonNode?> schemas, string name, int variation, int depth, out JsonNode? value)
    {
        foreach (var schema in schemas)
        {
            if (TryMake(schema, name, variation, depth + 1, out value))
                return true;
        }

        value = null;
        return false;
    }

    private bool TryTypes(JsonObject rules, string name, int variation, int depth, out JsonNode? value)
    {
        var types = rules["type"] switch
        {
            JsonArray several => several.Select(type => type.Text()),
            { } one => [one.Text()],
            null => [ImpliedType(rules)],
        };

        // Null says least about the schema, so it is the last resort.
        foreach (var type in types.OrderBy(type => type == "null"))
        {
            if (TryType(type, rules, name, variation, depth, out value))
                return true;
        }

        value = null;
        return false;
    }

    private bool TryType(string? type, JsonObject rules, string name, int variation, int depth, out JsonNode? value)
    {
        value = type switch
        {
            "object" => MakeObject(rules, variation, depth),
            "array" => MakeArray(rules, name, depth),
            "string" => TextExample.Make(rules, name, variation),
            "integer" => NumberExample.Make(rules, isWhole: true, variation),
            "number" => NumberExample.Make(rules, isWhole: false, variation),
            "boolean" => JsonValue.Create(variation % 2 == 0),
            _ => null,
        };
        return value is not null || type == "null";
    }

    private static string ImpliedType(JsonObject rules)
    {
        foreach (var (keyword, type) in (ReadOnlySpan<(string, string)>)
        [
            ("properties", "object"), ("required", "object"), ("additionalProperties", "object"),
            ("items", "array"), ("prefixItems", "array"), ("minItems", "array"),
            ("minimum", "number"), ("maximum", "number"), ("multipleOf", "number"),
        ])
        {
            if (rules.ContainsKey(keyword))
                return type;
        }

        return "string";
    }

    private JsonObject? MakeObject(JsonObject rules, int variation, int depth)
    {
        var properties = rules["properties"] as JsonObject ?? [];
        var required = (rules["required"] as JsonArray ?? []).Select(name => name.Text() ?? "").ToHashSet(StringComparer.Ordinal);
        var result = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            if (!required.Contains(name) && depth >= OptionalDepth)
                continue;

            if (TryMake(schema, name, variation, depth + 1, out var value))
                result[name] = value;
            else if (required.Contains(name))
                return null;
        }

        // What is required without being described may be anything that the schema lets additional properties be.
        foreach (var name in required)
        {
            if (properties.ContainsKey(name))
                continue;

            if (!TryMake(rules["additionalProperties"], name, variation, depth + 1, out var value))
                return null;

            result[name] = value;
        }

        return result;
    }

    private JsonArray? MakeArray(JsonObject rules, string name, int depth)
    {
        var least = rules["minItems"].Integer() ?? 0;
        var most = rules["maxItems"].Integer() ?? int.MaxValue;
        var heads = rules["prefixItems"] as JsonArray ?? [];
        var wanted = Math.Min(most, Math.Max(least, depth < OptionalDepth ? Math.Max(1, heads.Count) : 0));
        var result = new JsonArray();
        for (var index = 0; index < wanted; index++)
        {
            var schema = index < heads.Count ? heads[index] : rules["items"];
            if (TryMake(schema, name, index, depth + 1, out var item))
                result.Add(item);
            else
                return index >= least ? result : null;
        }

        return result;
    }
}
