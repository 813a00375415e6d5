using BenchmarkDotNet.Attributes;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>What benchmarks over loopback share: a recorded router in a process of its own, and the two clients that call it.</summary>
public abstract class LoopbackBenchmarks
{
    private RecordedRouter router = null!;

    internal TightClient Tight { get; private set; } = null!;

    internal InferenceClient Client { get; private set; } = null!;

    [GlobalSetup]
    public void Setup()
    {
        router = RecordedRouter.Start();
        Tight = new TightClient(router.Endpoint, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        Client = new InferenceClient(new InferenceClientOptions { Endpoint = router.Endpoint, Token = "hf_benchmark" });
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        Tight.Dispose();
        router.Dispose();
    }
}
