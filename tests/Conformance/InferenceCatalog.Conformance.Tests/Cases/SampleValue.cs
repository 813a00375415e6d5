using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>A value for a member of a task, twice: as our request takes it, and as the official client does.</summary>
/// <param name="Ours">The value of the property.</param>
/// <param name="Official">The value in the official client's arguments.</param>
public sealed record SampleValue(object Ours, JsonNode Official)
{
    /// <summary>Makes a value that no other member of the request has.</summary>
    /// <param name="member">The member.</param>
    /// <param name="task">The task that it belongs to.</param>
    /// <param name="number">Its number in the request.</param>
    public static SampleValue Create(TaskMember member, string task, int number) => member.Type switch
    {
        "text" => new($"text {number}", $"text {number}"),
        "word" => new(member.Words![0], member.Words[0]),
        "flag" => new(true, true),
        "integer" => new(64 + number, 64 + number),
        "long" => new(6400L + number, 6400L + number),
        // Sums of powers of two, which are the same numbers in whatever precision they are written.
        "number" when member.Maximum <= 2 => new(0.5 + (number / 256.0), 0.5 + (number / 256.0)),
        "number" => new(4.5 + number, 4.5 + number),
        "texts" => new(new[] { $"text {number}", "and another" }, new JsonArray($"text {number}", "and another")),
        "media" => OfFile(SampleFile.For(task.Split("-to-")[0])),
        "table" => OfTable(),
        "json" => new(JsonDocument.Parse($$"""{"number":{{number}}}""").RootElement, new JsonObject { ["number"] = number }),
        var other => throw new InvalidOperationException($"'{member.Name}' is of a type that this test has no value for: {other}."),
    };

    private static SampleValue OfFile(SampleFile file) => new(
        MediaInput.FromBytes(file.Bytes, file.MediaType),
        new JsonObject { ["$blob"] = Convert.ToBase64String(file.Bytes), ["type"] = file.MediaType });

    private static SampleValue OfTable() => new(
        new Dictionary<string, IReadOnlyList<string>> { ["name"] = ["Ada", "Grace"], ["year"] = ["1815", "1906"] },
        JsonNode.Parse("""{"name":["Ada","Grace"],"year":["1815","1906"]}""")!);
}
