using System.Text.Json;

namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>An input or a parameter of a task, as <c>catalog/tasks</c> describes it.</summary>
/// <param name="Name">Its name, from which the property of our request is made.</param>
/// <param name="Path">Where it stands in Hugging Face's own form of the task, which is also the official client's arguments.</param>
/// <param name="Type">What kind of value it takes.</param>
/// <param name="Words">The values that it takes; null where any will do.</param>
/// <param name="Maximum">The greatest value; null where there is none.</param>
public sealed record TaskMember(string Name, string Path, string Type, IReadOnlyList<string>? Words, double? Maximum)
{
    /// <summary>The name of the property of our request.</summary>
    public string PropertyName => string.Concat(Name.Split('_').Select(piece => char.ToUpperInvariant(piece[0]) + piece[1..]));

    public static TaskMember Read(JsonElement member) => new(
        member.GetProperty("name").GetString()!,
        member.GetProperty("json").GetString()!,
        member.GetProperty("type").GetString()!,
        member.TryGetProperty("values", out var words) ? [.. words.EnumerateArray().Select(word => word.GetString()!)] : null,
        member.TryGetProperty("maximum", out var maximum) ? maximum.GetDouble() : null);
}
