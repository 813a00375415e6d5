using System.Diagnostics;
using System.Globalization;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>The same chat and the same stream by what people use instead, by turns in one run; the official JavaScript client in a process of its own.</summary>
internal static class PeerTimes
{
    public const string Command = "peers";

    private const string Floor = "HttpClient + Utf8JsonReader";
    private const int Rounds = 7;
    private const int Chats = 300;
    private const int Streams = 8;

    public static async Task<int> CompareAsync()
    {
        var chat = new ChatBenchmarks();
        var stream = new StreamBenchmarks();
        chat.Setup();
        stream.Setup();
        try
        {
            await CompareAsync("chat", Chats, (Floor, chat.HttpClientAndReader), ("InferenceCatalog", chat.InferenceCatalogClient), ("OpenAI SDK", chat.OpenAiSdk));
            await CompareAsync(
                $"stream of {RecordedRouter.Chunks} chunks",
                Streams,
                (Floor, stream.HttpClientAndReader),
                ("InferenceCatalog", stream.InferenceCatalogClient),
                ("OpenAI SDK", stream.OpenAiSdk));
        }
        finally
        {
            stream.Cleanup();
            chat.Cleanup();
        }

        using var router = RecordedRouter.Start();
        return await RunNodeAsync(router.Endpoint);
    }

    private static async Task CompareAsync<T>(string what, int count, params (string Name, Func<Task<T>> Call)[] peers)
    {
        var best = new (TimeSpan Wall, TimeSpan Processor)[peers.Length];
        for (var round = 0; round <= Rounds; round++)
        {
            for (var index = 0; index < peers.Length; index++)
            {
                var measured = await MeasureAsync(peers[index].Call, count);

                // The first round warms up; of the others the least disturbed one counts.
                if (round == 1 || (round > 1 && measured.Processor < best[index].Processor))
                    best[index] = measured;
            }
        }

        for (var index = 0; index < peers.Length; index++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {what,-24} {peers[index].Name,-30} {best[index].Wall.TotalMicroseconds,9:F0} µs, {best[index].Processor.TotalMicroseconds,9:F0} µs of processor, {best[index].Processor / best[0].Processor,5:F2} of the floor"));
        }
    }

    private static async Task<(TimeSpan Wall, TimeSpan Processor)> MeasureAsync<T>(Func<Task<T>> call, int count)
    {
        using var process = Process.GetCurrentProcess();
        var (start, processor) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        for (var index = 0; index < count; index++)
            await call();

        process.Refresh();
        return (Stopwatch.GetElapsedTime(start) / count, (process.TotalProcessorTime - processor) / count);
    }

    /// <summary>The official JavaScript client, which the conformance tests install.</summary>
    private static async Task<int> RunNodeAsync(Uri endpoint)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Client", "peers.mjs");
        var start = new ProcessStartInfo("node") { ArgumentList = { script, endpoint.AbsoluteUri, RecordedRouter.Chunks.ToString(CultureInfo.InvariantCulture) } };
        try
        {
            using var node = Process.Start(start)!;
            await node.WaitForExitAsync();
            return node.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("  The JavaScript client was not measured: Node is not installed.");
            return 0;
        }
    }
}
