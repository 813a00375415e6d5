using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Benchmarks.Rules;

/// <summary>What the rules cost a project that references no library which they know: nothing.</summary>
[MemoryDiagnoser]
public class IdleBenchmarks
{
    private ImmutableArray<DiagnosticAnalyzer> none;
    private ImmutableArray<DiagnosticAnalyzer> rules;
    private JudgedProject project = null!;

    internal static IReadOnlyList<Target> Targets { get; } =
    [
        new("compiling with all rules over without, nothing known referenced", nameof(WithRules), nameof(CompilerAlone), Figure.Time, 1.02),
        new("compiling with all rules over without, nothing known referenced", nameof(WithRules), nameof(CompilerAlone), Figure.Bytes, 1.01),
    ];

    [GlobalSetup]
    public void Setup()
    {
        project = JudgedProject.WithoutLibraries();
        none = [new EmptyAnalyzer([])];
        rules = JudgedProject.PackageAnalyzers();
        foreach (var (analyzer, telemetry) in project.Run(rules).AnalyzerTelemetryInfo)
        {
            if (telemetry.OperationActionsCount + telemetry.OperationBlockStartActionsCount + telemetry.SyntaxNodeActionsCount + telemetry.SymbolActionsCount > 0)
                throw new InvalidOperationException($"{analyzer} looks at a project that has nothing for it.");
        }
    }

    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> CompilerAlone() => project.Build(none);

    [Benchmark]
    public ImmutableArray<Diagnostic> WithRules() => project.Build(rules);
}
