using System.Globalization;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Conformance.Tests.Differences;

/// <summary>A place at which two JSON values differ.</summary>
/// <param name="Path">The names and numbers that lead there, with slashes between.</param>
/// <param name="Official">What the official client has there; null where it has nothing.</param>
/// <param name="Ours">What ours has there.</param>
internal sealed record JsonDifference(string Path, string? Official, string? Ours)
{
    /// <summary>All places. What only one side has is one place, whatever is in it; numbers are compared by value.</summary>
    public static IEnumerable<JsonDifference> Find(JsonNode? official, JsonNode? ours, string path = "") => (official, ours) switch
    {
        (JsonObject left, JsonObject right) => FindBelow(path, ToMembers(left), ToMembers(right)),
        (JsonArray left, JsonArray right) => FindBelow(path, ToMembers(left), ToMembers(right)),
        _ => JsonNode.DeepEquals(official, ours) ? [] : [new JsonDifference(path, Show(official), Show(ours))],
    };

    public override string ToString() => $"{Path}: the official client has {Official ?? "nothing"}, ours {Ours ?? "nothing"}";

    private static IEnumerable<JsonDifference> FindBelow(string path, Dictionary<string, JsonNode?> official, Dictionary<string, JsonNode?> ours)
    {
        foreach (var name in official.Keys.Union(ours.Keys))
        {
            var place = path.Length == 0 ? name : $"{path}/{name}";
            var (isOfficial, isOurs) = (official.TryGetValue(name, out var left), ours.TryGetValue(name, out var right));
            if (!isOfficial || !isOurs)
                yield return new JsonDifference(place, isOfficial ? Show(left) : null, isOurs ? Show(right) : null);
            else
                foreach (var difference in Find(left, right, place))
                    yield return difference;
        }
    }

    private static Dictionary<string, JsonNode?> ToMembers(JsonObject value) => value.ToDictionary(member => member.Key, member => member.Value);

    private static Dictionary<string, JsonNode?> ToMembers(JsonArray value) =>
        value.Index().ToDictionary(item => item.Index.ToString(CultureInfo.InvariantCulture), item => item.Item);

    private static string Show(JsonNode? value) => value?.ToJsonString() ?? "null";
}
