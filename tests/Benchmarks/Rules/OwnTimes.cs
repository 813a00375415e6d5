using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Benchmarks.Rules;

/// <summary>What the rules take of the processor, by turns with the empty analyzer, so that what else the machine does strikes both.</summary>
/// <remarks>
/// The least of many rounds, for only more can be added from outside. The own time is the one within an analyzer's actions, as the
/// compiler's <c>ReportAnalyzer</c> counts it.
/// </remarks>
internal static class OwnTimes
{
    public const string Command = "rule-times";

    private const int Warmups = 3;
    private const int Rounds = 7;
    private const double AtMost = 1.1;

    public static IEnumerable<string> Compare()
    {
        foreach (var snapshot in Enum.GetValues<JudgedBy>())
        {
            var project = JudgedProject.Of(snapshot);
            ImmutableArray<DiagnosticAnalyzer> empty = [new EmptyAnalyzer(project.Operations())];
            var rules = JudgedProject.PackageAnalyzers();
            var (emptyRuns, ruleRuns) = (new List<Cost>(), new List<Cost>());
            for (var round = 0; round < Warmups + Rounds; round++)
            {
                if (round == Warmups)
                {
                    emptyRuns.Clear();
                    ruleRuns.Clear();
                }

                emptyRuns.Add(Measure(project, empty));
                ruleRuns.Add(Measure(project, rules));
            }

            var (floor, subject) = (emptyRuns.Min(run => run.Total), ruleRuns.Min(run => run.Total));
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  processor time for {JudgedSource.Invocations:N0} invocations [Snapshot={snapshot}] {subject:F0} ms / {floor:F0} ms = {subject / floor:F2} (target {AtMost:F2}) {(subject / floor <= AtMost ? "pass" : "MISS")}");
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  own time for 10,000 invocations [Snapshot={snapshot}] {PerTenThousand(ruleRuns):F1} ms, of the empty analyzer {PerTenThousand(emptyRuns):F1} ms");
        }
    }

    private static Cost Measure(JudgedProject project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var result = project.Run(analyzers, isTimed: true);
        process.Refresh();
        return new Cost(
            (process.TotalProcessorTime - start).TotalMilliseconds,
            result.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalMilliseconds));
    }

    private static double PerTenThousand(List<Cost> runs) => runs.Min(run => run.Own) * 10_000 / JudgedSource.Invocations;

    private readonly record struct Cost(double Total, double Own);
}
