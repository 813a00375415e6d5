using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>What a developer is told who may not write what a refresh writes. The snapshot is as it was, or the new one.</summary>
public sealed class PermissionTests : IDisposable
{
    private const UnixFileMode ReadOnlyFile = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode ReadOnlyFolder = ReadOnlyFile | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly PackageFolder package = new();

    private string Catalog => package.Folder["app/catalog"];

    private string Snapshot => package.Folder["app/catalog/snapshot.json"];

    public PermissionTests()
    {
        Assert.SkipUnless(OrdinaryUser.IsThere, "Permissions are those of Linux and macOS here, and root cannot run a command as another user.");
        package.Folder.Write("app/catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));
        package.Folder.Write("app/catalog/measurements.json", "{}");
        package.Folder.Write("app/catalog/appsettings-schema.json", "{}");
        Directory.CreateDirectory(package.Folder["app/obj"]);
    }

    public void Dispose()
    {
        OrdinaryUser.Take(package.Folder.Path);
        package.Dispose();
    }

    [Theory]
    [InlineData("snapshot.json")]
    [InlineData("measurements.json")]
    [InlineData("appsettings-schema.json")]
    public async Task A_file_that_is_read_only_stays_and_so_do_all_others(string name)
    {
        var before = Contents();
        Forbid(Path.Combine(Catalog, name), ReadOnlyFile);

        var (exitCode, output) = await RefreshAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains(
            $"error ICAT5010: {Path.Combine(Catalog, name)} is read-only. Make it writable, or check it out of version control, and try again. {Snapshot} is as it was.",
            output,
            StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task One_that_would_not_change_may_be_read_only()
    {
        Assert.Equal(0, (await RefreshAsync()).ExitCode);
        var before = Contents();
        foreach (var file in Directory.GetFiles(Catalog))
            Forbid(file, ReadOnlyFile);

        var (exitCode, output) = await RefreshAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task In_a_folder_that_is_read_only_everything_stays()
    {
        var before = Contents();
        Forbid(Catalog, ReadOnlyFolder);

        var (exitCode, output) = await RefreshAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"error ICAT5010: {Path.Combine(Catalog, "measurements.json")} cannot be written: Access to the path", output, StringComparison.Ordinal);
        Assert.Contains($"Check the disk, the folder's permissions, and whether another program has the file open. {Snapshot} is as it was.", output, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task A_snapshot_that_nobody_may_read_is_not_taken_for_none()
    {
        Assert.Equal(0, (await RefreshAsync()).ExitCode);
        var before = Contents();
        Forbid(Snapshot, UnixFileMode.None);

        var (exitCode, output) = await RefreshAsync();

        OrdinaryUser.Take(Catalog);
        Assert.NotEqual(0, exitCode);
        Assert.Contains($"error ICAT5008: {Snapshot} cannot be read: Access to the path", output, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task Where_no_report_can_be_written_the_snapshot_is_renewed_and_a_warning_says_so()
    {
        Forbid(package.Folder["app/obj"], ReadOnlyFolder);

        var (exitCode, output) = await RefreshAsync();

        Assert.True(exitCode == 0, output);
        Assert.Contains($"warning ICAT5010: {package.Folder["app/obj/inferencecatalog/before.json"]} cannot be written: Access to the path", output, StringComparison.Ordinal);
        Assert.Contains($"There is no report of this refresh. {Snapshot} is renewed.", output, StringComparison.Ordinal);
        Assert.Equal("2026-11-22", SnapshotFile.Read(Snapshot, CancellationToken.None)!.Header.Retrieved);
    }

    [Theory]
    [InlineData("-t:RefreshCatalog", "-p:Report=drift.md", "is renewed.")]
    [InlineData("-t:RefreshCatalog", "-p:DryRun=true", "is as it was.")]
    [InlineData("-t:CheckCatalog", "-p:Online=true", "is as it was.")]
    public async Task Where_the_report_is_what_was_asked_for_that_is_an_error(string target, string property, string state)
    {
        Forbid(package.Folder["app/obj"], ReadOnlyFolder);

        var (exitCode, output) = await RunAsync(target, property, "-p:InferenceCatalogMaxAge=36500");

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"error ICAT5010: {package.Folder["app/obj/inferencecatalog/before.json"]} cannot be written", output, StringComparison.Ordinal);
        Assert.Contains($"{Snapshot} {state}", output, StringComparison.Ordinal);
        Assert.Equal(state == "is renewed." ? "2026-11-22" : "2026-01-01", SnapshotFile.Read(Snapshot, CancellationToken.None)!.Header.Retrieved);
    }

    [Fact]
    public async Task A_report_that_goes_to_a_folder_which_is_read_only_is_told_after_the_snapshot()
    {
        Directory.CreateDirectory(package.Folder["app/reports"]);
        Forbid(package.Folder["app/reports"], ReadOnlyFolder);

        var (exitCode, output) = await RunAsync("-t:RefreshCatalog", "-p:Report=reports/drift.md");

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"error ICAT5010: {package.Folder["app/reports/drift.md"]} cannot be written: Access to the path", output, StringComparison.Ordinal);
        Assert.Contains("Only the report is missing: the snapshot is renewed.", output, StringComparison.Ordinal);
        Assert.Equal("2026-11-22", SnapshotFile.Read(Snapshot, CancellationToken.None)!.Header.Retrieved);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_opened_is_told_with_the_way_out()
    {
        Assert.Equal(0, (await RefreshAsync()).ExitCode);
        var before = Contents();
        var file = Assert.Single(Directory.GetFiles(package.Folder["temporary"], "inferencecatalog-*.lock"));
        Forbid(file, UnixFileMode.None);

        var (exitCode, output) = await RefreshAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"error ICAT5010: {file}, by which refreshes keep out of each other's way, cannot be opened: Access to the path", output, StringComparison.Ordinal);
        Assert.Contains("Delete it, or have the environment variable TMPDIR (on Windows TMP) name a folder that you may write to, and try again.", output, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    private static void Forbid(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private Dictionary<string, string> Contents() => Directory.GetFiles(Catalog).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    private Task<(int ExitCode, string Output)> RefreshAsync() => RunAsync("-t:RefreshCatalog");

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) =>
        OrdinaryUser.RunAsync(package.Folder.Path, package.Folder["app"], ["msbuild", "-nologo", .. arguments, .. PackageFolder.Recorded]);
}
