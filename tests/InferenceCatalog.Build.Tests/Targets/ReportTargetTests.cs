using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>What a developer types, from beginning to end.</summary>
public sealed class ReportTargetTests : IDisposable
{
    private readonly PackageFolder package = new();

    private string Page => package.Folder["app/obj/catalog-report.html"];

    public void Dispose() => package.Dispose();

    [Fact]
    public async Task A_project_without_a_snapshot_is_shown_the_packages_and_told_where()
    {
        var (exitCode, output) = await RunAsync("-t:CatalogReport");

        Assert.True(exitCode == 0, output);
        Assert.Contains("2 models and 2 routes as of 2026-01-01", output, StringComparison.Ordinal);
        Assert.Contains($"app -> {Page}", output, StringComparison.Ordinal);
        Assert.Contains("acme/old", File.ReadAllText(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_projects_own_snapshot_is_compared_with_an_earlier_one_on_a_page_of_its_choice()
    {
        package.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot with { Models = new([Known.Model("acme/mine", new SnapshotRoute("groq", "conversational"))]) }));
        package.Folder.Write("app/old/before.json", SnapshotWriter.Write(Known.Snapshot));

        var (exitCode, output) = await RunAsync("-t:CatalogReport", "-p:Report=pages/mine.html", "-p:InferenceCatalogReportBefore=old/before.json");

        Assert.True(exitCode == 0, output);
        var page = File.ReadAllText(package.Folder["app/pages/mine.html"]);
        Assert.Contains("\"changes\":[[0,\"acme/old\"", page, StringComparison.Ordinal);
        Assert.Contains("\"acme/mine\"", page, StringComparison.Ordinal);
        Assert.False(File.Exists(Page));
    }

    [Fact]
    public async Task A_snapshot_that_the_project_names_and_that_is_not_there_is_an_error()
    {
        var (exitCode, output) = await RunAsync("-t:CatalogReport", "-p:InferenceCatalogSnapshot=data/models.json");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error ICAT5008", output, StringComparison.Ordinal);
        Assert.DoesNotContain("->", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_several_target_frameworks_it_runs_once()
    {
        package.WriteProject("<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");

        var (exitCode, output) = await package.RunAsync("msbuild", "-nologo", "-t:CatalogReport");

        Assert.True(exitCode == 0, output);
        Assert.Equal(2, output.Split("The page shows").Length);
        Assert.True(File.Exists(Page));
    }

    [Theory]
    [InlineData("-t:Build")]
    [InlineData("-t:CatalogReport", "-p:DesignTimeBuild=true")]
    public async Task Neither_a_build_nor_an_editor_writes_it(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);

        Assert.True(exitCode == 0, output);
        Assert.False(File.Exists(Page));
    }

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => package.RunAsync(["build", "--nologo", .. arguments]);
}
