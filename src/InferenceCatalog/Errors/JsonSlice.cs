using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A value within JSON that has been read once and is sound: its raw text, looked into as needed.</summary>
/// <remarks>For errors, which are rare and short: each look reads anew, and an application that only chats carries no JSON document's code.</remarks>
internal readonly ref struct JsonSlice
{
    private JsonSlice(ReadOnlySpan<byte> raw) => Raw = raw;

    /// <summary>The value as it stands in the JSON; empty for a value that is not there.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    public bool IsObject => Raw is [(byte)'{', ..];

    public bool IsArray => Raw is [(byte)'[', ..];

    public bool IsString => Raw is [(byte)'"', ..];

    public bool IsNumber => Raw is [(byte)'-' or (>= (byte)'0' and <= (byte)'9'), ..];

    /// <exception cref="JsonException">It is no JSON, or is cut off.</exception>
    public static JsonSlice Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var root = Take(ref reader, json);

        // What follows must be nothing; the reader throws where it is something.
        reader.Read();
        return root;
    }

    /// <summary>A member of an object; where it stands twice, the last. Not there for any other value.</summary>
    public JsonSlice Member(ReadOnlySpan<byte> name)
    {
        var found = default(JsonSlice);
        if (!IsObject)
            return found;

        var reader = new Utf8JsonReader(Raw);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isNamed = reader.ValueSpan.SequenceEqual(name);
            reader.Read();
            var value = Take(ref reader, Raw);
            if (isNamed)
                found = value;
        }

        return found;
    }

    /// <summary>The items of a list, each as <paramref name="read"/> puts it; null for any other value or an empty list.</summary>
    public string? Join(string separator, Func<JsonSlice, string> read)
    {
        if (!IsArray)
            return null;

        var reader = new Utf8JsonReader(Raw);
        reader.Read();
        StringBuilder? text = null;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            text = text is null ? new StringBuilder() : text.Append(separator);
            text.Append(read(Take(ref reader, Raw)));
        }

        return text?.ToString();
    }

    /// <summary>The first item of a list; not there for any other value.</summary>
    public JsonSlice First()
    {
        if (!IsArray)
            return default;

        var reader = new Utf8JsonReader(Raw);
        reader.Read();
        reader.Read();
        return reader.TokenType is JsonTokenType.EndArray ? default : Take(ref reader, Raw);
    }

    /// <summary>A string's text; null for any other value.</summary>
    public string? Text()
    {
        if (!IsString)
            return null;

        var reader = new Utf8JsonReader(Raw);
        reader.Read();
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return BrokenText.Read(reader.ValueSpan);
        }
    }

    /// <summary>A string's text, else the raw JSON.</summary>
    public override string ToString() => Text() ?? Encoding.UTF8.GetString(Raw);

    private static JsonSlice Take(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new JsonSlice(json[start..(int)reader.BytesConsumed]);
    }
}
