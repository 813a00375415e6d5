using System.Buffers;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Hugging Face's own shape of a text that a model wrote, for providers that have another.</summary>
internal static class GeneratedText
{
    /// <param name="text">The text.</param>
    /// <param name="content">The provider's answer.</param>
    public static ResultContent From(string text, ResultContent content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("generated_text"u8, text);
            writer.WriteEndObject();
        }

        return new ResultContent(buffer.WrittenMemory, "application/json", content.Source);
    }
}
