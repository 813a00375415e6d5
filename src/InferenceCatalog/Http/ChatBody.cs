using System.Text.Json;

namespace InferenceCatalog;

/// <summary>The body of a chat, in OpenAI's form.</summary>
internal static class ChatBody
{
    public static JsonRequestContent Create(ChatRequest request, ChatRoute route, bool isStreamed) =>
        JsonRequestContent.Create((request, route, isStreamed), static (writer, chat) =>
        {
            writer.WriteStartObject();

            // The model first: a router can tell the provider from the beginning of a body that may hold megabytes of images.
            writer.WriteString("model"u8, chat.route.Model ?? chat.request.Model.ToString());
            writer.WritePropertyName("messages"u8);
            chat.request.WriteInputs(writer);
            chat.request.WriteParameters(writer);
            chat.request.WriteResponseFormat(writer, chat.route.Schemas);
            if (chat.isStreamed)
                WriteStreaming(writer);

            writer.WriteEndObject();
        });

    /// <summary>Asks for the answer piece by piece, and for what it used at the end.</summary>
    public static void WriteStreaming(Utf8JsonWriter writer)
    {
        writer.WriteBoolean("stream"u8, true);
        writer.WriteStartObject("stream_options"u8);
        writer.WriteBoolean("include_usage"u8, true);
        writer.WriteEndObject();
    }
}
