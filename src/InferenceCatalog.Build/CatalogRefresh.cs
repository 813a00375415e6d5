using InferenceCatalog.Build.Merging;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Sources;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build;

/// <summary>A refresh from beginning to end: read, merge, name, check, write, tell.</summary>
/// <param name="options">What to read and write.</param>
/// <param name="http">The client for sources that are services.</param>
/// <param name="limits">What a source may take.</param>
/// <param name="say">Takes each line of what is said.</param>
internal sealed class CatalogRefresh(RefreshOptions options, HttpClient http, PageLimits limits, Action<string> say)
{
    /// <exception cref="RefreshException">The refresh failed or was refused; the snapshot is as it was.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; likewise.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // The old snapshot first: where that is broken, there is no need to ask anybody.
        var before = SnapshotFile.Read(options.SnapshotPath, cancellationToken);
        var named = before ?? ReadDefault(cancellationToken);
        var includeAdapters = options.IncludeAdapters ?? before?.Header.IncludesAdapters ?? false;

        var router = new RouterSource(options.Router, options.Dates.Router);
        var hub = new HubSource(options.Hub, options.Dates.Hub);
        var merger = new CatalogMerger(includeAdapters);
        foreach (var source in new CatalogSource[] { router, hub })
        {
            var reading = await source.ReadAsync(http, limits, say, cancellationToken).ConfigureAwait(false);
            RefreshReport.TellLeftOut(source.Origin.Name, reading.LeftOut, say);
            merger.Add(reading);
        }

        var models = merger.Merge();
        var header = new SnapshotHeader(
            SnapshotHeader.CurrentSchemaVersion,
            options.Dates.Header,
            new([router.Origin, hub.Origin]),
            includeAdapters);
        var unnamed = new Snapshot(header, CatalogMerger.ToSnapshotModels(models), EquatableArray<StoredName>.Empty);
        var remembering = unnamed with { Gone = TombstoneKeeper.Keep(named, unnamed, options.TombstoneDays) };
        var after = remembering with { Names = StoredNames.Update(named, remembering) };
        var text = SnapshotFile.WriteChecked(after, cancellationToken);
        var measurements = MeasurementsWriter.Write(CatalogMerger.ToMeasurements(models, options.Dates.Router));
        var settingsSchema = SettingsSchema.Write(after);

        // From here on there is no stopping half-way. The snapshot goes last: if what stands beside it cannot be written, it is as it was.
        cancellationToken.ThrowIfCancellationRequested();
        SnapshotFile.Save(options.MeasurementsPath, measurements);
        if (options.DefaultSchemaPath is { } schema)
            SnapshotFile.PlaceIfMissing(options.SchemaPath, schema);

        SnapshotFile.Save(options.SettingsSchemaPath, settingsSchema);
        var written = SnapshotFile.Save(options.SnapshotPath, text);
        RefreshReport.Tell(options.SnapshotPath, before, after, written, say);
    }

    private Snapshot? ReadDefault(CancellationToken cancellationToken) =>
        options.DefaultSnapshotPath is { } path ? SnapshotFile.Read(path, cancellationToken) : null;
}
