using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>What typing costs: one more run of generators that have run before, after an edit.</summary>
[MemoryDiagnoser]
public class EditBenchmarks
{
    private GeneratorDriver noOp = null!;
    private GeneratorDriver least = null!;
    private GeneratorDriver primed = null!;
    private GeneratorDriver reformatted = null!;
    private GeneratorDriver changed = null!;

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("an unrelated edit over a no-op generator", nameof(UnrelatedEdit), nameof(NoOp), Figure.Time, 2),
        new("an unrelated edit over a no-op generator", nameof(UnrelatedEdit), nameof(NoOp), Figure.Bytes, 2),
        new("an unrelated edit over the least that has its inputs and a file", nameof(UnrelatedEdit), nameof(LeastGenerator), Figure.Time, 1.2),
        new("an unrelated edit over the least that has its inputs and a file", nameof(UnrelatedEdit), nameof(LeastGenerator), Figure.Bytes, 1.2),
    ];

    /// <summary>What the snapshot has.</summary>
    [ParamsAllValues]
    public CatalogSize Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var text = CatalogText.Snapshot(Size);
        noOp = ConsumerProject.Drive(text, new NoOpGenerator()).RunGenerators(ConsumerProject.Original);
        least = ConsumerProject.Drive(text, new LeastGenerator()).RunGenerators(ConsumerProject.Original);
        primed = ConsumerProject.Drive(text, ConsumerProject.PackageGenerators()).RunGenerators(ConsumerProject.Original);
        if (primed.GetRunResult().GeneratedTrees.Length == 0)
            throw new InvalidOperationException("The generator emitted nothing: there is nothing to measure.");

        reformatted = primed.WithSnapshot(text, text.Replace("\"models\": [", "\"models\":  [", StringComparison.Ordinal));
        changed = primed.WithSnapshot(text, text.Replace("\"context\":131072", "\"context\":131073", StringComparison.Ordinal));
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver NoOp() => noOp.RunGenerators(ConsumerProject.Edited);

    [Benchmark]
    public GeneratorDriver LeastGenerator() => least.RunGenerators(ConsumerProject.Edited);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => primed.RunGenerators(ConsumerProject.Edited);

    [Benchmark]
    public GeneratorDriver SnapshotWhitespaceEdit() => reformatted.RunGenerators(ConsumerProject.Edited);

    [Benchmark]
    public GeneratorDriver SnapshotEdit() => changed.RunGenerators(ConsumerProject.Edited);
}
