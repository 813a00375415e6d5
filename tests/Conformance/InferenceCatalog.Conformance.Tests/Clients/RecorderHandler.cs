using InferenceCatalog.Conformance.Tests.Recording;

namespace InferenceCatalog.Conformance.Tests.Clients;

/// <summary>Leads all that our client sends to the recorder, with the address that it was meant for.</summary>
internal sealed class RecorderHandler(Recorder recorder, string name) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        request.Headers.Add(Recorder.ClientHeader, OurClient.Name);
        request.Headers.Add(Recorder.CaseHeader, name);
        request.Headers.Add(Recorder.AddressHeader, address.AbsoluteUri);
        request.RequestUri = recorder.Address;
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = address;
        }
    }
}
