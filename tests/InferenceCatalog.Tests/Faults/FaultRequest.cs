using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Faults;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Line">Its method and path, such as <c>GET /fal-ai/requests/1</c>.</param>
/// <param name="Head">Its first line and headers.</param>
internal sealed record FaultRequest(string Line, string Head)
{
    public bool HasCredentials => Head.Contains("\r\nAuthorization:", StringComparison.OrdinalIgnoreCase) || Head.Contains(TestToken.Value, StringComparison.Ordinal) || Head.Contains(TestToken.Key, StringComparison.Ordinal);
}
