using System.Net;
using System.Net.Http.Headers;

namespace InferenceCatalog.Tests.Http;

/// <summary>Answers with a stream of events, without a network.</summary>
internal sealed class StreamHandler(Func<Stream> open) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new StreamContent(open());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
