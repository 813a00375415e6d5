using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>What a developer or a build server types to be told of the snapshot, and what a build says by itself.</summary>
public sealed class CheckTargetTests : IDisposable
{
    private readonly PackageFolder package = new();

    private string Snapshot => package.Folder["app/catalog/snapshot.json"];

    public void Dispose() => package.Dispose();

    [Fact]
    public async Task A_snapshot_that_is_too_old_fails_the_check_and_a_build_warns_of_it_only_if_asked()
    {
        package.Folder.Write("app/catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        var check = await RunAsync("-t:CheckCatalog");
        Assert.NotEqual(0, check.ExitCode);
        Assert.Contains("snapshot.json : error ICAT4002: The snapshot is of 2026-01-01, ", check.Output, StringComparison.Ordinal);

        var patient = await RunAsync("-t:CheckCatalog", "-p:InferenceCatalogMaxAge=36500");
        Assert.True(patient.ExitCode == 0, patient.Output);

        var build = await RunAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("ICAT4002", build.Output, StringComparison.Ordinal);

        var warned = await RunAsync("-p:InferenceCatalogWarnOnAge=true", "--no-incremental");
        Assert.True(warned.ExitCode == 0, warned.Output);
        Assert.Contains("snapshot.json : warning ICAT4002: The snapshot is of ", warned.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_beside_the_project()
    {
        package.Folder.Write("app/catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));
        var text = File.ReadAllText(Snapshot);

        var (exitCode, output) = await RunAsync(["-t:RefreshCatalog", "-p:DryRun=true", .. PackageFolder.Recorded]);

        Assert.True(exitCode == 0, output);
        Assert.Contains("Nothing was written.", output, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Snapshot));
        Assert.Equal(["snapshot.json"], Directory.GetFiles(package.Folder["app/catalog"]).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("on")]
    [InlineData("off")]
    public async Task Either_logger_names_the_report_which_is_always_written(string logger)
    {
        package.Folder.Write("app/catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        var (exitCode, output) = await RunAsync(["-t:RefreshCatalog", $"-tl:{logger}", "-p:Report=drift.md", .. PackageFolder.Recorded]);

        Assert.True(exitCode == 0, output);

        // The terminal logger puts colours and breaks between the words.
        Assert.Contains("ICAT5016", output, StringComparison.Ordinal);
        Assert.Contains("1 model came", output, StringComparison.Ordinal);
        Assert.Contains("drift.md", output, StringComparison.Ordinal);
        Assert.StartsWith("# Catalog drift: 2026-01-01 → 2026-11-22", File.ReadAllText(package.Folder["app/drift.md"]), StringComparison.Ordinal);
        Assert.True(File.Exists(package.Folder["app/obj/inferencecatalog/drift.md"]));
        Assert.True(File.Exists(package.Folder["app/obj/inferencecatalog/drift.sarif"]));
    }

    [Fact]
    public async Task What_the_project_does_not_want_any_more_is_one_sentence_of_the_report()
    {
        await RunAsync(["-t:RefreshCatalog", .. PackageFolder.Recorded]);

        var (exitCode, output) = await RunAsync(["-t:RefreshCatalog", "-p:InferenceCatalogFetchWithoutTailOf=fal-ai", .. PackageFolder.Recorded]);

        const string Sentences = "No model, route or fact differs. 1 model and 1 route are out by the project's choice and do not count as gone.";
        Assert.True(exitCode == 0, output);
        Assert.Contains($"ICAT5016: {Sentences}", output, StringComparison.Ordinal);
        Assert.Contains($"\n{Sentences.Replace(". ", ".\n\n", StringComparison.Ordinal)}\n", File.ReadAllText(package.Folder["app/obj/inferencecatalog/drift.md"]), StringComparison.Ordinal);
        Assert.Contains("\"withoutTailOf\":[\"fal-ai\"]", File.ReadAllText(Snapshot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_great_loss_is_refused_with_the_way_to_allow_it()
    {
        package.Folder.Write("app/catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot with
        {
            Models = new(Enumerable.Range(0, 9).Select(index => Known.Model($"acme/m{index}", new SnapshotRoute("groq", "conversational"))).ToArray()),
        }));

        var refused = await RunAsync(["-t:RefreshCatalog", .. PackageFolder.Recorded]);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("snapshot.json : error ICAT5014: Too much would leave at once: 6 of 9 routes, 67 %.", refused.Output, StringComparison.Ordinal);

        var looked = await RunAsync(["-t:RefreshCatalog", "-p:DryRun=true", .. PackageFolder.Recorded]);
        Assert.True(looked.ExitCode == 0, looked.Output);
        Assert.Contains("warning ICAT5014: A refresh would be refused, for too much would leave at once: 6 of 9 routes, 67 %.", looked.Output, StringComparison.Ordinal);
        Assert.Contains("Gone (9)", looked.Output, StringComparison.Ordinal);

        var allowed = await RunAsync(["-t:RefreshCatalog", "-p:AllowDrop=true", .. PackageFolder.Recorded]);
        Assert.True(allowed.ExitCode == 0, allowed.Output);
    }

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => package.RunAsync(["build", "--nologo", .. arguments]);
}
