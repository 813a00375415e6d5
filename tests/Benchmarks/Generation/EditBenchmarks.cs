using BenchmarkDotNet.Attributes;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>What typing costs: one more run of a generator that has run before, after an edit.</summary>
[MemoryDiagnoser]
public class EditBenchmarks
{
    private CSharpCompilation edited = null!;
    private GeneratorDriver noOp = null!;
    private GeneratorDriver primed = null!;
    private GeneratorDriver reformatted = null!;
    private GeneratorDriver changed = null!;

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("an unrelated edit over a no-op generator", nameof(UnrelatedEdit), nameof(NoOp), Figure.Time, 2),
        new("an unrelated edit over a no-op generator", nameof(UnrelatedEdit), nameof(NoOp), Figure.Bytes, 2),
    ];

    /// <summary>How many models the snapshot has; 0 is this repository's own.</summary>
    [Params(CatalogText.Real, 10_000)]
    public int Models { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var text = CatalogText.Snapshot(Models);
        var original = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class Program { static void Main() { } }")]);
        edited = original.ReplaceSyntaxTree(original.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class Program { static void Main() { int x = 1; } }"));

        noOp = Drive(new NoOpGenerator(), text).RunGenerators(original);
        primed = Drive(new ModelsGenerator(), text).RunGenerators(original);
        if (primed.GetRunResult().GeneratedTrees.Length == 0)
            throw new InvalidOperationException("The generator emitted nothing: there is nothing to measure.");

        reformatted = Replace(primed, text, text.Replace("\"models\": [", "\"models\":  [", StringComparison.Ordinal));
        changed = Replace(primed, text, text.Replace("\"context\":131072", "\"context\":131073", StringComparison.Ordinal));
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver NoOp() => noOp.RunGenerators(edited);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => primed.RunGenerators(edited);

    [Benchmark]
    public GeneratorDriver SnapshotWhitespaceEdit() => reformatted.RunGenerators(edited);

    [Benchmark]
    public GeneratorDriver SnapshotEdit() => changed.RunGenerators(edited);

    private static CSharpGeneratorDriver Drive(IIncrementalGenerator generator, string snapshot) =>
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            CatalogText.Files(snapshot),
            optionsProvider: CatalogText.EmittingProject);

    private static GeneratorDriver Replace(GeneratorDriver driver, string before, string after)
    {
        if (before == after)
            throw new InvalidOperationException("The snapshot edit changed nothing.");

        return driver.ReplaceAdditionalTexts(CatalogText.Files(after));
    }
}
