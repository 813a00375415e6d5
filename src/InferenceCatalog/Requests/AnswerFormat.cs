using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>The form that a model's answer is to have: words, any JSON, or JSON by a schema.</summary>
public sealed record AnswerFormat
{
    private readonly string type;
    private readonly byte[]? schema;

    private AnswerFormat(string type, string? name = null, byte[]? schema = null)
    {
        this.type = type;
        Name = name;
        this.schema = schema;
    }

    /// <summary>Words, as without a format.</summary>
    public static AnswerFormat Text { get; } = new("text");

    /// <summary>One JSON object of any shape. Say in the messages, too, that JSON is wanted: some models go on for ever otherwise.</summary>
    public static AnswerFormat JsonObject { get; } = new("json_object");

    /// <summary>The schema's name; null without a schema.</summary>
    public string? Name { get; }

    /// <summary>The schema, as text; null without one.</summary>
    public string? Schema => schema is null ? null : Encoding.UTF8.GetString(schema);

    /// <summary>What the answer is for, which the model may read; without a schema it has no effect.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the answer must follow the schema to the letter; null leaves it to the provider. Without a schema it has no effect.</summary>
    public bool? Strict { get; init; }

    /// <summary>JSON by a schema.</summary>
    /// <param name="name">The schema's name. Most providers take letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="schema">The JSON schema.</param>
    /// <exception cref="ArgumentException">The name is empty, or <paramref name="schema"/> is no JSON object.</exception>
    public static AnswerFormat JsonSchema(string name, [StringSyntax(StringSyntaxAttribute.Json)] string schema)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new AnswerFormat("json_schema", name, JsonText.Object(schema, nameof(schema)));
    }

    /// <summary>JSON by a schema.</summary>
    /// <param name="name">The schema's name. Most providers take letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="schema">The JSON schema.</param>
    /// <exception cref="ArgumentException">The name is empty, or <paramref name="schema"/> is no JSON object.</exception>
    public static AnswerFormat JsonSchema(string name, JsonElement schema)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new AnswerFormat("json_schema", name, JsonText.Object(schema, nameof(schema)));
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        if (schema is not null)
        {
            writer.WriteStartObject("json_schema"u8);
            writer.Member("name"u8, Name);
            writer.Member("description"u8, Description);
            writer.WritePropertyName("schema"u8);
            writer.WriteRawValue(schema, skipInputValidation: true);
            writer.Member("strict"u8, Strict);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
