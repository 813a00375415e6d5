using System.Diagnostics;
using System.Globalization;

namespace InferenceCatalog.Benchmarks.Refresh;

/// <summary>The most memory that a process has which refreshes once, beyond what it has at its start.</summary>
internal static class PeakMemory
{
    public const string Command = "refresh-once";

    private const string Floor = "floor";
    private const string Ours = "ours";
    private const double AtMost = 1.5;

    public static IEnumerable<string> Compare()
    {
        using var hub = RecordedHub.Start();
        var (floor, ours) = (RunTwice(Floor, hub), RunTwice(Ours, hub));
        var ratio = ours / floor;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"  50,000 models from loopback to file: peak memory {ours:F0} MB over {floor:F0} MB {ratio,6:F2} (target {AtMost:F2}) {(ratio <= AtMost ? "pass" : "MISS")}");
    }

    public static async Task<int> MeasureAsync(string way, string page, string folder)
    {
        using var http = WholeRefresh.CreateClient();
        using var process = Process.GetCurrentProcess();
        var before = process.PeakWorkingSet64;
        if (way == Floor)
            await new TightRefresh(http).RunAsync(page, Path.Combine(folder, "floor.json"));
        else
            await new WholeRefresh(http, folder).RunAsync(page);

        process.Refresh();
        Console.WriteLine((process.PeakWorkingSet64 - before).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>The second time there is a file from before, which ours reads and compares.</summary>
    private static double RunTwice(string way, RecordedHub hub)
    {
        var folder = Directory.CreateTempSubdirectory("refresh-once-").FullName;
        try
        {
            Run(way, RecordedHub.FirstPage(hub.Address, 0), folder);
            return Run(way, RecordedHub.FirstPage(hub.Address, 1), folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Run(string way, string page, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { Command, way, page, folder },
            RedirectStandardOutput = true,
        })!;
        var bytes = double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
        process.WaitForExit();
        return bytes / (1 << 20);
    }
}
