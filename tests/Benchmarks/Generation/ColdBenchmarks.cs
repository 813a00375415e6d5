using BenchmarkDotNet.Attributes;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Generator.Tests;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>What a build from the command line pays: the snapshot read, and everything emitted.</summary>
[MemoryDiagnoser]
public class ColdBenchmarks
{
    private readonly CSharpCompilation compilation = CSharpCompilation.Create("App");
    private string text = null!;

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("reading the snapshot over a bare reader", nameof(Read), nameof(BareRead), Figure.Time, 1.2),
    ];

    /// <summary>How many models the snapshot has; 0 is this repository's own.</summary>
    [Params(CatalogText.Real, 10_000)]
    public int Models { get; set; }

    [GlobalSetup]
    public void Setup() => text = CatalogText.Snapshot(Models);

    [Benchmark(Baseline = true)]
    public int BareRead() => new BareSnapshotReader(text).ReadModels().Count;

    [Benchmark]
    public int Read() => SnapshotReader.Read(text, CancellationToken.None).Value!.Models.Count;

    [Benchmark]
    public GeneratorDriver WholeGenerator() =>
        CSharpGeneratorDriver.Create(
            [new ModelsGenerator().AsSourceGenerator()],
            CatalogText.Files(text),
            optionsProvider: CatalogText.EmittingProject)
            .RunGenerators(compilation);
}
