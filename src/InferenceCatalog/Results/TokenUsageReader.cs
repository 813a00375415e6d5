using System.Text.Json;
using static InferenceCatalog.LenientValues;

namespace InferenceCatalog;

/// <summary>Reads what a chat used.</summary>
internal static class TokenUsageReader
{
    public static TokenUsage? Read(ref Utf8JsonReader reader)
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
