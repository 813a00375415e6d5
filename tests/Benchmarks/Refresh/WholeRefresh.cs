extern alias refresh;

using refresh::InferenceCatalog.Build;
using refresh::InferenceCatalog.Build.Pages;

namespace InferenceCatalog.Benchmarks.Refresh;

/// <summary>A refresh as the target runs it: it reads the snapshot so far, merges, names, compares, checks, remembers and writes.</summary>
internal sealed class WholeRefresh(HttpClient http, string folder) : IRefreshLog
{
    public async Task RunAsync(string hub)
    {
        var router = Path.Combine(folder, "router.json");
        if (!File.Exists(router))
            await File.WriteAllTextAsync(router, """{"data":[{"id":"org-000/model-000000-instruct","providers":[{"provider":"groq","status":"live"}]}]}""");

        var options = new RefreshOptions(
            Path.Combine(folder, "snapshot.json"),
            DefaultSnapshotPath: null,
            SourceAddress.Parse("file:" + router, folder, "router"),
            SourceAddress.Parse(hub, folder, "hub"),
            IncludeAdapters: null,
            new RetrievalDates("2026-11-22", "2026-11-22", "2026-11-22"));
        var outcome = await new CatalogRefresh(options, http, PageLimits.Default, this).RunAsync(CancellationToken.None);
        if (!outcome.IsWritten)
            throw new InvalidOperationException("The two editions are the same.");
    }

    public static HttpClient CreateClient() => CatalogHttp.Create();

    public void Say(string line)
    {
    }

    public void Warn(string code, string message) => throw new InvalidOperationException(message);

    public void Warn(string code, string message, string path, int line) => throw new InvalidOperationException(message);
}
