using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Build.Tests.Pages;

public class PageCacheTests
{
    [Theory]
    [InlineData("ETag", "\"v1\"", "If-None-Match")]
    [InlineData("ETag", "W/\"v1\"", "If-None-Match")]
    [InlineData("Last-Modified", "Sun, 22 Nov 2026 10:00:00 GMT", "If-Modified-Since")]
    public async Task Pages_that_have_not_changed_are_not_sent_again(string header, string value, string question)
    {
        var sent = 0;
        await using var service = await LoopbackService.StartAsync(context =>
        {
            if (context.Request.Headers[question] == value)
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            sent++;
            context.Response.Headers[header] = value;
            if (context.Request.Path == "/")
                context.Response.Headers.Link = "</second>; rel=\"next\"";

            return context.Response.WriteAsync($"page {context.Request.Path}\nof lines");
        });
        using var folder = new TemporaryFolder();

        Assert.Equal(["page /\nof lines", "page /second\nof lines"], await ReadAsync(service.Address, folder["cache"]));
        Assert.Equal(["page /\nof lines", "page /second\nof lines"], await ReadAsync(service.Address, folder["cache"]));
        Assert.Equal(2, sent);
        Assert.Equal(4, service.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_has_changed_is_the_new_one()
    {
        var version = 1;
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Headers.ETag = $"\"v{version}\"";
            return context.Response.WriteAsync($"version {version}");
        });
        using var folder = new TemporaryFolder();

        Assert.Equal(["version 1"], await ReadAsync(service.Address, folder["cache"]));
        version = 2;
        Assert.Equal(["version 2"], await ReadAsync(service.Address, folder["cache"]));
    }

    [Fact]
    public async Task Without_a_tag_nothing_is_kept()
    {
        await using var service = await LoopbackService.StartAsync(context => context.Response.WriteAsync("x"));
        using var folder = new TemporaryFolder();
        await ReadAsync(service.Address, folder["cache"]);

        Assert.False(Directory.Exists(folder["cache"]));
    }

    [Fact]
    public async Task A_damaged_cache_costs_nothing_but_time()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch.Count > 0 ? 304 : 200;
            return context.Response.StatusCode == 200 ? context.Response.WriteAsync("x") : Task.CompletedTask;
        });
        using var folder = new TemporaryFolder();
        await ReadAsync(service.Address, folder["cache"]);
        File.WriteAllText(Directory.GetFiles(folder["cache"]).Single(), "rubbish");

        Assert.Equal(["x"], await ReadAsync(service.Address, folder["cache"]));
    }

    [Theory]
    [InlineData("https://huggingface.co/api/models", true)]
    [InlineData("https://router.huggingface.co/v1/models", true)]
    [InlineData("http://huggingface.co/api/models", false)]
    [InlineData("https://huggingface.co.evil.example/", false)]
    [InlineData("https://evilhuggingface.co/", false)]
    [InlineData("http://127.0.0.1/", false)]
    public void A_token_goes_to_Hugging_Face_alone(string address, bool isOne) => Assert.Equal(isOne, HuggingFaceHost.IsOne(new Uri(address)));

    private static async Task<List<string>> ReadAsync(Uri address, string cache)
    {
        using var http = CatalogHttp.Create();
        var access = new PageAccess(http, PageLimits.Default, new PageCache(cache), Token: "secret");
        var reader = PageReader.Open(SourceAddress.Parse(address.AbsoluteUri, Path.GetTempPath(), "P"), access);
        var pages = new List<string>();
        while (await reader.ReadNextAsync(TestContext.Current.CancellationToken) is { } page)
            pages.Add(page.Text.ToString());

        return pages;
    }
}
