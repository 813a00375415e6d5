using System.Globalization;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Report;

/// <summary>The facts that a page shows.</summary>
/// <param name="Snapshot">The catalog.</param>
/// <param name="Measurements">The speeds; null where there are none.</param>
/// <param name="Before">An earlier catalog to compare with; null for none.</param>
internal sealed record ReportContent(Snapshot Snapshot, MeasurementTable? Measurements, Snapshot? Before)
{
    private const string MeasurementsName = "measurements.json";

    /// <summary>Reads the files. Entries that are not sound are left out, as the rules leave them out, and that is said.</summary>
    /// <exception cref="RefreshException">A file is not there or cannot be read at all.</exception>
    public static ReportContent Read(string snapshotPath, string? beforePath, Action<string> say, CancellationToken cancellationToken)
    {
        var snapshot = ReadSnapshot(snapshotPath, "Run 'dotnet build -t:RefreshCatalog' to make it, or name another with InferenceCatalogSnapshot.");
        var measurements = ReadMeasurements(Path.Combine(Path.GetDirectoryName(snapshotPath)!, MeasurementsName));
        var before = beforePath is null ? null : ReadSnapshot(beforePath, "InferenceCatalogReportBefore names it: give an earlier snapshot, or leave it empty.");
        return new ReportContent(snapshot, measurements, before);

        Snapshot ReadSnapshot(string path, string remedy) => Accept(path, SnapshotReader.Read(ReadText(path, remedy), cancellationToken), say);

        MeasurementTable? ReadMeasurements(string path) => File.Exists(path)
            ? Accept(path, MeasurementsReader.Read(ReadText(path, "A refresh writes it."), cancellationToken), say)
            : null;
    }

    private static Utf8Text ReadText(string path, string remedy) => SnapshotFile.ReadUtf8(path)
        ?? throw new RefreshException(RefreshErrorCodes.SnapshotUnreadable, $"{path} is not there. {remedy}");

    private static T Accept<T>(string path, CatalogReading<T> reading, Action<string> say)
        where T : class, IEquatable<T>
    {
        if (reading.Value is null)
        {
            throw new RefreshException(
                RefreshErrorCodes.SnapshotUnreadable,
                $"The file cannot be read: {reading.Problems[0].Message} Restore it from version control, and try again.")
            {
                Place = new FilePlace(path, reading.Problems[0].Start.Line + 1, reading.Problems[0].Start.Column + 1),
            };
        }

        if (reading.Problems.Count > 0)
        {
            var more = reading.Problems.Count > 1 ? $" (the first of {Words.Count(reading.Problems.Count, "problem")})" : string.Empty;
            say($"{path}, line {LineOf(reading)}{more}: {reading.Problems[0].Message}");
        }

        return reading.Value;
    }

    private static string LineOf<T>(CatalogReading<T> reading)
        where T : class, IEquatable<T> => (reading.Problems[0].Start.Line + 1).ToString(CultureInfo.InvariantCulture);
}
