using BenchmarkDotNet.Attributes;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>One chat call over loopback, ours against hand-written code.</summary>
[MemoryDiagnoser]
public class ChatBenchmarks
{
    private RecordedRouter router = null!;
    private TightClient tight = null!;
    private InferenceClient client = null!;

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("one chat call over HttpClient + Utf8JsonReader", nameof(InferenceCatalogClient), nameof(HttpClientAndReader), Figure.Time, 1.05),
        new("one chat call over HttpClient + Utf8JsonReader", nameof(InferenceCatalogClient), nameof(HttpClientAndReader), Figure.Bytes, 1.2),
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
    public Task<string> HttpClientAndReader() => tight.ChatAsync("How many G's in 'huggingface'?");

    [Benchmark]
    public async Task<string> InferenceCatalogClient()
    {
        var reply = await client.SendAsync(BenchmarkModel.Pinned.Chat("How many G's in 'huggingface'?"));
        return reply.Text;
    }
}
