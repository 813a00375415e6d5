using BenchmarkDotNet.Attributes;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>One stream of 2,000 chunks over loopback, ours against hand-written code.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks : LoopbackBenchmarks
{
    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("a stream of 2,000 chunks over hand-split lines", nameof(InferenceCatalogClient), nameof(HttpClientAndReader), Figure.Time, 1.2),
        new("a stream of 2,000 chunks over hand-split lines", nameof(InferenceCatalogClient), nameof(HttpClientAndReader), Figure.BytesPerChunk, 64),
    ];

    /// <summary>What a user would take instead; no target, but in the same table.</summary>
    [Benchmark]
    public async Task<int> OpenAiSdk()
    {
        var characters = 0;
        await foreach (var update in OpenAi.CompleteChatStreamingAsync("Count."))
            characters += update.ContentUpdate.Sum(part => part.Text.Length);

        return characters;
    }

    [Benchmark(Baseline = true)]
    public Task<int> HttpClientAndReader() => Tight.StreamAsync("Count.");

    [Benchmark]
    public async Task<int> InferenceCatalogClient()
    {
        var characters = 0;
        await foreach (var update in Client.StreamAsync(BenchmarkModel.Pinned.Chat("Count.")))
            characters += update.Text.Length;

        return characters;
    }
}
