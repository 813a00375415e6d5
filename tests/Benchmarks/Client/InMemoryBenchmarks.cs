using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>The same call and the same stream without a network: the CPU time of the code on top of HttpClient, which a call over a socket hides.</summary>
/// <remarks>For one call the ratio is far from that over loopback: the floor is a microsecond here, and tens of them with a socket.</remarks>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class InMemoryBenchmarks
{
    private const string Call = "call";
    private const string Stream = "stream";

    private static readonly Uri Endpoint = new("https://router.huggingface.co");

    private readonly TightClient tightCall = new(Endpoint, new InMemoryRouter(streams: false));
    private readonly TightClient tightStream = new(Endpoint, new InMemoryRouter(streams: true));
    private readonly InferenceClient callClient = CreateClient(streams: false);
    private readonly InferenceClient streamClient = CreateClient(streams: true);

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("a stream of 2,000 chunks in memory", nameof(InferenceCatalogStream), nameof(TightStream), Figure.Time, 1.2),
        new("a stream of 2,000 chunks in memory", nameof(InferenceCatalogStream), nameof(TightStream), Figure.BytesPerChunk, 64),
    ];

    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Call)]
    public Task<string> TightCall() => tightCall.ChatAsync("How many G's in 'huggingface'?");

    [Benchmark]
    [BenchmarkCategory(Call)]
    public async Task<string> InferenceCatalogCall()
    {
        var reply = await callClient.SendAsync(BenchmarkModel.Pinned.Chat("How many G's in 'huggingface'?"));
        return reply.Text;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Stream)]
    public Task<int> TightStream() => tightStream.StreamAsync("Count.");

    [Benchmark]
    [BenchmarkCategory(Stream)]
    public async Task<int> InferenceCatalogStream()
    {
        var characters = 0;
        await foreach (var update in streamClient.StreamAsync(BenchmarkModel.Pinned.Chat("Count.")))
            characters += update.Text.Length;

        return characters;
    }

    private static InferenceClient CreateClient(bool streams)
    {
        // The options' timeout is at work: a second one would not be there without an HttpClient of one's own.
        var http = new HttpClient(new InMemoryRouter(streams)) { Timeout = Timeout.InfiniteTimeSpan };
        return new InferenceClient(http, new InferenceClientOptions { Endpoint = Endpoint, Token = "hf_benchmark" });
    }
}
