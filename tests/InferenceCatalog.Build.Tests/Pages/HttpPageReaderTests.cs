using System.IO.Compression;
using System.Text;
using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Build.Tests.Pages;

public class HttpPageReaderTests
{
    [Fact]
    public async Task Pages_are_followed_by_their_Link_header_to_the_last()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            var page = int.Parse(context.Request.Query["page"].SingleOrDefault() ?? "1", null);
            if (page < 3)
                context.Response.Headers.Link = $"<http://{context.Request.Host}/models?page={page + 1}>; rel=\"next\"";

            return context.Response.WriteAsync($"page {page}");
        });

        Assert.Equal(["page 1", "page 2", "page 3"], await ReadAllAsync(new Uri(service.Address, "models")));
        Assert.Equal(["/models", "/models?page=2", "/models?page=3"], service.Requests);
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_are_refused()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Headers.Link = context.Request.Path == "/a" ? "</b>; rel=\"next\"" : "</a>; rel=\"next\"";
            return context.Response.WriteAsync("[]");
        });

        var failure = await FailAsync(new Uri(service.Address, "a"));

        Assert.Equal(RefreshErrorCodes.SourceUnbounded, failure.Code);
        Assert.Contains("circle", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["/a", "/b"], service.Requests);
    }

    [Fact]
    public async Task Pages_without_end_are_refused_at_the_limit()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Headers.Link = $"<{context.Request.Path}x>; rel=\"next\"";
            return context.Response.WriteAsync("[]");
        });

        var failure = await FailAsync(new Uri(service.Address, "p"), PageLimits.Default with { Pages = 4 });

        Assert.Equal(RefreshErrorCodes.SourceUnbounded, failure.Code);
        Assert.Equal(4, service.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_refused_whatever_it_promises()
    {
        await using var service = await LoopbackService.StartAsync(async context =>
        {
            // No Content-Length: the body comes in chunks and could go on for ever.
            for (var chunk = 0; chunk < 100; chunk++)
                await context.Response.WriteAsync(new string('x', 1_000), context.RequestAborted);
        });

        var failure = await FailAsync(service.Address, PageLimits.Default with { PageBytes = 10_000 });

        Assert.Equal(RefreshErrorCodes.SourceUnbounded, failure.Code);
    }

    [Fact]
    public async Task All_pages_together_may_be_too_large_too()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Headers.Link = $"<{context.Request.Path}x>; rel=\"next\"";
            return context.Response.WriteAsync(new string('x', 1_000));
        });

        var failure = await FailAsync(new Uri(service.Address, "p"), PageLimits.Default with { TotalBytes = 2_500 });

        Assert.Equal(RefreshErrorCodes.SourceUnbounded, failure.Code);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task A_packed_answer_is_unpacked_within_the_same_limit()
    {
        await using var service = await LoopbackService.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(new string('x', 50_000)));
        });

        Assert.Equal([new string('x', 50_000)], await ReadAllAsync(service.Address));
        var failure = await FailAsync(service.Address, PageLimits.Default with { PageBytes = 10_000 });
        Assert.Equal(RefreshErrorCodes.SourceUnbounded, failure.Code);
    }

    [Theory]
    [InlineData(404, "Check the address")]
    [InlineData(401, "need no token")]
    [InlineData(429, "Wait")]
    [InlineData(500, "try again later")]
    public async Task A_status_that_is_no_success_is_told_with_what_the_service_says(int status, string advice)
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("no \u001b[31mway\n here");
        });

        var failure = await FailAsync(new Uri(service.Address, "models"));

        Assert.Equal(RefreshErrorCodes.SourceRefused, failure.Code);
        Assert.Contains($"{service.Address}models answered with status {status}: no [31mway here", failure.Message, StringComparison.Ordinal);
        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            if (context.Request.Path == "/new")
                return context.Response.WriteAsync("here");

            context.Response.Redirect("/new");
            return Task.CompletedTask;
        });

        Assert.Equal(["here"], await ReadAllAsync(new Uri(service.Address, "old")));
    }

    [Theory]
    [InlineData("https://elsewhere.test/models")]
    [InlineData("http://localhost:1/models")]
    [InlineData("//elsewhere.test/models")]
    public async Task A_redirect_to_another_host_is_refused_and_not_followed(string target)
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });

        var failure = await FailAsync(service.Address);

        Assert.Equal(RefreshErrorCodes.RedirectRefused, failure.Code);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_next_page_on_another_host_is_refused_and_not_followed()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Headers.Link = "<https://elsewhere.test/models>; rel=\"next\"";
            return context.Response.WriteAsync("[]");
        });

        Assert.Equal(RefreshErrorCodes.RedirectRefused, (await FailAsync(service.Address)).Code);
    }

    [Fact]
    public async Task A_redirect_to_what_is_no_address_is_the_services_fault()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Redirect("//[");
            return Task.CompletedTask;
        });

        var failure = await FailAsync(service.Address);

        Assert.Equal(RefreshErrorCodes.SourceUnreadable, failure.Code);
        Assert.Contains("points to '//[', which is no address", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_without_end_are_refused()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Redirect(context.Request.Path + "x");
            return Task.CompletedTask;
        });

        Assert.Equal(RefreshErrorCodes.SourceUnbounded, (await FailAsync(new Uri(service.Address, "p"))).Code);
        Assert.Equal(PageLimits.Default.Redirects + 1, service.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_given_up()
    {
        await using var service = await LoopbackService.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var failure = await FailAsync(service.Address, PageLimits.Default with { PageTime = TimeSpan.FromMilliseconds(200) });

        Assert.Equal(RefreshErrorCodes.SourceUnreachable, failure.Code);
        Assert.Contains("did not answer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_stops_coming_is_given_up()
    {
        await using var service = await LoopbackService.StartAsync(async context =>
        {
            await context.Response.WriteAsync("[");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var failure = await FailAsync(service.Address, PageLimits.Default with { PageTime = TimeSpan.FromMilliseconds(500) });

        Assert.Equal(RefreshErrorCodes.SourceUnreachable, failure.Code);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_body_is_no_short_answer()
    {
        await using var service = await LoopbackService.StartAsync(async context =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("[]");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.Equal(RefreshErrorCodes.SourceUnreachable, (await FailAsync(service.Address)).Code);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var service = await LoopbackService.StartAsync(context => context.Response.Body.WriteAsync(new byte[] { 0x5B, 0xFF, 0x5D }).AsTask());

        Assert.Equal(RefreshErrorCodes.SourceUnreadable, (await FailAsync(service.Address)).Code);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_unpacked_is_told_like_one_that_breaks_off()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("this is no gzip at all");
        });

        Assert.Equal(RefreshErrorCodes.SourceUnreachable, (await FailAsync(service.Address)).Code);
    }

    [Fact]
    public async Task The_user_can_stop_it()
    {
        await using var service = await LoopbackService.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadUntilAsync(service.Address, PageLimits.Default, stop.Token));
    }

    private static async Task<RefreshException> FailAsync(Uri address, PageLimits? limits = null) =>
        await Assert.ThrowsAsync<RefreshException>(() => ReadAllAsync(address, limits));

    private static Task<List<string>> ReadAllAsync(Uri address, PageLimits? limits = null) =>
        ReadUntilAsync(address, limits ?? PageLimits.Default, TestContext.Current.CancellationToken);

    private static async Task<List<string>> ReadUntilAsync(Uri address, PageLimits limits, CancellationToken cancellationToken)
    {
        using var http = CatalogHttp.Create();
        var reader = PageReader.Open(SourceAddress.Parse(address.AbsoluteUri, Path.GetTempPath(), "P"), new PageAccess(http, limits));
        var pages = new List<string>();
        while (await reader.ReadNextAsync(cancellationToken) is { } page)
            pages.Add(page.Text.ToString());

        return pages;
    }
}
