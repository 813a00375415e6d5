using BenchmarkDotNet.Attributes;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>What a build from the command line pays: the snapshot read, and everything emitted.</summary>
[MemoryDiagnoser]
public class ColdBenchmarks
{
    private string text = null!;

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("reading the snapshot over a bare reader", nameof(Read), nameof(BareRead), Figure.Time, 1.2),
        new("reading the snapshot over a bare reader", nameof(Read), nameof(BareRead), Figure.Bytes, 1.2),
    ];

    /// <summary>What the snapshot has.</summary>
    [ParamsAllValues]
    public CatalogSize Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        text = CatalogText.Snapshot(Size);
        if (!new BareSnapshotReader(text).ReadModels().SequenceEqual(SnapshotReader.Read(text, CancellationToken.None).Value!.Models))
            throw new InvalidOperationException("The floor reads something else: it is no floor.");
    }

    [Benchmark(Baseline = true)]
    public int BareRead() => new BareSnapshotReader(text).ReadModels().Count;

    [Benchmark]
    public int Read() => SnapshotReader.Read(text, CancellationToken.None).Value!.Models.Count;

    [Benchmark]
    public GeneratorDriver WholeGenerator() => ConsumerProject.Drive(text, new ModelsGenerator()).RunGenerators(ConsumerProject.Original);
}
