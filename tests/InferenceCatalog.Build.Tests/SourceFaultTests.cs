using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests;

/// <summary>
/// Every fault at every page, alone and at both sources: what a source said before stays, the error names its cause, nothing is half done.
/// </summary>
public class SourceFaultTests
{
    private static readonly PageLimits Patient = PageLimits.Default with { Pages = 6 };

    public static TheoryData<string, int> Faults()
    {
        var data = new TheoryData<string, int>();
        foreach (var fault in SourceFault.All)
        {
            for (var page = 1; page <= FaultyCatalog.HubPages; page++)
                data.Add(fault.Name, page);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_hub_that_fails_keeps_its_rows(string name, int page)
    {
        await using var catalog = await FaultyCatalog.StartAsync();
        using var run = await FirstAsync(catalog);
        var (before, files) = (run.Read(), run.Folder.FileNames());
        catalog.HubFault = Find(name, run);
        catalog.FaultyPage = page;

        await run.RunAsync();

        AssertTold(catalog, catalog.HubFault, Assert.Single(run.Warnings));
        AssertKept(before, run.Read(), "hub");
        Assert.Equal(files, run.Folder.FileNames());
        await AssertMendsAsync(catalog, run, before);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Where_both_fail_no_byte_changes(string name, int page)
    {
        await using var catalog = await FaultyCatalog.StartAsync();
        using var run = await FirstAsync(catalog);
        var (before, files) = (File.ReadAllBytes(run.SnapshotPath), run.Folder.FileNames());
        var measurements = File.ReadAllBytes(run.MeasurementsPath);
        catalog.HubFault = catalog.RouterFault = Find(name, run);
        catalog.FaultyPage = page;

        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        AssertTold(catalog, catalog.HubFault, (failure.Code, failure.Message));
        Assert.Equal(before, File.ReadAllBytes(run.SnapshotPath));
        Assert.Equal(measurements, File.ReadAllBytes(run.MeasurementsPath));
        Assert.Equal(files, run.Folder.FileNames());
    }

    [Theory]
    [MemberData(nameof(RouterFaults))]
    public async Task A_router_that_fails_keeps_its_rows(string name)
    {
        await using var catalog = await FaultyCatalog.StartAsync();
        using var run = await FirstAsync(catalog);
        var before = run.Read();
        catalog.RouterFault = Find(name, run);

        await run.RunAsync();

        AssertTold(catalog, catalog.RouterFault, Assert.Single(run.Warnings));
        AssertKept(before, run.Read(), "router");
        await AssertMendsAsync(catalog, run, before);
    }

    public static TheoryData<string> RouterFaults() => new(SourceFault.All.Select(fault => fault.Name));

    private static async Task<RefreshRun> FirstAsync(FaultyCatalog catalog)
    {
        var run = new RefreshRun { Router = catalog.Router, Hub = catalog.Hub, Limits = Patient };
        await run.RunAsync();
        Assert.Equal(4, run.Read().Models.Count);
        run.Day = "2026-11-29";
        return run;
    }

    private static SourceFault Find(string name, RefreshRun run)
    {
        // Only where nothing comes is the time awaited; elsewhere a busy machine must not be taken for a fault.
        if (name is "no answer" or "a body that stops coming" or "a body that trickles")
            run.Limits = Patient with { PageTime = TimeSpan.FromMilliseconds(400) };

        return SourceFault.All.Single(fault => fault.Name == name);
    }

    private static void AssertTold(FaultyCatalog catalog, SourceFault fault, (string Code, string Message) told)
    {
        Assert.Equal(fault.Code, told.Code);
        Assert.Contains(catalog.Authority, told.Message, StringComparison.Ordinal);
        Assert.Contains(fault.Cause, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Message, character => char.IsControl(character));
        Assert.DoesNotContain("secret", told.Message, StringComparison.Ordinal);
    }

    private static void AssertKept(Snapshot before, Snapshot after, string failed)
    {
        Assert.Equal(before.Models, after.Models);
        Assert.Equal(before.Names, after.Names);
        Assert.Equal(Tombstones.None, after.Gone);
        Assert.Equal("2026-11-22", after.Header.Retrieved);
        Assert.All(after.Header.Sources, source => Assert.Equal(source.Name == failed ? "2026-11-22" : "2026-11-29", source.Retrieved));
    }

    private static async Task AssertMendsAsync(FaultyCatalog catalog, RefreshRun run, Snapshot before)
    {
        catalog.HubFault = catalog.RouterFault = null;
        run.Limits = Patient;
        await run.RunAsync();

        Assert.Empty(run.Warnings);
        Assert.Equal(before.Models, run.Read().Models);
        Assert.Equal("2026-11-29", run.Read().Header.Retrieved);
    }
}
