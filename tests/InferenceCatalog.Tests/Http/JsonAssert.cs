using System.Text.Json.Nodes;

namespace InferenceCatalog.Tests.Http;

/// <summary>Compares JSON by what it says: the order of members and the spaces do not count.</summary>
internal static class JsonAssert
{
    public static void Equal(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected {expected}{Environment.NewLine}Actual   {actual}");
}
