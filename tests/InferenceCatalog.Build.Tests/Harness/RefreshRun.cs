using InferenceCatalog.Build.Choosing;
using InferenceCatalog.Build.Drift;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Sources;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>A refresh in a folder of its own, of which a test changes what it is about.</summary>
internal sealed class RefreshRun : IRefreshLog, IDisposable
{
    private readonly HttpClient http = CatalogHttp.Create();

    public TemporaryFolder Folder { get; } = new();

    public List<string> Lines { get; } = [];

    /// <summary>Each warning, as code and message.</summary>
    public List<(string Code, string Message)> Warnings { get; } = [];

    /// <summary>What the last refresh came to.</summary>
    public RefreshOutcome? Outcome { get; private set; }

    public string Router { get; set; } = "";

    public string Hub { get; set; } = "";

    public bool? Adapters { get; set; }

    public bool AllowDrop { get; set; }

    public ChoiceOptions Choice { get; set; } = new();

    public bool DryRun { get; set; }

    public string? CacheFolder { get; set; }

    public string? Token { get; set; }

    public string Day { get; set; } = "2026-11-22";

    public PageLimits Limits { get; set; } = PageLimits.Default;

    public string SnapshotPath => Folder["catalog/snapshot.json"];

    public string MeasurementsPath => Folder["catalog/measurements.json"];

    public string Text => File.ReadAllText(SnapshotPath);

    /// <summary>With both sources as files.</summary>
    public static RefreshRun OfFiles(string router = Answers.Router, string hub = Answers.Hub)
    {
        var run = new RefreshRun();
        run.Router = "file:" + run.Folder.Write("router.json", router);
        run.Hub = "file:" + run.Folder.Write("hub.json", hub);
        return run;
    }

    public Task RunAsync() => RunUntilAsync(TestContext.Current.CancellationToken);

    public async Task RunUntilAsync(CancellationToken cancellationToken)
    {
        Lines.Clear();
        Warnings.Clear();
        var options = new RefreshOptions(
            SnapshotPath,
            DefaultSnapshotPath: Folder["default/snapshot.json"],
            SourceAddress.Parse(Router, Folder.Path, "InferenceCatalogRouterUrl"),
            SourceAddress.Parse(Hub, Folder.Path, "InferenceCatalogHubUrl", HubSource.DefaultQuery),
            Adapters,
            new RetrievalDates(Day, Day, Day),
            AllowDrop: AllowDrop,
            Choice: Choice,
            IsDryRun: DryRun,
            CacheFolder: CacheFolder,
            Token: Token);
        Outcome = await new CatalogRefresh(options, http, Limits, this).RunAsync(cancellationToken);
        RefreshReport.Tell(options.SnapshotPath, Outcome, DryRun, Lines.Add);
        if (Outcome.InUse is { } inUse)
            TerminalReport.Tell(new DriftReport(inUse, Outcome.After, null, Folder.Path, Outcome.Unwanted).Groups, Lines.Add);
    }

    public void Say(string line) => Lines.Add(line);

    public void Warn(string code, string message) => Warnings.Add((code, message));

    public void Warn(string code, string message, string path, int line) => Warnings.Add((code, $"{Path.GetFileName(path)}({line}): {message}"));

    public Snapshot Read() => SnapshotFile.Read(SnapshotPath, CancellationToken.None)!;

    /// <summary>Runs a refresh that must fail, and makes sure that it left the snapshot and its folder alone.</summary>
    public async Task<RefreshException> FailAsync()
    {
        Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));
        var before = File.ReadAllBytes(SnapshotPath);
        var files = Folder.FileNames();

        var failure = await Assert.ThrowsAsync<RefreshException>(RunAsync);

        Assert.Equal(before, File.ReadAllBytes(SnapshotPath));
        Assert.Equal(files, Folder.FileNames());
        return failure;
    }

    public void Dispose()
    {
        http.Dispose();
        Folder.Dispose();
    }
}
