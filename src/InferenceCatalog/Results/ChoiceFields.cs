using System.Text;
using System.Text.Json;
using static InferenceCatalog.LenientValues;

namespace InferenceCatalog;

/// <summary>What one choice of a chat completion, or of one chunk of it, says: an answer, or a piece of one.</summary>
internal struct ChoiceFields
{
    public int Index;
    public string? Text;
    public string? Reasoning;
    public string? FinishReason;
    public List<ToolCallPart>? ToolCalls;
    public List<TokenLogprob>? Logprobs;

    /// <summary>Where <see cref="Text"/> stands in the JSON, between its quotes; empty where it is not one plain string.</summary>
    public (int Start, int Length) TextPlace;

    /// <summary>Where <see cref="Reasoning"/> stands, likewise.</summary>
    public (int Start, int Length) ReasoningPlace;

    /// <summary>Whether it brings nothing that a caller would see.</summary>
    public readonly bool IsEmpty => Text is null or "" && Reasoning is null && FinishReason is null && ToolCalls is null && Logprobs is null;

    public void Read(ref Utf8JsonReader reader, bool hasText)
    {
        while (ReadName(ref reader))
        {
            var name = reader.ValueSpan;
            if (name.SequenceEqual("delta"u8) || name.SequenceEqual("message"u8))
                ReadMessage(ref reader);
            else if (hasText && name.SequenceEqual("text"u8))
                Text = ReadContent(ref reader, ref TextPlace) ?? Text;
            else if (name.SequenceEqual("finish_reason"u8))
                FinishReason = ReadFinishReason(ref reader) ?? FinishReason;
            else if (name.SequenceEqual("index"u8))
                Index = ReadCount(ref reader) is >= 0 and <= int.MaxValue and var index ? (int)index : Index;
            else if (name.SequenceEqual("logprobs"u8))
                Logprobs = TokenLogprobReader.Read(ref reader) ?? Logprobs;
            else
                reader.Skip();
        }
    }

    private void ReadMessage(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (ReadName(ref reader))
        {
            var name = reader.ValueSpan;
            if (name.SequenceEqual("content"u8))
                Text = ReadContent(ref reader, ref TextPlace) ?? Text;
            else if (name.SequenceEqual("reasoning_content"u8) || name.SequenceEqual("reasoning"u8))
                Reasoning = ReadContent(ref reader, ref ReasoningPlace) is { Length: > 0 } reasoning ? reasoning : Reasoning;
            else if (name.SequenceEqual("tool_calls"u8))
                ToolCalls = ToolCallReader.Read(ref reader) ?? ToolCalls;
            else
                reader.Skip();
        }
    }

    /// <summary>A text, or the texts of a list of parts.</summary>
    private static string? ReadContent(ref Utf8JsonReader reader, ref (int Start, int Length) place)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.String)
        {
            place = reader.ValueIsEscaped ? default : ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            return ReadString(ref reader);
        }

        place = default;
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var parts = new StringBuilder();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is not JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (ReadName(ref reader))
            {
                if (reader.ValueSpan.SequenceEqual("text"u8))
                    parts.Append(ReadText(ref reader));
                else
                    reader.Skip();
            }
        }

        return parts.ToString();
    }

    private static string? ReadFinishReason(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        if (reader.ValueSpan.SequenceEqual("stop"u8))
            return "stop";

        if (reader.ValueSpan.SequenceEqual("length"u8))
            return "length";

        // Some providers send "" while there is no reason yet.
        return ReadString(ref reader) is { Length: > 0 } reason ? reason : null;
    }
}
