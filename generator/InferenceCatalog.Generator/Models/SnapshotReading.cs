using System.Collections.Immutable;
using InferenceCatalog.Snapshots;
using CatalogFile = InferenceCatalog.Generator.Inputs.CatalogFile;

namespace InferenceCatalog.Generator.Models;

/// <summary>What came of the project's snapshot file.</summary>
/// <param name="File">The file that was read.</param>
/// <param name="Snapshot">What it says; null when it cannot be read.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record SnapshotReading(CatalogFile File, Snapshot? Snapshot, EquatableArray<SnapshotProblem> Problems)
{
    /// <summary>Reads the first file: a project has one snapshot, and a second is the build's mistake to report.</summary>
    public static SnapshotReading? Read(ImmutableArray<CatalogFile> files, CancellationToken cancellation)
    {
        if (files.IsEmpty)
            return null;

        var reading = SnapshotReader.Read(files[0].Text.ToString(), cancellation);
        return new SnapshotReading(files[0], reading.Value, reading.Problems);
    }
}
