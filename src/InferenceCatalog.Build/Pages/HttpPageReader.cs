using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace InferenceCatalog.Build.Pages;

/// <summary>Reads a service page by page, following <c>Link: rel="next"</c> on the host that it was sent to.</summary>
internal sealed class HttpPageReader(SourceAddress address, PageAccess access) : PageReader
{
    /// <summary>As much of a refusal as is worth showing; the rest is foreign text and may be endless.</summary>
    private const int ShownBytes = 1024;

    private readonly PageLimits limits = access.Limits;
    private readonly PageCache? cache = access.Cache;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly BoundedText content = new();
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
        var kept = cache?.Find(uri);
        using var response = await GetAsync(uri, kept, cancellationToken).ConfigureAwait(false);

        // .NET Framework's response streams do not look at the token.
        using var abort = cancellationToken.Register(response.Dispose);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        if (kept is not null && response.StatusCode == HttpStatusCode.NotModified)
        {
            next = Follow(uri, kept.Link);
            return new Page(ShownAddress.Of(uri), kept.Text);
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            var start = await ReadStartAsync(stream, cancellationToken).ConfigureAwait(false);
            throw PageFailure.Refused(uri, (int)response.StatusCode, start);
        }

        var maxBytes = Math.Min(limits.PageBytes, limits.TotalBytes - totalBytes);
        var text = await content.ReadAsync(stream, maxBytes, ShownAddress.Of(uri), cancellationToken).ConfigureAwait(false);
        totalBytes += text.Length;
        var link = FindLink(response);
        next = Follow(uri, link);
        var page = new CachedPage(text, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("r", CultureInfo.InvariantCulture), link);
        if (page.IsRecognisable)
            cache?.Keep(uri, page);

        return new Page(ShownAddress.Of(uri), text);
    }

    /// <summary>Follows redirects by hand, because the handler would follow them to any host.</summary>
    private async Task<HttpResponseMessage> GetAsync(Uri page, CachedPage? kept, CancellationToken cancellationToken)
    {
        var uri = page;
        for (var redirects = 0; redirects <= limits.Redirects; redirects++)
        {
            using var request = CreateRequest(uri, kept);
            var response = await access.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                return response;

            response.Dispose();
            if (!Uri.TryCreate(uri, location, out var target))
                throw PageFailure.NoAddress(page, location.OriginalString);

            uri = IsOnSameHost(uri, target) ? target : throw PageFailure.OtherHost(page, "redirects to", target);
        }

        throw PageFailure.TooManyRedirects(page, limits.Redirects);
    }

    private HttpRequestMessage CreateRequest(Uri uri, CachedPage? kept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, uri);
        if (kept?.Tag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);

        if (kept?.LastModified is { } day)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", day);

        if (access.Token is { } token && HuggingFaceHost.IsOne(uri))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        return request;
    }

    /// <summary>The address of the next page, as the answer gives it.</summary>
    private static string? FindLink(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Link", out var headers) ? LinkHeader.FindNext(headers) : null;

    private static Uri? Follow(Uri uri, string? link)
    {
        if (link is null)
            return null;

        if (!Uri.TryCreate(uri, link, out var next))
            throw PageFailure.NoAddress(uri, link);

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
