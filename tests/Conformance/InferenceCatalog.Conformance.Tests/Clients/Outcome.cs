using System.Text.Json.Nodes;

namespace InferenceCatalog.Conformance.Tests.Clients;

/// <summary>What became of a call.</summary>
/// <param name="Requests">What was sent, a request each.</param>
/// <param name="Result">What came of the answer, in the official client's shape; null where the call failed.</param>
/// <param name="Error">Why the call failed; null where it did not.</param>
internal sealed record Outcome(JsonArray Requests, JsonNode? Result, string? Error)
{
    /// <summary>Whether this release says that it does not know how to make the call.</summary>
    public bool IsUnspoken { get; init; }

    /// <summary>What is compared. That a call is refused counts, the words do not.</summary>
    public JsonObject ToJson() => new()
    {
        ["requests"] = Requests.DeepClone(),
        ["result"] = Error is null ? Result?.DeepClone() : "an error",
    };
}
