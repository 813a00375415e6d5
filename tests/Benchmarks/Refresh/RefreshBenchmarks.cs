using BenchmarkDotNet.Attributes;

namespace InferenceCatalog.Benchmarks.Refresh;

/// <summary>50,000 models from loopback to the file, ours against code that does only this.</summary>
[MemoryDiagnoser]
public class RefreshBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("refresh-benchmark-").FullName;
    private readonly HttpClient http = WholeRefresh.CreateClient();
    private RecordedHub hub = null!;
    private int edition;

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("50,000 models from loopback to file over a bare reader and writer", nameof(Refresh), nameof(ReaderToWriter), Figure.Time, 2),
        new("50,000 models from loopback to file over a bare reader and writer", nameof(Refresh), nameof(ReaderToWriter), Figure.Bytes, 1.5),
    ];

    [GlobalSetup]
    public void Setup() => hub = RecordedHub.Start();

    [GlobalCleanup]
    public void Cleanup()
    {
        hub.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Task ReaderToWriter() => new TightRefresh(http).RunAsync(NextEdition(), Path.Combine(folder, "floor.json"));

    [Benchmark]
    public Task Refresh() => new WholeRefresh(http, folder).RunAsync(NextEdition());

    /// <summary>Never the one before, so that there is something to write each time.</summary>
    private string NextEdition() => RecordedHub.FirstPage(hub.Address, edition++ % 2);
}
