using System.Net;
using System.Text;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>What an answer says of a job.</summary>
/// <param name="Word">The provider's word for how far it is; null where it says nothing, which means that it has just been taken.</param>
internal sealed record JobLook(string? Word)
{
    private const int MaxLogs = 1000;

    /// <summary>What the job is found again by, in the provider's own form; null where the answer does not say it.</summary>
    public string? Ticket { get; init; }

    public int? QueuePosition { get; init; }

    public IReadOnlyList<string> Logs { get; init; } = [];

    /// <summary>Why it came to nothing, as the provider says it: JSON or text; empty where it says nothing.</summary>
    public ReadOnlyMemory<byte> Reason { get; init; }

    /// <summary>The answer itself, whose bytes are nobody else's.</summary>
    public ResultContent Answer { get; init; }

    public HttpStatusCode Status { get; init; }

    public JobState State => Word is null ? JobState.Queued : JobWords.Read(Word);

    /// <summary>A reason as it goes into a look: empty for a value that says nothing.</summary>
    public static byte[] ReadReason(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => Encoding.UTF8.GetBytes(text.AsText()),
        { ValueKind: JsonValueKind.Object or JsonValueKind.Array } json => Encoding.UTF8.GetBytes(json.GetRawText()),
        _ => [],
    };

    /// <summary>The last lines of a log that is a text, or a list of entries with their <c>message</c>.</summary>
    public static IReadOnlyList<string> ReadLogs(JsonElement? value)
    {
        string[] lines = value switch
        {
            { ValueKind: JsonValueKind.String } text => text.AsText().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(static entry => entry.GetText("message")).OfType<string>()],
            _ => [],
        };
        return lines.Length > MaxLogs ? lines[^MaxLogs..] : lines;
    }
}
