using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A function of yours that a model may ask to have called.</summary>
/// <remarks>The model only asks (<see cref="ChatReply.ToolCalls"/>): run it, and send what it gave back with <see cref="ChatTurn.Tool(ModelToolCall, string)"/>.</remarks>
public sealed record ModelTool
{
    private readonly byte[]? parameters;

    /// <summary>Describes a function without arguments.</summary>
    /// <param name="name">Its name. Most providers take letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="description">What it does and when to call it: the model decides by this.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ModelTool(string name, string? description)
        : this(name, description, (byte[]?)null)
    {
    }

    /// <summary>Describes a function.</summary>
    /// <param name="name">Its name. Most providers take letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="description">What it does and when to call it: the model decides by this.</param>
    /// <param name="parameters">The JSON schema of its arguments.</param>
    /// <exception cref="ArgumentException">The name is empty, or <paramref name="parameters"/> is no JSON object.</exception>
    public ModelTool(string name, string? description, [StringSyntax(StringSyntaxAttribute.Json)] string parameters)
        : this(name, description, JsonText.Object(parameters, nameof(parameters)))
    {
    }

    /// <summary>Describes a function.</summary>
    /// <param name="name">Its name. Most providers take letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="description">What it does and when to call it: the model decides by this.</param>
    /// <param name="parameters">The JSON schema of its arguments.</param>
    /// <exception cref="ArgumentException">The name is empty, or <paramref name="parameters"/> is no JSON object.</exception>
    public ModelTool(string name, string? description, JsonElement parameters)
        : this(name, description, JsonText.Object(parameters, nameof(parameters)))
    {
    }

    private ModelTool(string name, string? description, byte[]? parameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Description = description;
        this.parameters = parameters;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it does and when to call it; null for nothing said.</summary>
    public string? Description { get; }

    /// <summary>The JSON schema of its arguments, as text; null for a function without any.</summary>
    public string? Parameters => parameters is null ? null : Encoding.UTF8.GetString(parameters);

    /// <summary>Whether the arguments must follow the schema to the letter, where a provider can see to that; null leaves it to the provider.</summary>
    public bool? Strict { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "function"u8);
        writer.WriteStartObject("function"u8);
        writer.WriteString("name"u8, Name);
        writer.Member("description"u8, Description);
        if (parameters is not null)
        {
            writer.WritePropertyName("parameters"u8);
            writer.WriteRawValue(parameters, skipInputValidation: true);
        }

        writer.Member("strict"u8, Strict);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
