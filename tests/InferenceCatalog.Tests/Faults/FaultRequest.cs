using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Faults;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Line">Its method and path, such as <c>GET /fal-ai/requests/1</c>.</param>
/// <param name="Head">Its first line and headers.</param>
internal sealed record FaultRequest(string Line, string Head)
{
    /// <summary>Whether a file is fetched that was made.</summary>
    public bool IsDownload => Line == "GET /file";

    /// <summary>Whether a job is called off, which happens in the background.</summary>
    public bool IsCancellation => Line.EndsWith("/cancel", StringComparison.Ordinal);

    public bool HasCredentials => Head.Contains("\r\nAuthorization:", StringComparison.OrdinalIgnoreCase) || Head.Contains(TestToken.Value, StringComparison.Ordinal) || Head.Contains(TestToken.Key, StringComparison.Ordinal);
}
