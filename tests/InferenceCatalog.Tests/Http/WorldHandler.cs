using System.Net;
using System.Text;

namespace InferenceCatalog.Tests.Http;

/// <summary>Stands for all hosts of the world: it takes every request, notes it, and answers as a test says. Nothing leaves the process.</summary>
internal sealed class WorldHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<SentRequest> Sent { get; } = [];

    /// <summary>A world that always answers the same JSON.</summary>
    public static WorldHandler Answering(string json) => new(_ => Json(json));

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public InferenceClient CreateClient(Action<InferenceClientOptions>? configure = null)
    {
        var options = new InferenceClientOptions { Token = TestToken.Value, PollInterval = TimeSpan.FromMilliseconds(1) };
        configure?.Invoke(options);
        return new InferenceClient(new HttpClient(this), options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add(new SentRequest(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request.Headers.Authorization?.ToString(),
            request.Headers.TryGetValues("X-HF-Bill-To", out var billTo) ? string.Join(',', billTo) : null,
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        var response = answer(request);
        response.RequestMessage = request;
        return response;
    }
}
