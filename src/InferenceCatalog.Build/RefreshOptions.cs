using InferenceCatalog.Build.Choosing;
using InferenceCatalog.Build.Pages;

namespace InferenceCatalog.Build;

/// <summary>What a refresh reads and writes.</summary>
/// <param name="SnapshotPath">The file to renew or create.</param>
/// <param name="DefaultSnapshotPath">Where a new snapshot's choice, stored names and schema come from; need not be there.</param>
/// <param name="Router">The router's list.</param>
/// <param name="Hub">The Hub's list.</param>
/// <param name="IncludeAdapters">Whether adapters found by a tag filter come in; null to do as the present snapshot does, or the default.</param>
/// <param name="Dates">The days of the facts.</param>
/// <param name="TombstoneDays">How many days the snapshot remembers what left.</param>
/// <param name="AllowDrop">Whether a great part of the catalog may leave at once.</param>
/// <param name="IsDryRun">Whether to say what would change and write nothing.</param>
/// <param name="CacheFolder">Where answers are kept, so that an unchanged one need not be sent again; null for nowhere.</param>
/// <param name="Token">A Hugging Face token for sources of Hugging Face; null for none.</param>
/// <param name="Choice">What of the catalog the project wants; null for what its snapshot so far has, or the default.</param>
internal sealed record RefreshOptions(
    string SnapshotPath,
    string? DefaultSnapshotPath,
    SourceAddress Router,
    SourceAddress Hub,
    bool? IncludeAdapters,
    RetrievalDates Dates,
    int TombstoneDays = RefreshOptions.DefaultTombstoneDays,
    bool AllowDrop = false,
    bool IsDryRun = false,
    string? CacheFolder = null,
    string? Token = null,
    ChoiceOptions? Choice = null)
{
    public const int DefaultTombstoneDays = 180;

    /// <summary>Where the snapshot that is replaced is kept for other projects that share it; null for nowhere.</summary>
    public string? ReplacedPath { get; init; }

    private const string SchemaName = "snapshot.schema.json";

    /// <summary>Latency and throughput stand beside the snapshot, so that they do not touch its lines at every refresh.</summary>
    public string MeasurementsPath => Path.Combine(Path.GetDirectoryName(SnapshotPath)!, "measurements.json");

    /// <summary>The project's list of models that it wants; need not be there.</summary>
    public string ModelListPath => Path.Combine(Path.GetDirectoryName(SnapshotPath)!, "models.txt");

    /// <summary>What the project knows better than the sources; need not be there.</summary>
    public string OverridesPath => Path.Combine(Path.GetDirectoryName(SnapshotPath)!, "overrides.json");

    /// <summary>The schema of settings, with which editors offer what the snapshot has.</summary>
    public string SettingsSchemaPath => Path.Combine(Path.GetDirectoryName(SnapshotPath)!, "appsettings-schema.json");

    /// <summary>The schema that the snapshot names as its own, for editors.</summary>
    public string SchemaPath => Path.Combine(Path.GetDirectoryName(SnapshotPath)!, SchemaName);

    /// <summary>Where that schema comes from; need not be there.</summary>
    public string? DefaultSchemaPath =>
        DefaultSnapshotPath is { } path ? Path.Combine(Path.GetDirectoryName(path)!, SchemaName) : null;
}
