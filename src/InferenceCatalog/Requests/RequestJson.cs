using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Writes the values of generated requests as JSON. A member whose value is null is not written: null leaves it to the provider.</summary>
internal static class RequestJson
{
    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
            writer.WriteBoolean(name, flag);
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is not { } json)
            return;

        writer.WritePropertyName(name);
        json.WriteTo(writer);
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, MediaInput? value)
    {
        if (value is null)
            return;

        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string>? value)
    {
        if (value is null)
            return;

        writer.WritePropertyName(name);
        writer.Value(value);
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<double>? value)
    {
        if (value is null)
            return;

        writer.WritePropertyName(name);
        writer.Value(value);
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, IReadOnlyList<string>>? value)
    {
        if (value is null)
            return;

        writer.WritePropertyName(name);
        writer.Value(value);
    }

    public static void Value(this Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    public static void Value(this Utf8JsonWriter writer, IReadOnlyList<string> value)
    {
        writer.WriteStartArray();
        foreach (var text in value)
            writer.WriteStringValue(text);

        writer.WriteEndArray();
    }

    public static void Value(this Utf8JsonWriter writer, IReadOnlyList<double> value)
    {
        writer.WriteStartArray();
        foreach (var number in value)
            writer.WriteNumberValue(number);

        writer.WriteEndArray();
    }

    public static void Value(this Utf8JsonWriter writer, IReadOnlyDictionary<string, IReadOnlyList<string>> value)
    {
        writer.WriteStartObject();
        foreach (var (column, cells) in value)
        {
            writer.WritePropertyName(column);
            writer.Value(cells);
        }

        writer.WriteEndObject();
    }

    public static void Value(this Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);

    public static void Value(this Utf8JsonWriter writer, MediaInput? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }
}
