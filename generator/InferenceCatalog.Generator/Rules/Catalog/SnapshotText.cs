using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Models;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>The file of a project's snapshot: read once, when the first asks, for rules and for what is said of the file itself.</summary>
internal sealed class SnapshotText
{
    private readonly Lazy<SnapshotReading> reading;
    private readonly Lazy<SnapshotIndex?> index;

    /// <param name="file">The file that the compiler was given.</param>
    public SnapshotText(AdditionalText file)
    {
        File = file;
        reading = new(() => SnapshotReading.Read(CatalogInputs.Read(file, CancellationToken.None), CancellationToken.None));
        index = new(() => reading.Value.Snapshot is { } snapshot ? new SnapshotIndex(snapshot) : null);
    }

    public AdditionalText File { get; }

    /// <summary>What came of reading it.</summary>
    public SnapshotReading Reading => reading.Value;

    /// <summary>What rules judge by, however little is left of it; null when it cannot be read.</summary>
    public SnapshotIndex? Index => index.Value;
}
