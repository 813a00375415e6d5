using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Whether a model may, must or must not ask for a tool.</summary>
public sealed record ModelToolChoice
{
    private readonly string word;
    private readonly bool isName;

    private ModelToolChoice(string word, bool isName)
    {
        this.word = word;
        this.isName = isName;
    }

    /// <summary>The model decides.</summary>
    public static ModelToolChoice Auto { get; } = new("auto", isName: false);

    /// <summary>No tool: an answer in words.</summary>
    public static ModelToolChoice None { get; } = new("none", isName: false);

    /// <summary>At least one tool, whichever.</summary>
    public static ModelToolChoice Required { get; } = new("required", isName: false);

    /// <summary>This tool.</summary>
    /// <param name="name">The name of one of the request's tools.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ModelToolChoice Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new ModelToolChoice(name, isName: true);
    }

    /// <summary>The tool's name, or <c>auto</c>, <c>none</c>, <c>required</c>.</summary>
    public override string ToString() => word;

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (!isName)
        {
            writer.WriteStringValue(word);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, "function"u8);
        writer.WriteStartObject("function"u8);
        writer.WriteString("name"u8, word);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
