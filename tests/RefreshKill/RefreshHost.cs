using InferenceCatalog.Build;
using InferenceCatalog.Build.Drift;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Sources;

namespace InferenceCatalog.RefreshKill;

/// <summary>A refresh in a process of its own, without MSBuild, so that it starts fast.</summary>
internal sealed class RefreshHost : IRefreshLog
{
    /// <param name="arguments">Snapshot, router, hub, the router's day, the Hub's day, and where a report in Markdown goes.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var folder = Environment.CurrentDirectory;
        var snapshot = Path.GetFullPath(arguments[0]);
        var options = new RefreshOptions(
            snapshot,
            DefaultSnapshotPath: null,
            SourceAddress.Parse(arguments[1], folder, "router"),
            SourceAddress.Parse(arguments[2], folder, "hub", HubSource.DefaultQuery),
            IncludeAdapters: null,
            RetrievalDates.Parse(null, arguments[3], arguments[4], DateTime.UtcNow),
            AllowDrop: true);
        try
        {
            using var http = CatalogHttp.Create();
            var outcome = await new CatalogRefresh(options, http, PageLimits.Default, new RefreshHost()).RunAsync(CancellationToken.None);
            RefreshReport.Tell(snapshot, outcome, isDryRun: false, Console.WriteLine);
            if (arguments.Length > 5 && outcome.InUse is { } before)
                TextFile.ReplaceIfChanged(arguments[5], MarkdownReport.Write(new DriftReport(before, outcome.After, null, folder, outcome.Unwanted)));

            return 0;
        }
        catch (RefreshException failure)
        {
            Console.Error.WriteLine($"{failure.Code}: {failure.Message}");
            return 1;
        }
    }

    public void Say(string line) => Console.WriteLine(line);

    public void Warn(string code, string message) => Console.WriteLine($"warning {code}: {message}");

    public void Warn(string code, string message, string path, int line) => Console.WriteLine($"{path}({line}): warning {code}: {message}");
}
