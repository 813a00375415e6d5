using System.Net;

namespace InferenceCatalog;

/// <summary>What an <see cref="InferenceException"/> says besides its message.</summary>
internal struct FailureFacts
{
    public HttpStatusCode? StatusCode;
    public string? Code;
    public string? RequestId;
    public string? ServedBy;
    public TimeSpan? RetryAfter;
    public int Attempts;
    public string? ResponseBody;
    public string? Model;
    public Provider? Provider;
    public InferenceTask? Task;
}
