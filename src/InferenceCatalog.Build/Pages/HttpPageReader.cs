using System.Net;

namespace InferenceCatalog.Build.Pages;

/// <summary>Reads a service page by page, following <c>Link: rel="next"</c> on the host that it was sent to.</summary>
internal sealed class HttpPageReader(SourceAddress address, HttpClient http, PageLimits limits) : PageReader
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private Uri? next = address.Uri;
    private long totalBytes;

    public override async Task<Page?> ReadNextAsync(CancellationToken cancellationToken)
    {
        if (next is not { } uri)
            return null;

        if (seen.Count == limits.Pages)
            throw new RefreshException(RefreshErrorCodes.SourceUnbounded, $"{address.DisplayName} has more than {limits.Pages} pages. Check that the address is that of a model list.");

        if (!seen.Add(uri.AbsoluteUri))
            throw new RefreshException(RefreshErrorCodes.SourceUnbounded, $"The pages of {address.DisplayName} go round in a circle: {uri} came twice. This is the service's fault; try again later.");

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.PageTime);
        try
        {
            return await ReadAsync(uri, time.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailedRead(exception) && !cancellationToken.IsCancellationRequested)
        {
            var what = time.IsCancellationRequested ? $"did not answer within {limits.PageTime.TotalSeconds:0} seconds" : $"cannot be read: {Excerpt.Of(InnermostMessage(exception))}";
            throw new RefreshException(RefreshErrorCodes.SourceUnreachable, $"{uri} {what}. Check the network, a proxy or a firewall, and try again.", exception);
        }
    }

    private async Task<Page> ReadAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var response = await GetAsync(uri, cancellationToken).ConfigureAwait(false);

        // .NET Framework's response streams do not look at the token.
        using var abort = cancellationToken.Register(response.Dispose);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
            throw await RefusedAsync(uri, response, stream, cancellationToken).ConfigureAwait(false);

        var maxBytes = Math.Min(limits.PageBytes, limits.TotalBytes - totalBytes);
        var (text, bytes) = await BoundedText.ReadAsync(stream, maxBytes, uri.ToString(), cancellationToken).ConfigureAwait(false);
        totalBytes += bytes;
        next = FindNext(uri, response);
        return new Page(uri.ToString(), text);
    }

    /// <summary>Follows redirects by hand, because the handler would follow them to any host.</summary>
    private async Task<HttpResponseMessage> GetAsync(Uri uri, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= limits.Redirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                return response;

            response.Dispose();
            uri = SameHost(uri, new Uri(uri, location), "redirects");
        }

        throw new RefreshException(RefreshErrorCodes.SourceUnbounded, $"{address.Uri} redirects more than {limits.Redirects} times. Give the final address.");
    }

    private static Uri? FindNext(Uri uri, HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Link", out var headers) || LinkHeader.FindNext(headers) is not { } target)
            return null;

        return Uri.TryCreate(uri, target, out var next)
            ? SameHost(uri, next, "names a next page")
            : throw new RefreshException(RefreshErrorCodes.SourceUnreadable, $"{uri} names a next page '{Excerpt.Of(target)}' that is no address. This is the service's fault; try again later.");
    }

    private static Uri SameHost(Uri from, Uri to, string what) =>
        SourceAddress.IsAllowed(to) && string.Equals(from.Host, to.Host, StringComparison.OrdinalIgnoreCase) && (from.Scheme == to.Scheme || to.Scheme == "https")
            ? to
            : throw new RefreshException(
                RefreshErrorCodes.RedirectRefused,
                $"{from} {what} at {Excerpt.Of(to.GetLeftPart(UriPartial.Path))}, which is another host or is not encrypted. If that is right, give that address yourself.");

    private static async Task<RefreshException> RefusedAsync(
        Uri uri,
        HttpResponseMessage response,
        Stream stream,
        CancellationToken cancellationToken)
    {
        // A little of the body is enough to see what the service says; it is foreign text and may be endless.
        var start = new byte[1024];
        var length = await stream.ReadAsync(start, 0, start.Length, cancellationToken).ConfigureAwait(false);
        var text = Excerpt.Of(System.Text.Encoding.UTF8.GetString(start, 0, length));
        var status = (int)response.StatusCode;
        var advice = status switch
        {
            401 or 403 => "The model lists need no token: check the address, and whether a proxy asks for a sign-in.",
            404 or 410 => "Check the address.",
            429 => "Wait a few minutes and try again.",
            >= 500 => "The service has a problem; try again later.",
            _ => "Check the address, and try again later.",
        };
        return new RefreshException(RefreshErrorCodes.SourceRefused, $"{uri} answered with status {status}{(text.Length > 0 ? $": {text}" : ".")} {advice}");
    }

    private static bool IsFailedRead(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException;

    private static string InnermostMessage(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;

        return exception.Message;
    }
}
