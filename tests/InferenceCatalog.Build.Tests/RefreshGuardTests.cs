using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests;

public class RefreshGuardTests
{
    private const string OneRoute = """[{"id":"acme/painter","inferenceProviderMapping":[{"provider":"fal-ai","providerId":"x","status":"live","task":"text-to-image"}]}]""";
    private const string NoChat = """{"data":[{"id":"acme/talker","providers":[{"provider":"cohere"}]}]}""";

    [Fact]
    public async Task A_refresh_that_would_lose_too_much_is_refused_and_changes_nothing()
    {
        using var run = await FirstAsync();
        var before = run.Text;

        var refusal = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Equal("ICAT5014", refusal.Code);
        Assert.Equal(before, run.Text);
    }

    [Fact]
    public async Task Unless_the_developer_allows_it()
    {
        using var run = await FirstAsync();
        run.AllowDrop = true;
        await run.RunAsync();

        Assert.Equal(2, run.Read().Models.Sum(model => model.Routes.Count));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_leaves_no_trace()
    {
        using var run = await FirstAsync();
        run.AllowDrop = true;
        run.DryRun = true;
        var (text, files) = (run.Text, run.Folder.FileNames());
        await run.RunAsync();

        Assert.Equal(text, run.Text);
        Assert.Equal(files, run.Folder.FileNames());
        Assert.Contains(run.Lines, line => line.StartsWith("Nothing was written. A refresh would bring ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("no routes came, 1 route went;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_of_a_first_refresh_creates_nothing()
    {
        using var run = RefreshRun.OfFiles();
        run.DryRun = true;
        await run.RunAsync();

        Assert.False(Directory.Exists(run.Folder["catalog"]));
        Assert.StartsWith("Nothing was written. A refresh would create ", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_refreshes_of_one_snapshot_come_one_after_the_other()
    {
        using var run = RefreshRun.OfFiles();
        var first = await RefreshLock.TakeAsync(run.SnapshotPath, TimeSpan.FromMinutes(1), _ => { }, TestContext.Current.CancellationToken);
        var second = run.RunAsync();
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        Assert.False(File.Exists(run.SnapshotPath));

        first.Dispose();
        await second;
        Assert.True(File.Exists(run.SnapshotPath));
    }

    [Fact]
    public async Task Who_waits_can_be_stopped()
    {
        using var run = RefreshRun.OfFiles();
        using var first = await RefreshLock.TakeAsync(run.SnapshotPath, TimeSpan.FromMinutes(1), _ => { }, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunUntilAsync(stop.Token));

        Assert.False(File.Exists(run.SnapshotPath));
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_so()
    {
        using var folder = new TemporaryFolder();
        using var first = await RefreshLock.TakeAsync(folder["snapshot.json"], TimeSpan.FromMinutes(1), _ => { }, TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<RefreshException>(
            () => RefreshLock.TakeAsync(folder["snapshot.json"], TimeSpan.FromMilliseconds(50), _ => { }, TestContext.Current.CancellationToken));

        Assert.Equal("ICAT5015", failure.Code);
    }

    /// <summary>A snapshot of three routes, after which the sources have two.</summary>
    private static async Task<RefreshRun> FirstAsync()
    {
        var run = RefreshRun.OfFiles();
        await run.RunAsync();
        Assert.Equal(3, run.Read().Models.Sum(model => model.Routes.Count));
        run.Router = "file:" + run.Folder.Write("router.json", NoChat);
        run.Hub = "file:" + run.Folder.Write("hub.json", OneRoute);
        return run;
    }
}
