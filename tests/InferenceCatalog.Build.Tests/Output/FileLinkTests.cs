using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Output;

/// <summary>A snapshot that is a symbolic link to a file elsewhere: that one is renewed, and the link stays one.</summary>
public sealed class FileLinkTests : IDisposable
{
    private readonly RefreshRun run = RefreshRun.OfFiles();

    private string Shared => run.Folder["shared/models.json"];

    public FileLinkTests()
    {
        // Windows lets only developers and administrators make links.
        Assert.SkipWhen(OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess, "This user may not make symbolic links.");
        Directory.CreateDirectory(run.Folder["catalog"]);
    }

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refresh_renews_the_file_at_the_end_of_the_links(bool isLongWay)
    {
        await run.RunAsync();
        var (first, files) = (run.Text, run.Folder.FileNames());
        Directory.CreateDirectory(run.Folder["shared"]);
        File.Move(run.SnapshotPath, Shared);
        File.CreateSymbolicLink(run.SnapshotPath, isLongWay ? "link.json" : "../shared/models.json");
        if (isLongWay)
            File.CreateSymbolicLink(run.Folder["catalog/link.json"], Shared);

        run.Day = "2026-11-29";
        var dead = DeadFiles.NameBeside(Shared);
        File.WriteAllText(dead, "{\"half");
        File.SetLastWriteTimeUtc(dead, DateTime.UtcNow.AddMinutes(-1));
        await run.RunAsync();

        Assert.Equal(first.Replace("2026-11-22", "2026-11-29", StringComparison.Ordinal), File.ReadAllText(Shared));
        Assert.Equal(isLongWay ? "link.json" : "../shared/models.json", new FileInfo(run.SnapshotPath).LinkTarget);
        Assert.Equal(first.Replace("2026-11-22", "2026-11-29", StringComparison.Ordinal), run.Text);
        Assert.Equal([.. files.Append("shared/models.json").Concat(isLongWay ? ["catalog/link.json"] : []).Order(StringComparer.Ordinal)], run.Folder.FileNames());
    }

    [Fact]
    public async Task A_link_to_a_file_that_is_read_only_is_no_way_around_it()
    {
        await run.RunAsync();
        Directory.CreateDirectory(run.Folder["shared"]);
        File.Move(run.SnapshotPath, Shared);
        File.CreateSymbolicLink(run.SnapshotPath, Shared);
        File.SetAttributes(Shared, FileAttributes.ReadOnly);
        var first = run.Text;

        run.Day = "2026-11-29";
        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Equal("ICAT5010", failure.Code);
        Assert.Equal(first, File.ReadAllText(Shared));
        File.SetAttributes(Shared, FileAttributes.Normal);
    }

    [Theory]
    [InlineData("nowhere.json")]
    [InlineData("snapshot.json")]
    public async Task A_link_that_leads_nowhere_is_told_and_stays(string target)
    {
        File.CreateSymbolicLink(run.SnapshotPath, target);

        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Equal("ICAT5008", failure.Code);
        Assert.StartsWith($"{run.SnapshotPath} cannot be read: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal(target, new FileInfo(run.SnapshotPath).LinkTarget);
    }
}
