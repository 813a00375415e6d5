using System.Text;
using System.Text.Json;
using static InferenceCatalog.LenientValues;

namespace InferenceCatalog;

/// <summary>What a chat completion or one chunk of a streamed one says, read without a tree and without any object but its texts.</summary>
/// <remarks>A member that is missing, null or of another type is unknown; only malformed JSON throws.</remarks>
internal struct ChatFields
{
    public string? Id;
    public string? Model;
    public DateTimeOffset? CreatedAt;
    public string? Text;
    public string? Reasoning;
    public string? FinishReason;
    public TokenUsage? Usage;
    public bool HasChoice;
    public bool HasError;

    /// <summary>Where <see cref="Text"/> stands in the JSON, between its quotes; empty where it is not one plain string.</summary>
    public (int Start, int Length) TextPlace;

    /// <summary>Where <see cref="Reasoning"/> stands, likewise.</summary>
    public (int Start, int Length) ReasoningPlace;

    /// <summary>Set to leave out id, model and time, which each chunk repeats.</summary>
    public bool SkipsHeader;

    /// <summary>Reads an object to its end.</summary>
    /// <exception cref="JsonException">The JSON is malformed or not an object.</exception>
    public void ReadDocument(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException("an object was expected");

        while (ReadName(ref reader))
        {
            // By the raw bytes, here and below: most names of a chunk are to be skipped, and ValueTextEquals throws at an escaped half of a character.
            var name = reader.ValueSpan;
            if (name.SequenceEqual("choices"u8))
                ReadChoices(ref reader);
            else if (name.Length != 5)
                ReadOther(ref reader, name);
            else if (name.SequenceEqual("usage"u8))
                Usage = ReadUsage(ref reader) ?? Usage;
            else if (name.SequenceEqual("error"u8))
                HasError |= ReadIsPresent(ref reader);
            else if (!SkipsHeader && name.SequenceEqual("model"u8))
                Model = ReadText(ref reader);
            else
                reader.Skip();
        }

        // What follows the object must be nothing: half of another one would mean that the framing is broken.
        if (reader.Read())
            throw new JsonException("one object was expected");
    }

    private void ReadOther(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (SkipsHeader)
            reader.Skip();
        else if (name.SequenceEqual("id"u8))
            Id = ReadText(ref reader);
        else if (name.SequenceEqual("created"u8))
            CreatedAt = ReadTime(ref reader);
        else
            reader.Skip();
    }

    private void ReadChoices(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            // One answer is asked for; were there others, the first is the answer.
            if (reader.TokenType is JsonTokenType.StartObject && !HasChoice)
            {
                HasChoice = true;
                ReadChoice(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadChoice(ref Utf8JsonReader reader)
    {
        while (ReadName(ref reader))
        {
            var name = reader.ValueSpan;
            if (name.SequenceEqual("delta"u8) || name.SequenceEqual("message"u8))
                ReadMessage(ref reader);
            else if (name.SequenceEqual("finish_reason"u8))
                FinishReason = ReadFinishReason(ref reader) ?? FinishReason;
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

    private static TokenUsage? ReadUsage(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        long? input = null, output = null, total = null, cached = null, reasoning = null;
        decimal? cost = null;
        while (ReadName(ref reader))
        {
            var name = reader.ValueSpan;
            if (name.SequenceEqual("prompt_tokens"u8))
                input = ReadCount(ref reader);
            else if (name.SequenceEqual("completion_tokens"u8))
                output = ReadCount(ref reader);
            else if (name.SequenceEqual("total_tokens"u8))
                total = ReadCount(ref reader);
            else if (name.SequenceEqual("prompt_tokens_details"u8))
                cached = ReadCountWithin(ref reader, "cached_tokens"u8);
            else if (name.SequenceEqual("completion_tokens_details"u8))
                reasoning = ReadCountWithin(ref reader, "reasoning_tokens"u8);
            else if (name.SequenceEqual("estimated_cost"u8) || name.SequenceEqual("cost"u8))
                cost = ReadMoney(ref reader) ?? cost;
            else
                reader.Skip();
        }

        return new TokenUsage
        {
            InputTokens = input,
            OutputTokens = output,
            TotalTokens = total,
            CachedInputTokens = cached,
            ReasoningTokens = reasoning,
            Cost = cost,
        };
    }

    private static long? ReadCountWithin(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        long? count = null;
        while (ReadName(ref reader))
        {
            if (reader.ValueSpan.SequenceEqual(name))
                count = ReadCount(ref reader);
            else
                reader.Skip();
        }

        return count;
    }
}
