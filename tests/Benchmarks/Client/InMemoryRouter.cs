using System.Net;
using System.Net.Http.Headers;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>The same answers without a socket, a server or another thread: what is left is the work of the client alone.</summary>
internal sealed class InMemoryRouter(bool streams) : HttpMessageHandler
{
    private readonly byte[] answer = streams ? RecordedRouter.Stream : RecordedRouter.Reply;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Asked for the body as a socket would ask, or its writing would not be counted.
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        var content = new StreamContent(new MemoryStream(answer, writable: false));
        content.Headers.ContentType = new MediaTypeHeaderValue(streams ? "text/event-stream" : "application/json");
        content.Headers.ContentLength = streams ? null : answer.Length;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
