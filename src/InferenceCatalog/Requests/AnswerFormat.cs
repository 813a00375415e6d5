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

    /// <summary>Writes <c>response_format</c>, and what else says it to some providers.</summary>
    internal void WriteMembers(Utf8JsonWriter writer, SchemaForm form)
    {
        writer.WriteStartObject("response_format"u8);
        writer.WriteString("type"u8, type);
        if (schema is not null && form is SchemaForm.FlatSchema)
            WriteSchema(writer, "schema"u8);
        else if (schema is not null)
            WriteNamedSchema(writer, form);

        writer.WriteEndObject();
        if (schema is not null && form is SchemaForm.GuidedJson)
            WriteSchema(writer, "guided_json"u8);
    }

    private void WriteNamedSchema(Utf8JsonWriter writer, SchemaForm form)
    {
        writer.WriteStartObject("json_schema"u8);
        writer.Member("name"u8, Name);
        writer.Member("description"u8, Description);
        WriteSchema(writer, "schema"u8);
        writer.Member("strict"u8, form is SchemaForm.NotStrict ? false : Strict);
        writer.WriteEndObject();
    }

    private void WriteSchema(Utf8JsonWriter writer, ReadOnlySpan<byte> name)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(schema, skipInputValidation: true);
    }
}
