using System.Net;

namespace InferenceCatalog.Build.Pages;

/// <summary>The HTTP client of a refresh: no cookies, no redirects of its own, no time limit of its own, packed answers unpacked.</summary>
internal static class CatalogHttp
{
    public static HttpClient Create()
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | FindBrotli(),
        };
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        http.DefaultRequestHeaders.UserAgent.ParseAdd("InferenceCatalog-refresh/1");
        return http;
    }

    /// <summary>Brotli where the runtime has it: .NET does, .NET Framework and netstandard's own list do not.</summary>
    private static DecompressionMethods FindBrotli() =>
        Enum.TryParse<DecompressionMethods>("Brotli", out var brotli) ? brotli : DecompressionMethods.None;
}
