using System.Text.Json;
using static InferenceCatalog.LenientValues;

namespace InferenceCatalog;

/// <summary>Reads how likely tokens were.</summary>
internal static class TokenLogprobReader
{
    /// <summary>Reads an object with a list <c>content</c>; null for anything else.</summary>
    public static List<TokenLogprob>? Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        List<TokenLogprob>? tokens = null;
        while (ReadName(ref reader))
        {
            if (reader.ValueSpan.SequenceEqual("content"u8))
                tokens = ReadTokens(ref reader, takesTop: true) ?? tokens;
            else
                reader.Skip();
        }

        return tokens;
    }

    private static List<TokenLogprob>? ReadTokens(ref Utf8JsonReader reader, bool takesTop)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        List<TokenLogprob>? tokens = null;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is not JsonTokenType.StartObject)
                reader.Skip();
            else if (ReadToken(ref reader, takesTop) is { } token)
                (tokens ??= []).Add(token);
        }

        return tokens;
    }

    private static TokenLogprob? ReadToken(ref Utf8JsonReader reader, bool takesTop)
    {
        string? text = null;
        double? logprob = null;
        List<TokenLogprob>? top = null;
        while (ReadName(ref reader))
        {
            var name = reader.ValueSpan;
            if (name.SequenceEqual("token"u8))
                text = ReadText(ref reader);
            else if (name.SequenceEqual("logprob"u8))
                logprob = ReadNumber(ref reader);
            else if (takesTop && name.SequenceEqual("top_logprobs"u8))
                top = ReadTokens(ref reader, takesTop: false);
            else
                reader.Skip();
        }

        return text is not null && logprob is { } number ? new TokenLogprob { Token = text, Logprob = number, Top = (IReadOnlyList<TokenLogprob>?)top ?? [] } : null;
    }
}
