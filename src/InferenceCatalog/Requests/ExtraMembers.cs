using System.Runtime.InteropServices;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Members that a caller adds to a request's body, beside its parameters.</summary>
internal sealed class ExtraMembers
{
    private readonly byte[][] values;

    private ExtraMembers(OrderedDictionary<string, JsonElement> members, byte[][] values)
    {
        Members = members;
        this.values = values;
    }

    public OrderedDictionary<string, JsonElement> Members { get; }

    /// <param name="members">The members; null for none.</param>
    /// <param name="known">The names that the request writes on its own: nobody else may, since the second of two members would win in silence.</param>
    /// <param name="name">What the caller calls the members.</param>
    /// <exception cref="ArgumentException">A name is empty or is one that the request writes, or a value is <c>default</c>.</exception>
    public static ExtraMembers? Take(IReadOnlyDictionary<string, JsonElement>? members, IReadOnlyList<string> known, string name)
    {
        if (members is null or { Count: 0 })
            return null;

        var copy = new OrderedDictionary<string, JsonElement>(members.Count);
        var values = new List<byte[]>(members.Count);
        foreach (var (member, value) in members)
        {
            if (string.IsNullOrEmpty(member))
                throw new ArgumentException("A parameter has no name.", name);

            if (member is "model" or "stream" || known.Contains(member))
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
