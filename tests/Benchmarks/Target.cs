using System.Globalization;
using BenchmarkDotNet.Reports;
using InferenceCatalog.Benchmarks.Client;

namespace InferenceCatalog.Benchmarks;

/// <summary>A promise about two benchmarks of one run: how far the subject's figure may be from the floor's.</summary>
/// <param name="What">What is promised, in words.</param>
/// <param name="Subject">The benchmark that is ours.</param>
/// <param name="Floor">The benchmark that it is measured against.</param>
/// <param name="Figure">What is compared, and how.</param>
/// <param name="AtMost">The greatest figure that passes.</param>
internal sealed record Target(string What, string Subject, string Floor, Figure Figure, double AtMost)
{
    /// <summary>One line for each set of parameters that the benchmarks ran with.</summary>
    public IEnumerable<string> Judge(Summary summary)
    {
        foreach (var subject in summary.Reports.Where(report => Name(report) == Subject))
        {
            var floor = summary.Reports.Single(report => Name(report) == Floor && Parameters(report) == Parameters(subject));
            var measured = Compare(subject, floor);
            var verdict = double.IsNaN(measured) ? "not measured" : measured <= AtMost ? "pass" : "MISS";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  {What} {Parameters(subject),-14} {Figure,-13} {measured,6:F2} (target {AtMost:F2}) {verdict}");
        }
    }

    private static string Name(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod.Name;

    private static string Parameters(BenchmarkReport report) => report.BenchmarkCase.Parameters.DisplayInfo;

    private static double Time(BenchmarkReport report) => report.ResultStatistics?.Median ?? double.NaN;

    private static double Bytes(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN;

    private double Compare(BenchmarkReport subject, BenchmarkReport floor) => Figure switch
    {
        Figure.Time => Time(subject) / Time(floor),
        Figure.Bytes => Bytes(subject) / Bytes(floor),
        Figure.BytesPerChunk => (Bytes(subject) - Bytes(floor)) / RecordedRouter.Chunks,
        _ => throw new ArgumentOutOfRangeException(nameof(subject), Figure, null),
    };
}
