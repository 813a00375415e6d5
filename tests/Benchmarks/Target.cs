using System.Globalization;
using BenchmarkDotNet.Reports;

namespace InferenceCatalog.Benchmarks;

/// <summary>A promise about two benchmarks of one run: the subject's figure is at most so many times the floor's.</summary>
/// <param name="What">What is promised, in words.</param>
/// <param name="Subject">The benchmark that is ours.</param>
/// <param name="Floor">The benchmark that it is measured against.</param>
/// <param name="Figure">Time or bytes.</param>
/// <param name="AtMost">The greatest ratio that passes.</param>
internal sealed record Target(string What, string Subject, string Floor, Figure Figure, double AtMost)
{
    /// <summary>One line for each set of parameters that the benchmarks ran with.</summary>
    public IEnumerable<string> Judge(Summary summary)
    {
        foreach (var subject in summary.Reports.Where(report => Name(report) == Subject))
        {
            var floor = summary.Reports.Single(report => Name(report) == Floor && Parameters(report) == Parameters(subject));
            var ratio = Read(subject) / Read(floor);
            var verdict = double.IsNaN(ratio) ? "not measured" : ratio <= AtMost ? "pass" : "MISS";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  {What} {Parameters(subject),-14} {Figure,-5} {ratio,6:F2} (target {AtMost:F2}) {verdict}");
        }
    }

    private static string Name(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod.Name;

    private static string Parameters(BenchmarkReport report) => report.BenchmarkCase.Parameters.DisplayInfo;

    private double Read(BenchmarkReport report) => Figure switch
    {
        Figure.Time => report.ResultStatistics?.Median ?? double.NaN,
        Figure.Bytes => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN,
        _ => throw new ArgumentOutOfRangeException(nameof(report), Figure, null),
    };
}
