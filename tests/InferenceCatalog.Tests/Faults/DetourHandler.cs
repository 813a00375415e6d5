using System.Net;

namespace InferenceCatalog.Tests.Faults;

/// <summary>Leads requests for any host of the world to one server on this machine.</summary>
internal sealed class DetourHandler(Uri server) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.Scheme == Uri.UriSchemeHttps)
            request.RequestUri = new Uri(server, request.RequestUri.PathAndQuery);

        request.Version = HttpVersion.Version11;
        return base.SendAsync(request, cancellationToken);
    }
}
