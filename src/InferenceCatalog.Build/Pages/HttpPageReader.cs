using System.Net;
using System.Text;

namespace InferenceCatalog.Build.Pages;

/// <summary>Reads a service page by page, following <c>Link: rel="next"</c> on the host that it was sent to.</summary>
internal sealed class HttpPageReader(SourceAddress address, HttpClient http, PageLimits limits) : PageReader
{
    /// <summary>As much of a refusal as is worth showing; the rest is foreign text and may be endless.</summary>
    private const int ShownBytes = 1024;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private Uri? next = address.Uri;
    private long totalBytes;

    public override async Task<Page?> ReadNextAsync(CancellationToken cancellationToken)
    {
        if (next is not { } uri)
            return null;

        if (seen.Count == limits.Pages)
            throw PageFailure.TooManyPages(address.ReadableName, limits.Pages);

        if (!seen.Add(uri.AbsoluteUri))
            throw PageFailure.Circle(address.ReadableName, uri);

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.PageTime);
        try
        {
            return await ReadAsync(uri, time.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailedRead(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw time.IsCancellationRequested
                ? PageFailure.TooSlow(uri, limits.PageTime, exception)
                : PageFailure.Unreachable(uri, exception);
        }
        catch (Exception exception) when (IsFailedRead(exception))
        {
            // Whatever the broken connection looked like: it was broken because somebody said stop.
            throw new OperationCanceledException("The reading was cancelled.", exception, cancellationToken);
        }
    }

    private async Task<Page> ReadAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var response = await GetAsync(uri, cancellationToken).ConfigureAwait(false);

        // .NET Framework's response streams do not look at the token.
        using var abort = cancellationToken.Register(response.Dispose);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var start = await ReadStartAsync(stream, cancellationToken).ConfigureAwait(false);
            throw PageFailure.Refused(uri, (int)response.StatusCode, start);
        }

        var maxBytes = Math.Min(limits.PageBytes, limits.TotalBytes - totalBytes);
        var (text, bytes) = await BoundedText.ReadAsync(stream, maxBytes, ShownAddress.Of(uri), cancellationToken).ConfigureAwait(false);
        totalBytes += bytes;
        next = FindNext(uri, response);
        return new Page(ShownAddress.Of(uri), text);
    }

    /// <summary>Follows redirects by hand, because the handler would follow them to any host.</summary>
    private async Task<HttpResponseMessage> GetAsync(Uri page, CancellationToken cancellationToken)
    {
        var uri = page;
        for (var redirects = 0; redirects <= limits.Redirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                return response;

            response.Dispose();
            if (!Uri.TryCreate(uri, location, out var target))
                throw PageFailure.NoAddress(page, location.OriginalString);

            uri = IsOnSameHost(uri, target) ? target : throw PageFailure.OtherHost(page, "redirects to", target);
        }

        throw PageFailure.TooManyRedirects(page, limits.Redirects);
    }

    private static Uri? FindNext(Uri uri, HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Link", out var headers) || LinkHeader.FindNext(headers) is not { } target)
            return null;

        if (!Uri.TryCreate(uri, target, out var next))
            throw PageFailure.NoAddress(uri, target);

        return IsOnSameHost(uri, next) ? next : throw PageFailure.OtherHost(uri, "goes on at", next);
    }

    private static bool IsOnSameHost(Uri from, Uri to) =>
        SourceAddress.IsAllowed(to)
            && string.Equals(from.Host, to.Host, StringComparison.OrdinalIgnoreCase)
            && (from.Scheme == to.Scheme || to.Scheme == "https");

    private static async Task<string> ReadStartAsync(Stream stream, CancellationToken cancellationToken)
    {
        var start = new byte[ShownBytes];
        var length = await stream.ReadAsync(start, 0, start.Length, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(start, 0, length);
    }

    private static bool IsFailedRead(Exception exception) =>
        exception is HttpRequestException or IOException or InvalidDataException or OperationCanceledException or ObjectDisposedException;
}
