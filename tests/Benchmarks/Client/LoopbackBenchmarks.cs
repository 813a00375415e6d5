using BenchmarkDotNet.Attributes;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>What benchmarks over loopback share: a recorded router in a process of its own, and the clients that call it.</summary>
public abstract class LoopbackBenchmarks
{
    private RecordedRouter router = null!;

    internal TightClient Tight { get; private set; } = null!;

    internal InferenceClient Client { get; private set; } = null!;

    internal OpenAI.Chat.ChatClient OpenAi { get; private set; } = null!;

    [GlobalSetup]
    public void Setup()
    {
        router = RecordedRouter.Start();
        Tight = new TightClient(router.Endpoint, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        Client = new InferenceClient(new InferenceClientOptions { Endpoint = router.Endpoint, Token = "hf_benchmark" });
        OpenAi = new OpenAI.Chat.ChatClient(
            "openai/gpt-oss-120b:groq",
            new System.ClientModel.ApiKeyCredential("hf_benchmark"),
            new OpenAI.OpenAIClientOptions { Endpoint = new Uri(router.Endpoint, "v1") });
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        Tight.Dispose();
        router.Dispose();
    }
}
