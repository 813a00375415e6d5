using System.Runtime.InteropServices;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Members that a caller adds to the root of a chat's body.</summary>
internal sealed class ExtraMembers
{
    /// <summary>What the client writes on its own: nobody else may, since the second of two members would win in silence.</summary>
    private static readonly string[] Known =
    [
        "model", "messages", "stream", "stream_options", "max_tokens", "temperature", "top_p", "stop", "seed", "frequency_penalty",
        "presence_penalty", "reasoning_effort", "n", "logprobs", "top_logprobs", "tools", "tool_choice", "parallel_tool_calls", "response_format",
    ];

    private readonly byte[][] values;

    private ExtraMembers(OrderedDictionary<string, JsonElement> members, byte[][] values)
    {
        Members = members;
        this.values = values;
    }

    public OrderedDictionary<string, JsonElement> Members { get; }

    /// <exception cref="ArgumentException">A name is empty or is one that the client writes, or a value is <c>default</c>.</exception>
    public static ExtraMembers? Take(IReadOnlyDictionary<string, JsonElement>? members, string name)
    {
        if (members is null)
            return null;

        var copy = new OrderedDictionary<string, JsonElement>(members.Count);
        var values = new List<byte[]>(members.Count);
        foreach (var (member, value) in members)
        {
            if (string.IsNullOrEmpty(member))
                throw new ArgumentException("A parameter has no name.", name);

            if (Known.Contains(member))
                throw new ArgumentException($"'{member}' is not an extra parameter: the request has a property for it, or the client writes it.", name);

            if (value.ValueKind is JsonValueKind.Undefined)
                throw new ArgumentException($"The value of '{member}' holds no JSON (it is default).", name);

            copy.Add(member, value.Clone());
            values.Add(JsonMarshal.GetRawUtf8Value(value).ToArray());
        }

        return new ExtraMembers(copy, [.. values]);
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        for (var i = 0; i < values.Length; i++)
        {
            writer.WritePropertyName(Members.GetAt(i).Key);
            writer.WriteRawValue(values[i], skipInputValidation: true);
        }
    }
}
