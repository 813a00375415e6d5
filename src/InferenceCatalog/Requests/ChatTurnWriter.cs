using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Writes the messages of a chat.</summary>
internal static class ChatTurnWriter
{
    public static void Write(Utf8JsonWriter writer, ChatTurn turn)
    {
        writer.WriteStartObject();
        writer.WriteString("role"u8, turn.Role switch
        {
            ChatTurnRole.System => "system"u8,
            ChatTurnRole.Assistant => "assistant"u8,
            ChatTurnRole.Tool => "tool"u8,
            _ => "user"u8,
        });
        writer.Member("name"u8, turn.Name);
        writer.Member("tool_call_id"u8, turn.ToolCallId);
        WriteContent(writer, turn);
        if (turn.ToolCalls.Count > 0)
            WriteToolCalls(writer, turn.ToolCalls);

        writer.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter writer, ChatTurn turn)
    {
        // A plain string where it suffices: not every provider takes a list of parts. A turn of tool calls alone has none.
        if (turn.Images.Count > 0 || turn.Audio.Count > 0)
            WriteParts(writer, turn);
        else if (turn.Text.Length == 0 && turn.ToolCalls.Count > 0)
            writer.WriteNull("content"u8);
        else
            writer.WriteString("content"u8, turn.Text);
    }

    private static void WriteParts(Utf8JsonWriter writer, ChatTurn turn)
    {
        writer.WriteStartArray("content"u8);
        if (turn.Text.Length > 0)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "text"u8);
            writer.WriteString("text"u8, turn.Text);
            writer.WriteEndObject();
        }

        foreach (var image in turn.Images)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "image_url"u8);
            writer.WriteStartObject("image_url"u8);
            writer.WritePropertyName("url"u8);
            image.WriteAddress(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        foreach (var sound in turn.Audio)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "input_audio"u8);
            writer.WriteStartObject("input_audio"u8);
            writer.WritePropertyName("data"u8);
            sound.WriteTo(writer);
            writer.WriteString("format"u8, MediaTypes.AudioFormat(sound.MediaType));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteToolCalls(Utf8JsonWriter writer, IReadOnlyList<ModelToolCall> calls)
    {
        writer.WriteStartArray("tool_calls"u8);
        foreach (var call in calls)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, call.Id);
            writer.WriteString("type"u8, "function"u8);
            writer.WriteStartObject("function"u8);
            writer.WriteString("name"u8, call.Name);
            writer.WriteString("arguments"u8, call.Arguments);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
