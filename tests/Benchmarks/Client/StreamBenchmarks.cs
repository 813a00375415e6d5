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

        // At most 64 bytes a chunk beyond the text, whose string of 35 bytes the floor allocates too: (35 + 64) / 35.
        new("a stream of 2,000 chunks over hand-split lines", nameof(InferenceCatalogClient), nameof(HttpClientAndReader), Figure.Bytes, 2.8),
    ];

    [GlobalSetup]
    public void Setup()
    {
        router = RecordedRouter.Start();
        tight = new TightClient(router.Endpoint);
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
