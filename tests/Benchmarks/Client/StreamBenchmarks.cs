using BenchmarkDotNet.Attributes;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>One stream of 2,000 chunks over loopback, ours against hand-written code.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks
{
    private RecordedRouter router = null!;
    private TightClient tight = null!;
    private InferenceClient client = null!;

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("a stream of 2,000 chunks over hand-split lines", nameof(InferenceCatalogClient), nameof(HttpClientAndReader), Figure.Time, 1.2),
        new("a stream of 2,000 chunks over hand-split lines", nameof(InferenceCatalogClient), nameof(HttpClientAndReader), Figure.BytesPerChunk, 64),
    ];

    [GlobalSetup]
    public void Setup()
    {
        router = RecordedRouter.Start();
        tight = new TightClient(router.Endpoint, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        client = new InferenceClient(new InferenceClientOptions { Endpoint = router.Endpoint, Token = "hf_benchmark" });
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        tight.Dispose();
        router.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Task<int> HttpClientAndReader() => tight.StreamAsync("Count.");

    [Benchmark]
    public async Task<int> InferenceCatalogClient()
    {
        var characters = 0;
        await foreach (var update in client.StreamAsync(BenchmarkModel.Pinned.Chat("Count.")))
            characters += update.Text.Length;

        return characters;
    }
}
