using System.Diagnostics;
using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>The first reading of a process, with all that has to be compiled for it: a build reads once, and never gets warm.</summary>
/// <remarks>Each reading is a process of its own, the floor's and ours by turns; each has the text in the form that it reads.</remarks>
internal static class FirstRead
{
    public const string Command = "read-once";

    private const string Bare = "bare";
    private const string Own = "own";
    private const int Rounds = 15;
    private const double AtMost = 1.2;

    public static IEnumerable<string> Compare()
    {
        foreach (var size in Enum.GetValues<CatalogSize>())
        {
            var (bare, own) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                bare.Add(Run(Bare, size));
                own.Add(Run(Own, size));
            }

            var ratio = Median(own) / Median(bare);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  the first reading of a process over a bare reader's [Size={size}] {Median(own):F1} ms / {Median(bare):F1} ms = {ratio:F2} (target {AtMost:F2}) {(ratio <= AtMost ? "pass" : "MISS")}");
        }
    }

    /// <summary>Runs in the child: reads once and prints the milliseconds.</summary>
    public static int Measure(string reader, CatalogSize size)
    {
        var text = CatalogText.Snapshot(size);
        Utf8Text utf8 = text;
        var start = Stopwatch.GetTimestamp();
        var models = reader == Bare
            ? new BareSnapshotReader(text).ReadModels().Count
            : SnapshotReader.Read(utf8, CancellationToken.None).Value!.Models.Count;
        var elapsed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return models > 0 ? 0 : 1;
    }

    private static double Run(string reader, CatalogSize size)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { Command, reader, size.ToString() },
            RedirectStandardOutput = true,
        })!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
