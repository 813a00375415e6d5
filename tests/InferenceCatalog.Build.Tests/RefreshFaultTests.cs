using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Build.Tests;

/// <summary>Whatever goes wrong, the snapshot that was there is there afterwards, byte for byte, and nothing lies beside it.</summary>
public class RefreshFaultTests
{
    [Theory]
    [InlineData(500, "{}", "ICAT5003")]
    [InlineData(200, "<html>Sign in</html>", "ICAT5005")]
    [InlineData(200, "[{\"id\":\"acme/painter\",\"inferenceProviderMapping\":[{\"provider\":\"fal-ai\",", "ICAT5005")]
    [InlineData(200, "[]", "ICAT5007")]
    public async Task A_fault_of_the_second_source_changes_nothing(int status, string body, string code)
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        });
        using var run = RefreshRun.OfFiles();
        run.Hub = service.Address.AbsoluteUri;

        var failure = await run.FailAsync();

        Assert.Equal(code, failure.Code);
        Assert.Contains(service.Address.Host, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_on_the_last_page_changes_nothing()
    {
        await using var service = await LoopbackService.StartAsync(context =>
        {
            if (context.Request.Path == "/broken")
            {
                context.Response.StatusCode = 503;
                return Task.CompletedTask;
            }

            context.Response.Headers.Link = "</broken>; rel=\"next\"";
            return context.Response.WriteAsync(Answers.Hub);
        });
        using var run = RefreshRun.OfFiles();
        run.Hub = service.Address.AbsoluteUri;

        var failure = await run.FailAsync();

        Assert.Equal(RefreshErrorCodes.SourceRefused, failure.Code);
        Assert.Contains("/broken answered with status 503", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_not_there_changes_nothing()
    {
        using var run = RefreshRun.OfFiles();
        run.Hub = "http://127.0.0.1:1/api/models";

        var failure = await run.FailAsync();

        Assert.Equal(RefreshErrorCodes.SourceUnreachable, failure.Code);
        Assert.Contains("http://127.0.0.1:1/api/models", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_does_not_encrypt_where_it_should_changes_nothing()
    {
        await using var service = await LoopbackService.StartAsync(context => context.Response.WriteAsync(Answers.Hub));
        using var run = RefreshRun.OfFiles();
        run.Hub = $"https://{service.Address.Authority}/api/models";

        var failure = await run.FailAsync();

        Assert.Equal(RefreshErrorCodes.SourceUnreachable, failure.Code);
        Assert.Contains($"{run.Hub}?", failure.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_source_that_takes_too_long_in_all_changes_nothing()
    {
        await using var service = await LoopbackService.StartAsync(async context =>
        {
            await Task.Delay(50);
            context.Response.Headers.Link = $"<{context.Request.Path}x>; rel=\"next\"";
            await context.Response.WriteAsync(Answers.Hub);
        });
        using var run = RefreshRun.OfFiles();
        run.Hub = new Uri(service.Address, "p").AbsoluteUri;
        run.Limits = PageLimits.Default with { TotalTime = TimeSpan.FromMilliseconds(400) };

        var failure = await run.FailAsync();

        Assert.Equal(RefreshErrorCodes.SourceUnreachable, failure.Code);
        Assert.Contains("in all", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_written_is_told_as_such()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog", "a file where the folder should be");

        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Equal(RefreshErrorCodes.WriteFailed, failure.Code);
        Assert.Contains(run.MeasurementsPath, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measurements_that_cannot_be_written_leave_the_snapshot_alone()
    {
        using var run = RefreshRun.OfFiles();
        Directory.CreateDirectory(run.MeasurementsPath);

        var failure = await run.FailAsync();

        Assert.Equal(RefreshErrorCodes.WriteFailed, failure.Code);
        Assert.Equal($"{run.MeasurementsPath} cannot be written: a folder has this name. Move it away, or name another file.", failure.Message);
    }

    [Fact]
    public async Task A_snapshot_that_is_a_folder_is_told_before_anybody_is_asked()
    {
        using var run = RefreshRun.OfFiles();
        Directory.CreateDirectory(run.SnapshotPath);

        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Equal(RefreshErrorCodes.SnapshotUnreadable, failure.Code);
        Assert.Equal($"{run.SnapshotPath} is a folder. Name the file itself, such as {Path.Combine(run.SnapshotPath, "snapshot.json")}.", failure.Message);
        Assert.Empty(run.Lines);
        Assert.Empty(Directory.GetFiles(run.Folder["catalog"]));
    }

    [Fact]
    public async Task A_refresh_that_is_cancelled_changes_nothing()
    {
        using var stop = new CancellationTokenSource();
        await using var service = await LoopbackService.StartAsync(context =>
        {
            stop.Cancel();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var run = RefreshRun.OfFiles();
        run.Hub = service.Address.AbsoluteUri;
        run.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunUntilAsync(stop.Token));

        Assert.Equal(Known.Snapshot, run.Read());
        Assert.False(File.Exists(run.MeasurementsPath));
    }
}
