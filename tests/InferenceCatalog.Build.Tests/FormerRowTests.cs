using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests;

/// <summary>A source that fails keeps its rows, marked with their old day; it never empties them.</summary>
public class FormerRowTests
{
    [Fact]
    public async Task A_hub_that_fails_keeps_its_rows_and_its_day()
    {
        using var run = await FirstAsync();
        run.Hub = "http://127.0.0.1:1/api/models";
        run.Router = "file:" + run.Folder.Write("router.json", Answers.Router.Replace("0.7499999999999999", "0.6", StringComparison.Ordinal));
        await run.RunAsync();

        var snapshot = run.Read();
        Assert.Equal(["acme/painter", "acme/talker"], snapshot.Models.Select(model => model.Id));
        Assert.Equal("fal-ai/painter", snapshot.Models[0].Routes[0].ProviderId);
        Assert.Equal((0.6m, "talker-8k"), snapshot.Models[1].Routes.Where(route => route.Provider == "groq").Select(route => (route.OutputPrice!.Value, route.ProviderId!)).Single());
        Assert.Equal([("router", "2026-11-29"), ("hub", "2026-11-22")], snapshot.Header.Sources.Select(source => (source.Name, source.Retrieved)));
        Assert.Equal("2026-11-22", snapshot.Header.Retrieved);
        var (code, message) = Assert.Single(run.Warnings);
        Assert.Equal("ICAT5002", code);
        Assert.StartsWith("http://127.0.0.1:1/api/models?… cannot be read: ", message, StringComparison.Ordinal);
        Assert.EndsWith(" The hub's rows stay as they were on 2026-11-22.", message, StringComparison.Ordinal);
        Assert.Equal(Tombstones.None, snapshot.Gone);
    }

    [Fact]
    public async Task A_router_that_fails_keeps_prices_and_measurements()
    {
        using var run = await FirstAsync();
        var measurements = File.ReadAllText(run.MeasurementsPath);
        run.Router = "http://127.0.0.1:1/v1/models";
        await run.RunAsync();

        var snapshot = run.Read();
        Assert.Equal(0.75m, snapshot.Models[1].Routes.Single(route => route.Provider == "groq").OutputPrice);
        Assert.Equal([("router", "2026-11-22"), ("hub", "2026-11-29")], snapshot.Header.Sources.Select(source => (source.Name, source.Retrieved)));
        Assert.Equal(measurements, File.ReadAllText(run.MeasurementsPath));
        Assert.Equal("ICAT5002", Assert.Single(run.Warnings).Code);
    }

    [Fact]
    public async Task When_both_fail_the_refresh_does_and_changes_nothing()
    {
        using var run = await FirstAsync();
        var before = run.Text;
        run.Router = "http://127.0.0.1:1/v1/models";
        run.Hub = "http://127.0.0.1:1/api/models";

        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Equal("ICAT5002", failure.Code);
        Assert.Matches("^No source can be read\\. http://127\\.0\\.0\\.1:1/v1/models cannot be read: .* http://127\\.0\\.0\\.1:1/api/models\\?… cannot be read: ", failure.Message);
        Assert.Empty(run.Warnings);
        Assert.Equal(before, run.Text);
    }

    [Fact]
    public async Task Without_a_snapshot_so_far_nothing_can_stand_in()
    {
        using var run = RefreshRun.OfFiles();
        run.Hub = "http://127.0.0.1:1/api/models";

        Assert.Equal("ICAT5002", (await Assert.ThrowsAsync<RefreshException>(run.RunAsync)).Code);
        Assert.False(File.Exists(run.SnapshotPath));
    }

    private static async Task<RefreshRun> FirstAsync()
    {
        var run = RefreshRun.OfFiles();
        await run.RunAsync();
        run.Day = "2026-11-29";
        return run;
    }
}
