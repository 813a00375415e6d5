using BenchmarkDotNet.Attributes;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>What a build from the command line pays: the snapshot read, and everything emitted.</summary>
[MemoryDiagnoser]
public class ColdBenchmarks
{
    /// <summary>The same for the reader, which reads UTF-8: each has the text in its own form, and <see cref="WholeGenerator"/> pays for the way there.</summary>
    private Utf8Text utf8;

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
        utf8 = text;
        if (!new BareSnapshotReader(text).ReadModels().SequenceEqual(SnapshotReader.Read(utf8, CancellationToken.None).Value!.Models))
            throw new InvalidOperationException("The floor reads something else: it is no floor.");
    }

    [Benchmark(Baseline = true)]
    public int BareRead() => new BareSnapshotReader(text).ReadModels().Count;

    [Benchmark]
    public int Read() => SnapshotReader.Read(utf8, CancellationToken.None).Value!.Models.Count;

    [Benchmark]
    public GeneratorDriver WholeGenerator() => ConsumerProject.Drive(text, new ModelsGenerator()).RunGenerators(ConsumerProject.Original);
}
