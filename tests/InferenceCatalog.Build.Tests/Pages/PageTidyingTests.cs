using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Build.Tests.Pages;

/// <summary>What lies in the cache of pages after a refresh: the pages that it asked for, and no others.</summary>
public sealed class PageTidyingTests : IAsyncLifetime
{
    private readonly RefreshRun run = new();
    private LoopbackService service = null!;

    /// <summary>The cursor in the address of the Hub's second page, which is another one with every listing.</summary>
    private int cursor;

    private string Cache => run.Folder["cache"];

    public async ValueTask InitializeAsync()
    {
        service = await LoopbackService.StartAsync(AnswerAsync);
        (run.Router, run.Hub, run.CacheFolder) = (new Uri(service.Address, "router").AbsoluteUri, new Uri(service.Address, "hub?all").AbsoluteUri, Cache);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        run.Dispose();
    }

    [Fact]
    public async Task Pages_whose_address_nobody_asks_for_any_more_go()
    {
        await run.RunAsync();
        var first = Directory.GetFiles(Cache);
        Assert.Equal(3, first.Length);
        for (cursor = 1; cursor < 5; cursor++)
            await run.RunAsync();

        var last = Directory.GetFiles(Cache);
        Assert.Equal(3, last.Length);
        Assert.Equal(2, last.Intersect(first).Count());
        Assert.Contains(last, file => File.ReadAllText(file).Contains("cursor=4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_source_fails_the_pages_of_the_last_time_stay()
    {
        await run.RunAsync();
        var files = Directory.GetFiles(Cache);
        (run.Hub, cursor) = (new Uri(service.Address, "broken").AbsoluteUri, 1);

        await run.RunAsync();

        Assert.Single(run.Warnings);
        Assert.Equal(files.Order(), Directory.GetFiles(Cache).Order());
    }

    [Fact]
    public async Task What_a_killed_refresh_left_half_written_goes_and_what_is_not_ours_stays()
    {
        await run.RunAsync();
        var page = Directory.GetFiles(Cache)[0];
        var (dead, fresh) = (DeadFiles.NameBeside(page), DeadFiles.NameBeside(page));
        foreach (var file in new[] { dead, fresh })
            File.WriteAllText(file, "inferencecatalog-page 1\nhttp");

        File.SetLastWriteTimeUtc(dead, DateTime.UtcNow.AddMinutes(-1));
        run.Folder.Write("cache/notes.txt", "mine");

        await run.RunAsync();

        Assert.False(File.Exists(dead));
        Assert.True(File.Exists(fresh));
        Assert.True(File.Exists(run.Folder["cache/notes.txt"]));
        Assert.Equal(5, Directory.GetFiles(Cache).Length);
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_a_message_and_no_more()
    {
        run.Folder.Write("cache", "a file where the folder should be");

        await run.RunAsync();

        Assert.Equal(2, run.Read().Models.Count);
        Assert.Empty(run.Warnings);
        Assert.Single(run.Lines, line => line.StartsWith("  The pages could not be kept, so the next refresh reads all of them anew: ", StringComparison.Ordinal));
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value + context.Request.QueryString;
        context.Response.Headers.ETag = $"\"{path}\"";
        if (context.Request.Path == "/broken")
            context.Response.StatusCode = 500;
        else if (context.Request.Headers.IfNoneMatch.Count > 0 && !path.EndsWith("all", StringComparison.Ordinal))
            context.Response.StatusCode = 304;
        else if (path == "/router")
            return context.Response.WriteAsync(Answers.Router);
        else if (path.Contains("cursor", StringComparison.Ordinal))
            return context.Response.WriteAsync("[]");
        else
        {
            context.Response.Headers.Link = $"</hub?cursor={cursor}>; rel=\"next\"";
            return context.Response.WriteAsync(Answers.Hub);
        }

        return Task.CompletedTask;
    }
}
