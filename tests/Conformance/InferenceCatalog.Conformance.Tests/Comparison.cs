using System.Collections.Concurrent;
using InferenceCatalog.Conformance.Tests.Cases;
using InferenceCatalog.Conformance.Tests.Clients;
using InferenceCatalog.Conformance.Tests.Differences;
using InferenceCatalog.Conformance.Tests.Recording;

namespace InferenceCatalog.Conformance.Tests;

/// <summary>Both clients before one recorder. The official ones run once, for all cases; ours in a case when its test asks.</summary>
public sealed class Comparison : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Task<Outcome>> ours = new();
    private Recorder? recorder;
    private OfficialClients? official;

    internal IReadOnlyList<Pair> OfficialPairs => official!.Pairs;

    public async ValueTask InitializeAsync()
    {
        recorder = await Recorder.StartAsync();
        official = await OfficialClients.RunAsync(recorder);
    }

    public ValueTask DisposeAsync() => recorder?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal Outcome FindOfficial(ConformanceCase one) => official!.Find(one);

    internal Task<Outcome> RunOursAsync(ConformanceCase one) => ours.GetOrAdd(one.Name, _ => new OurClient(recorder!).RunAsync(one));

    /// <summary>Where the two differ in a case, whether it is meant or not.</summary>
    internal async Task<IReadOnlyList<JsonDifference>> CompareAsync(ConformanceCase one) =>
        [.. JsonDifference.Find(FindOfficial(one).ToJson(), (await RunOursAsync(one)).ToJson())];
}
