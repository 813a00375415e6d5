using System.Text;
using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>The system's proxy settings count for a refresh as for every other program.</summary>
public sealed class ProxyTests : IDisposable
{
    private readonly PackageFolder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public async Task A_refresh_goes_through_the_proxy_of_the_environment_and_says_when_that_refuses()
    {
        using var proxy = new RawService { Bytes = Encoding.ASCII.GetBytes("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n") };
        var start = Dotnet.CreateStart(
            package.Folder["app"],
            [
                "dotnet", "msbuild", "-nologo", "-t:RefreshCatalog",
                "-p:InferenceCatalogRouterUrl=https://router.catalog.invalid/v1/models", "-p:InferenceCatalogHubUrl=https://hub.catalog.invalid/api/models",
            ]);
        foreach (var name in (string[])["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"])
            start.Environment.Remove(name);

        start.Environment["HTTPS_PROXY"] = $"http://{proxy.EndPoint}";

        var (exitCode, output) = await Dotnet.RunAsync(start);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("CONNECT router.catalog.invalid:443 HTTP/1.1", proxy.Requests);
        Assert.Contains("error ICAT5002: https://router.catalog.invalid/v1/models cannot be read", output, StringComparison.Ordinal);
        Assert.Contains("407", output, StringComparison.Ordinal);
        Assert.False(File.Exists(package.Folder["app/catalog/snapshot.json"]));
    }
}
