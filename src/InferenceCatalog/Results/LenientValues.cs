using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Reads what a provider sends, token by token: a value of another type is unknown, and its end is where the reader stands.</summary>
internal static class LenientValues
{
    /// <summary>A number that is whole or is cut to one; null for anything else.</summary>
    public static long? ReadCount(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.Number)
            return reader.TryGetInt64(out var count) ? count : reader.TryGetDouble(out var number) && number is >= 0 and < 1e15 ? (long)number : null;

        reader.Skip();
        return null;
    }

    /// <summary>A number; null for anything else.</summary>
    public static double? ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.Number)
            return reader.TryGetDouble(out var number) ? number : null;

        reader.Skip();
        return null;
    }

    /// <summary>A number that a decimal holds; null for anything else.</summary>
    public static decimal? ReadMoney(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.Number)
            return reader.TryGetDecimal(out var money) ? money : null;

        reader.Skip();
        return null;
    }

    /// <summary>Seconds since 1970; null for anything else.</summary>
    public static DateTimeOffset? ReadTime(ref Utf8JsonReader reader) =>
        ReadCount(ref reader) is > 0 and < 253_402_300_800 and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Whether there is a value: neither null nor false.</summary>
    public static bool ReadIsPresent(ref Utf8JsonReader reader)
    {
        reader.Read();
        var isPresent = reader.TokenType is not (JsonTokenType.Null or JsonTokenType.False);
        reader.Skip();
        return isPresent;
    }

    /// <summary>A text; null for anything else.</summary>
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.String)
            return ReadString(ref reader);

        reader.Skip();
        return null;
    }

    /// <summary>The string that the reader stands on, also where strict readers refuse it.</summary>
    public static string? ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return BrokenText.Read(reader.ValueSpan);
        }
    }

    /// <summary>Moves to the next name of an object; false at its end.</summary>
    public static bool ReadName(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType is JsonTokenType.PropertyName;
}
