using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Benchmarks.Rules;

/// <summary>What the rules cost a build: a project of 20,000 invocations, bound and analyzed.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private ImmutableArray<DiagnosticAnalyzer> none;
    private ImmutableArray<DiagnosticAnalyzer> empty;
    private ImmutableArray<DiagnosticAnalyzer> rules;
    private JudgedProject project = null!;

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("all rules over an empty analyzer of the same operations", nameof(Rules), nameof(EmptyAnalyzer), Figure.Time, 1.1),
        new("all rules over an empty analyzer of the same operations", nameof(Rules), nameof(EmptyAnalyzer), Figure.Bytes, 1.1),
    ];

    /// <summary>The snapshot; it was read before, as in a compiler that runs for long.</summary>
    [ParamsAllValues]
    public JudgedBy Snapshot { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        project = JudgedProject.Of(Snapshot);
        none = [new EmptyAnalyzer([])];
        empty = [new EmptyAnalyzer(project.Operations())];
        rules = JudgedProject.PackageAnalyzers();
    }

    [Benchmark]
    public AnalysisResult DriverAlone() => project.Run(none);

    [Benchmark(Baseline = true)]
    public AnalysisResult EmptyAnalyzer() => project.Run(empty);

    [Benchmark]
    public AnalysisResult Rules() => project.Run(rules);
}
