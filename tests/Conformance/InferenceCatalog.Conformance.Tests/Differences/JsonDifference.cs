using System.Text.Json.Nodes;

namespace InferenceCatalog.Conformance.Tests.Differences;

/// <summary>A place at which two JSON values differ.</summary>
/// <param name="Path">The names and numbers that lead there, with slashes between.</param>
/// <param name="Official">What the official client has there; null where it has nothing.</param>
/// <param name="Ours">What ours has there.</param>
internal sealed record JsonDifference(string Path, string? Official, string? Ours)
{
    /// <summary>All places. Of what only one side has, the whole is one place; numbers are compared by value.</summary>
    public static IEnumerable<JsonDifference> Find(JsonNode? official, JsonNode? ours, string path = "") => (official, ours) switch
    {
        (JsonObject left, JsonObject right) => left.Select(member => member.Key).Union(right.Select(member => member.Key))
            .SelectMany(name => Find(left, right, name, Join(path, name))),
        (JsonArray left, JsonArray right) => Enumerable.Range(0, Math.Max(left.Count, right.Count))
            .SelectMany(i => Find(i < left.Count ? left[i] : null, i < right.Count ? right[i] : null, Join(path, i.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
        _ => JsonNode.DeepEquals(official, ours) ? [] : [new JsonDifference(path, official?.ToJsonString(), ours?.ToJsonString())],
    };

    public override string ToString() => $"{Path}: the official client has {Official ?? "nothing"}, ours {Ours ?? "nothing"}";

    private static IEnumerable<JsonDifference> Find(JsonObject official, JsonObject ours, string name, string path) =>
        official.ContainsKey(name) == ours.ContainsKey(name) || official[name] is not null || ours[name] is not null
            ? Find(official[name], ours[name], path)
            : [new JsonDifference(path, official.ContainsKey(name) ? "null" : null, ours.ContainsKey(name) ? "null" : null)];

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";
}
