using System.Text;

namespace InferenceCatalog.Conformance.Tests.Answers;

/// <summary>What the recorder answers.</summary>
public sealed record CannedAnswer(byte[] Body, string MediaType)
{
    public static CannedAnswer Json(string body) => new(Encoding.UTF8.GetBytes(body), "application/json");

    public static CannedAnswer Events(params string[] events) =>
        new(Encoding.UTF8.GetBytes(string.Concat(events.Select(data => $"data: {data}\n\n")) + "data: [DONE]\n\n"), "text/event-stream");
}
