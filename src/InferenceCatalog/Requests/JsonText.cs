using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>JSON that a caller brings along, checked once and kept as its bytes: it goes into bodies as it is.</summary>
internal static class JsonText
{
    /// <exception cref="ArgumentException">It is no JSON object; the message says where it is broken.</exception>
    public static byte[] Object(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json, name);
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var isObject = reader.Read() && reader.TokenType is JsonTokenType.StartObject;
            while (reader.Read())
            {
            }

            return isObject ? bytes : throw new ArgumentException("A JSON object is expected.", name);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"It is not JSON: {exception.Message}", name, exception);
        }
    }

    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public static byte[] Object(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object
            ? JsonMarshal.GetRawUtf8Value(json).ToArray()
            : throw new ArgumentException("A JSON object is expected.", name);
}
