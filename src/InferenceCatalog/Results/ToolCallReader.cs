using System.Text;
using System.Text.Json;
using static InferenceCatalog.LenientValues;

namespace InferenceCatalog;

/// <summary>Reads the tool calls of an answer or of a chunk.</summary>
internal static class ToolCallReader
{
    /// <summary>Reads a list; null for an empty one and for anything else.</summary>
    public static List<ToolCallPart>? Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        List<ToolCallPart>? parts = null;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartObject)
                (parts ??= []).Add(ReadPart(ref reader));
            else
                reader.Skip();
        }

        return parts;
    }

    private static ToolCallPart ReadPart(ref Utf8JsonReader reader)
    {
        long? index = null;
        string? id = null, name = null, arguments = null;
        while (ReadName(ref reader))
        {
            var member = reader.ValueSpan;
            if (member.SequenceEqual("index"u8))
                index = ReadCount(ref reader);
            else if (member.SequenceEqual("id"u8))
                id = ReadTextOrJson(ref reader);
            else if (member.SequenceEqual("function"u8))
                ReadFunction(ref reader, ref name, ref arguments);
            else
                reader.Skip();
        }

        return new ToolCallPart(index, id, name, arguments ?? "");
    }

    private static void ReadFunction(ref Utf8JsonReader reader, ref string? name, ref string? arguments)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (ReadName(ref reader))
        {
            var member = reader.ValueSpan;
            if (member.SequenceEqual("name"u8))
                name = ReadText(ref reader);
            else if (member.SequenceEqual("arguments"u8))
                arguments = ReadTextOrJson(ref reader);
            else
                reader.Skip();
        }
    }

    /// <summary>A text; of any other value its JSON, since some providers send arguments as an object and ids as numbers; null for null.</summary>
    private static string? ReadTextOrJson(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return ReadString(ref reader);
            case JsonTokenType.Null:
                return null;
            default:
                var json = new StringBuilder();
                Copy(ref reader, json);
                return json.ToString();
        }
    }

    /// <summary>Copies the value that the reader stands on, token by token: names and strings stay as they were escaped.</summary>
    private static void Copy(ref Utf8JsonReader reader, StringBuilder json)
    {
        var depth = reader.CurrentDepth;
        var needsComma = false;
        do
        {
            var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (needsComma && !isEnd)
                json.Append(',');

            var raw = Encoding.UTF8.GetString(reader.ValueSpan);
            json.Append(reader.TokenType switch
            {
                JsonTokenType.PropertyName => $"\"{raw}\":",
                JsonTokenType.String => $"\"{raw}\"",
                _ => raw,
            });
            needsComma = reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
    }
}
