using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Build.Tests.Pages;

public class PageSecretTests
{
    [Theory]
    [InlineData("status")]
    [InlineData("large")]
    [InlineData("binary")]
    [InlineData("circle")]
    [InlineData("no-address")]
    [InlineData("elsewhere")]
    [InlineData("redirects")]
    [InlineData("slow")]
    [InlineData("broken")]
    public async Task A_query_may_hold_a_secret_and_is_not_told(string fault)
    {
        await using var service = await LoopbackService.StartAsync(context => FaultAsync(context, fault));

        var address = SourceAddress.Parse(service.Address + "models?key=secret", Path.GetTempPath(), "P");
        var limits = PageLimits.Default with { PageBytes = 1_000, PageTime = fault == "slow" ? TimeSpan.FromMilliseconds(200) : PageLimits.Default.PageTime };
        using var http = CatalogHttp.Create();
        var reader = PageReader.Open(address, new PageAccess(http, limits));

        var failure = await Assert.ThrowsAsync<RefreshException>(async () =>
        {
            while (await reader.ReadNextAsync(TestContext.Current.CancellationToken) is not null)
            {
            }
        });

        Assert.Contains($"{service.Address}models?…", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    private static Task FaultAsync(HttpContext context, string fault)
    {
        var response = context.Response;
        switch (fault)
        {
            case "status":
                response.StatusCode = 404;
                return Task.CompletedTask;
            case "circle":
                response.Headers.Link = $"<{context.Request.Path}{context.Request.QueryString}>; rel=next";
                return response.WriteAsync("[]");
            case "no-address":
                response.Headers.Link = "<//[?key=secret>; rel=next";
                return response.WriteAsync("[]");
            case "elsewhere":
                response.Headers.Link = "<https://elsewhere.test/models?key=secret>; rel=next";
                return response.WriteAsync("[]");
            case "redirects":
                response.Redirect("/models?key=secret");
                return Task.CompletedTask;
            case "slow":
                return Task.Delay(Timeout.Infinite, context.RequestAborted);
            case "broken":
                context.Abort();
                return Task.CompletedTask;
            default:
                return response.Body.WriteAsync(fault == "large" ? new byte[2_000] : [0xFF]).AsTask();
        }
    }
}
