using System.Text;

namespace InferenceCatalog.Tests.Faults;

/// <summary>What a server that works answers to one of a format's requests.</summary>
internal sealed record GoodAnswer(string MediaType, byte[] Body)
{
    public static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    public static readonly byte[] Sound = [(byte)'I', (byte)'D', (byte)'3', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

    public bool IsStream => MediaType is "text/event-stream";

    public bool IsJson => MediaType is "application/json";

    public static GoodAnswer Json(string body) => new("application/json", Encoding.UTF8.GetBytes(body));

    public static GoodAnswer Events(string body) => new("text/event-stream", Encoding.UTF8.GetBytes(body));

    public static GoodAnswer File(string mediaType = "image/jpeg") => new(mediaType, mediaType is "image/jpeg" ? Picture : Sound);
}
