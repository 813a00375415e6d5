using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;
using CatalogFile = InferenceCatalog.Generator.Inputs.CatalogFile;

namespace InferenceCatalog.Generator.Models;

/// <summary>What came of the project's snapshot file.</summary>
/// <param name="File">The file that was read.</param>
/// <param name="Snapshot">What it says; null when it cannot be read.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record SnapshotReading(CatalogFile File, Snapshot? Snapshot, EquatableArray<SnapshotProblem> Problems)
{
    public static SnapshotReading Read(CatalogFile file, CancellationToken cancellation)
    {
        var reading = SnapshotReader.Read(file.Text.ToUtf8(), cancellation);
        return new SnapshotReading(file, reading.Value, reading.Problems);
    }
}
