using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>What a developer types, from beginning to end.</summary>
public sealed class RefreshTargetTests : IDisposable
{
    private readonly PackageFolder package = new();

    private string Snapshot => package.Folder["app/catalog/snapshot.json"];

    public void Dispose() => package.Dispose();

    [Fact]
    public async Task A_project_without_a_snapshot_gets_one_beside_it_and_the_second_time_no_byte_changes()
    {
        var first = await RefreshAsync();
        var bytes = File.ReadAllBytes(Snapshot);
        var second = await RefreshAsync();

        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Contains("2 models, 3 routes, 3 providers, 2 tasks", first.Output, StringComparison.Ordinal);
        Assert.Equal("Talker__7", NameTable.Create(SnapshotFile.Read(Snapshot, CancellationToken.None)!).Find("acme/talker")?.Name);
        Assert.True(second.ExitCode == 0, second.Output);
        Assert.Contains("No model, route or fact differs.", second.Output, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Snapshot));
    }

    [Fact]
    public async Task The_nearest_snapshot_above_the_project_is_the_one_that_is_renewed()
    {
        var above = package.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        var (exitCode, output) = await RefreshAsync();

        Assert.True(exitCode == 0, output);
        Assert.Contains("1 model came, 1 model went", output, StringComparison.Ordinal);
        Assert.Equal("2026-11-22", SnapshotFile.Read(above, CancellationToken.None)?.Header.Retrieved);
        Assert.False(File.Exists(Snapshot));
    }

    [Fact]
    public async Task A_snapshot_that_the_project_names_is_created_where_it_says()
    {
        package.WriteProject("<TargetFramework>net10.0</TargetFramework><InferenceCatalogSnapshot>data/models.json</InferenceCatalogSnapshot>");

        var (exitCode, output) = await RefreshAsync();

        Assert.True(exitCode == 0, output);
        Assert.True(File.Exists(package.Folder["app/data/models.json"]));
        Assert.False(File.Exists(Snapshot));
    }

    [Fact]
    public async Task A_refresh_that_fails_fails_the_command_with_a_coded_error_and_leaves_the_snapshot()
    {
        var text = SnapshotWriter.Write(Known.Snapshot);
        package.Folder.Write("app/catalog/snapshot.json", text);

        var (exitCode, output) = await RefreshAsync("-p:InferenceCatalogHubUrl=file:missing.json");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error ICAT5002", output, StringComparison.Ordinal);
        Assert.Contains("missing.json is not there", output, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Snapshot));
    }

    [Fact]
    public async Task With_several_target_frameworks_it_runs_once()
    {
        package.WriteProject("<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");

        var (exitCode, output) = await package.RunAsync(["msbuild", "-nologo", "-t:RefreshCatalog", .. PackageFolder.Recorded]);

        Assert.True(exitCode == 0, output);
        Assert.Equal(2, output.Split("Reading the hub").Length);
        Assert.True(File.Exists(Snapshot));
    }

    [Theory]
    [InlineData("-t:Build")]
    [InlineData("-t:RefreshCatalog", "-p:DesignTimeBuild=true")]
    public async Task Neither_a_build_nor_an_editor_refreshes(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync([.. arguments, .. PackageFolder.Recorded]);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("Reading the", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Snapshot));
    }

    private Task<(int ExitCode, string Output)> RefreshAsync(params string[] more) =>
        RunAsync(["-t:RefreshCatalog", .. PackageFolder.Recorded, .. more]);

    private Task<(int ExitCode, string Output)> RunAsync(string[] arguments) => package.RunAsync(["build", "--nologo", .. arguments]);
}
