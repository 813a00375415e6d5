using BenchmarkDotNet.Attributes;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>One chat call over loopback, ours against hand-written code.</summary>
[MemoryDiagnoser]
public class ChatBenchmarks : LoopbackBenchmarks
{
    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("one chat call over HttpClient + Utf8JsonReader", nameof(InferenceCatalogClient), nameof(HttpClientAndReader), Figure.Time, 1.05),
        new("one chat call over HttpClient + Utf8JsonReader", nameof(InferenceCatalogClient), nameof(HttpClientAndReader), Figure.Bytes, 1.2),
    ];

    /// <summary>What a user would take instead; no target, but in the same table.</summary>
    [Benchmark]
    public async Task<string> OpenAiSdk()
    {
        var completion = await OpenAi.CompleteChatAsync("How many G's in 'huggingface'?");
        return completion.Value.Content[0].Text;
    }

    [Benchmark(Baseline = true)]
    public Task<string> HttpClientAndReader() => Tight.ChatAsync("How many G's in 'huggingface'?");

    [Benchmark]
    public async Task<string> InferenceCatalogClient()
    {
        var reply = await Client.SendAsync(BenchmarkModel.Pinned.Chat("How many G's in 'huggingface'?"));
        return reply.Text;
    }
}
