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
        var (floor, ours) = (Run(Floor, hub), Run(Ours, hub));
        var ratio = ours / floor;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"  50,000 models from loopback to file: peak memory {ours:F0} MB over {floor:F0} MB {ratio,6:F2} (target {AtMost:F2}) {(ratio <= AtMost ? "pass" : "MISS")}");
    }

    public static async Task<int> MeasureAsync(string way, string hub)
    {
        var folder = Directory.CreateTempSubdirectory("refresh-once-").FullName;
        using var http = WholeRefresh.CreateClient();
        using var process = Process.GetCurrentProcess();
        var before = process.PeakWorkingSet64;
        if (way == Floor)
            await new TightRefresh(http).RunAsync(RecordedHub.FirstPage(hub, 0), Path.Combine(folder, "floor.json"));
        else
            await new WholeRefresh(http, folder).RunAsync(RecordedHub.FirstPage(hub, 0));

        process.Refresh();
        Console.WriteLine((process.PeakWorkingSet64 - before).ToString(CultureInfo.InvariantCulture));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static double Run(string way, RecordedHub hub)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { Command, way, hub.Address },
            RedirectStandardOutput = true,
        })!;
        var bytes = double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
        process.WaitForExit();
        return bytes / (1 << 20);
    }
}
