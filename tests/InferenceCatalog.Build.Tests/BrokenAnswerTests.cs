using InferenceCatalog.Build.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Build.Tests;

/// <summary>Answers that break off at any byte, or are of another length than they say: never taken for a catalog.</summary>
public class BrokenAnswerTests
{
    [Fact]
    public async Task A_page_that_is_cut_at_any_character_is_refused()
    {
        using var run = RefreshRun.OfFiles();
        await run.RunAsync();
        var before = File.ReadAllBytes(run.SnapshotPath);
        for (var length = 0; length < Answers.Hub.Length; length++)
        {
            run.Folder.Write("hub.json", Answers.Hub[..length]);
            await run.RunAsync();

            Assert.Equal("ICAT5005", Assert.Single(run.Warnings).Code);
            Assert.Equal(before, File.ReadAllBytes(run.SnapshotPath));
        }

        run.Folder.Write("hub.json", Answers.Hub);
        for (var length = 0; length < Answers.Router.Length; length++)
        {
            run.Folder.Write("router.json", Answers.Router[..length]);
            await run.RunAsync();

            Assert.Equal("ICAT5005", Assert.Single(run.Warnings).Code);
            Assert.Equal(before, File.ReadAllBytes(run.SnapshotPath));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_ends_at_any_byte_is_told_as_such(bool resets)
    {
        using var service = new RawService { Resets = resets };
        using var run = await FirstAsync();
        var before = File.ReadAllBytes(run.SnapshotPath);
        run.Hub = service.Address;
        var whole = RawService.Answer($"Content-Type: application/json\r\nContent-Length: {Answers.Hub.Length}", Answers.Hub);
        for (var length = 0; length < whole.Length; length += length < 120 ? 5 : 31)
        {
            service.Bytes = whole[..length];
            await run.RunAsync();

            var (code, message) = Assert.Single(run.Warnings);
            Assert.Equal("ICAT5002", code);
            Assert.Contains("127.0.0.1", message, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(run.SnapshotPath));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_connection_that_is_reset_at_a_random_byte_of_any_page_leaves_the_rows(int page)
    {
        await using var catalog = await FaultyCatalog.StartAsync();
        using var run = new RefreshRun { Router = catalog.Router, Hub = catalog.Hub };
        await run.RunAsync();
        var before = File.ReadAllBytes(run.SnapshotPath);
        var random = new Random(page);
        catalog.FaultyPage = page;
        catalog.HubFault = new SourceFault("a reset at a random byte", "ICAT5002", "cannot be read: ", async (context, text) =>
        {
            context.Response.ContentLength = text.Length;
            await context.Response.WriteAsync(text[..random.Next(text.Length)]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        for (var round = 0; round < 25; round++)
        {
            await run.RunAsync();

            var (code, message) = Assert.Single(run.Warnings);
            Assert.Equal(catalog.HubFault.Code, code);
            Assert.Contains($"/hub/{page}?… {catalog.HubFault.Cause}", message, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(run.SnapshotPath));
        }
    }

    [Theory]
    [InlineData("Content-Length: 10", "ICAT5005")]
    [InlineData("Content-Length: 0", "ICAT5005")]
    [InlineData("Content-Length: 1073741824", "ICAT5002")]
    [InlineData("Transfer-Encoding: chunked", "ICAT5002")]
    [InlineData("Content-Encoding: gzip", "ICAT5002")]
    public async Task A_length_that_is_not_true_is_found_out(string head, string code)
    {
        using var service = new RawService { Bytes = RawService.Answer(head, Answers.Hub) };
        using var run = await FirstAsync();
        var before = File.ReadAllBytes(run.SnapshotPath);
        run.Hub = service.Address;

        await run.RunAsync();

        Assert.Equal(code, Assert.Single(run.Warnings).Code);
        Assert.Equal(before, File.ReadAllBytes(run.SnapshotPath));
    }

    private static async Task<RefreshRun> FirstAsync()
    {
        var run = RefreshRun.OfFiles();
        await run.RunAsync();

        // Its address stands in the header; one that fails leaves the header as it was.
        Assert.Equal(2, run.Read().Header.Sources.Count);
        return run;
    }
}
