using System.Diagnostics;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>The commands in projects with several target frameworks, in solutions, quietly, and stopped.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly PackageFolder package = new();

    private string Snapshot => package.Folder["app/catalog/snapshot.json"];

    public void Dispose() => package.Dispose();

    [Fact]
    public async Task With_several_target_frameworks_the_snapshot_is_checked_once()
    {
        package.WriteProject("<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        package.Folder.Write("app/catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        var old = await package.RunAsync("msbuild", "-nologo", "-t:CheckCatalog");
        var sound = await package.RunAsync("msbuild", "-nologo", "-t:CheckCatalog", "-p:InferenceCatalogMaxAge=36500");

        Assert.NotEqual(0, old.ExitCode);
        Assert.Single(old.Output.Split('\n').Where(line => line.Contains("error ICAT4002", StringComparison.Ordinal)).Distinct());
        Assert.True(sound.ExitCode == 0, sound.Output);
        Assert.Equal(2, sound.Output.Split(" is sound. ").Length);
    }

    [Fact]
    public async Task A_quiet_refresh_says_only_what_is_a_warning()
    {
        package.Folder.Write("app/catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        var refresh = await package.RunAsync(["msbuild", "-nologo", "-v:q", "-t:RefreshCatalog", .. PackageFolder.Recorded]);
        var again = await package.RunAsync(["msbuild", "-nologo", "-v:q", "-t:RefreshCatalog", .. PackageFolder.Recorded]);
        var check = await package.RunAsync("msbuild", "-nologo", "-v:q", "-t:CheckCatalog", "-p:InferenceCatalogMaxAge=36500");

        Assert.All([refresh, again, check], run => Assert.True(run.ExitCode == 0, run.Output));
        Assert.All(Said(refresh.Output), line => Assert.Contains("drift.md : warning ICAT5016: 1 model came, 1 model went;", line, StringComparison.Ordinal));
        Assert.NotEmpty(Said(refresh.Output));
        Assert.Empty(Said(again.Output));
        Assert.Empty(Said(check.Output));
    }

    [Fact]
    public async Task A_solution_is_refreshed_project_by_project()
    {
        var project = File.ReadAllText(package.Folder["app/app.csproj"]);
        package.Folder.Write("other/other.csproj", project);
        package.Folder.Write("All.slnx", """<Solution><Project Path="app/app.csproj" /><Project Path="other/other.csproj" /></Solution>""");

        var (exitCode, output) = await Dotnet.RunAsync(package.Folder.Path, ["build", "All.slnx", "--nologo", "-t:RefreshCatalog", .. PackageFolder.Recorded]);

        Assert.True(exitCode == 0, output);
        Assert.Equal(File.ReadAllText(Snapshot), File.ReadAllText(package.Folder["other/catalog/snapshot.json"]));
        Assert.Equal(2, SnapshotFile.Read(Snapshot, CancellationToken.None)!.Models.Count);
    }

    [Fact]
    public async Task Projects_of_a_solution_that_share_a_snapshot_take_turns()
    {
        package.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));
        package.Folder.Write("other/other.csproj", File.ReadAllText(package.Folder["app/app.csproj"]));
        package.Folder.Write("All.slnx", """<Solution><Project Path="app/app.csproj" /><Project Path="other/other.csproj" /></Solution>""");

        var (exitCode, output) = await Dotnet.RunAsync(package.Folder.Path, ["build", "All.slnx", "--nologo", "-m:2", "-t:RefreshCatalog", .. PackageFolder.Recorded]);

        Assert.True(exitCode == 0, output);
        Assert.Contains("1 model came, 1 model went", output, StringComparison.Ordinal);
        Assert.Contains("No model, route or fact differs.", output, StringComparison.Ordinal);
        Assert.Equal("2026-11-22", SnapshotFile.Read(package.Folder["catalog/snapshot.json"], CancellationToken.None)!.Header.Retrieved);
    }

    /// <summary>Windows has no way to send Ctrl-C to one process.</summary>
    [Fact]
    public async Task Ctrl_C_ends_a_refresh_soon_and_leaves_the_snapshot()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux's env puts the signal back that a shell in the background ignores.");
        var text = SnapshotWriter.Write(Known.Snapshot);
        package.Folder.Write("app/catalog/snapshot.json", text);
        var asked = new TaskCompletionSource();
        await using var service = await LoopbackService.StartAsync(context =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", "build", "--nologo", "-t:RefreshCatalog", $"-p:InferenceCatalogRouterUrl={service.Address}", $"-p:InferenceCatalogHubUrl={service.Address}"])
        {
            WorkingDirectory = package.Folder["app"],
            RedirectStandardOutput = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal(text, File.ReadAllText(Snapshot));
        Assert.Equal(["snapshot.json"], Directory.GetFiles(package.Folder["app/catalog"]).Select(Path.GetFileName));
        Assert.DoesNotContain("ICAT5013", await output, StringComparison.Ordinal);
    }

    /// <summary>The lines, each once: a summary repeats warnings.</summary>
    private static string[] Said(string output) =>
        [.. output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()];
}
