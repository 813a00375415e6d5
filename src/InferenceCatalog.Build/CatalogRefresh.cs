using InferenceCatalog.Build.Choosing;
using InferenceCatalog.Build.Drift;
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
/// <param name="log">Takes what is said.</param>
internal sealed class CatalogRefresh(RefreshOptions options, HttpClient http, PageLimits limits, IRefreshLog log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <returns>The snapshot before and after.</returns>
    /// <exception cref="RefreshException">The refresh failed or was refused; the snapshot is as it was.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; likewise.</exception>
    public async Task<RefreshOutcome> RunAsync(CancellationToken cancellationToken)
    {
        if (options.IsDryRun)
            return await MakeAsync(cancellationToken).ConfigureAwait(false);

        using (var turn = await RefreshLock.TakeAsync(options.SnapshotPath, LongestWait, log.Say, cancellationToken).ConfigureAwait(false))
        {
            var replaced = turn.Note.FindReplaced();
            var outcome = await MakeAsync(cancellationToken).ConfigureAwait(false);

            // From here on there is no stopping half-way.
            cancellationToken.ThrowIfCancellationRequested();
            outcome = outcome with { IsWritten = Write(outcome), ReplacedPath = replaced };
            if (outcome.IsWritten)
                NoteReplaced(outcome, turn.Note);

            return outcome;
        }
    }

    /// <summary>Makes the new snapshot, without a trace on the disk.</summary>
    private async Task<RefreshOutcome> MakeAsync(CancellationToken cancellationToken)
    {
        // The old snapshot first: where that is broken, there is no need to ask anybody.
        var memory = new FileMemory();
        var before = SnapshotFile.Read(options.SnapshotPath, cancellationToken, memory);
        var named = before ?? ReadDefault(cancellationToken);
        var overrides = OverrideList.Read(options.OverridesPath, cancellationToken);
        var list = ModelList.Read(options.ModelListPath);
        var choice = (options.Choice ?? new ChoiceOptions()).Over(named?.Header.Choice ?? SnapshotChoice.All);
        var includeAdapters = options.IncludeAdapters ?? named?.Header.IncludesAdapters ?? false;

        var rows = await GatherAsync(before, includeAdapters, cancellationToken).ConfigureAwait(false);
        var all = rows.Models;
        var header = new SnapshotHeader(SnapshotHeader.CurrentSchemaVersion, rows.Retrieved, rows.Origins, includeAdapters)
        {
            Choice = choice,
        };
        list?.TellUnmatched(all, log, cancellationToken);
        UnmatchedFilters.Tell(choice, all, log, cancellationToken);
        var tail = new CatalogTail(choice, list, overrides, rows.Listed);
        tail.TellUnknown(all, log, cancellationToken);
        var cutOff = new List<SnapshotModel>();
        var wanted = new CatalogChoice(choice, list);
        var unnamed = new Snapshot(header, wanted.Take(tail.CutOff(overrides?.Apply(all, log) ?? all, cutOff)), EquatableArray<StoredName>.Empty);

        var former = named is null ? null : FormerCatalog.Of(named, header, wanted, cutOff);
        var remembering = unnamed with { Gone = TombstoneKeeper.Keep(former?.Snapshot, unnamed, options.TombstoneDays) };
        var after = remembering with { Names = StoredNames.Update(named, remembering) };
        if (all.Count > 0 && after.Models.Count == 0)
            throw new RefreshException(RefreshErrorCodes.NothingChosen, $"Of {Words.Count(all.Count, "model")} of the sources the project wants none. Look at the filters in the snapshot's header, and at models.txt where there is one.");

        if (before is not null && former is not null && !options.AllowDrop && DropGuard.FindLoss(former.Snapshot, after) is { } loss)
            TellLoss(loss);

        return new RefreshOutcome(before, after, SnapshotFile.WriteChecked(after, memory, cancellationToken))
        {
            InUse = named,
            Unwanted = former?.Unwanted ?? EquatableArray<SnapshotRouteKey>.Empty,
            Disagreements = rows.Disagreements,
            Measurements = rows.Measurements is { } measurements ? MeasurementsWriter.Write(measurements) : (Utf8Text?)null,
        };
    }

    /// <summary>Refuses the refresh, unless nothing is to be written: then it may be looked at.</summary>
    private void TellLoss(string loss)
    {
        if (options.IsDryRun)
        {
            log.Warn(RefreshErrorCodes.DropRefused, $"A refresh would be refused, for too much would leave at once: {loss}. That is taken for a fault of a source; if it is right, refresh with -p:AllowDrop=true.");
            return;
        }

        throw new RefreshException(
            RefreshErrorCodes.DropRefused,
            $"Too much would leave at once: {loss}. That is taken for a fault of a source. Look at it with -p:DryRun=true; if it is right, refresh with -p:AllowDrop=true.");
    }

    /// <summary>What the sources say together, without what each said: that is as large again.</summary>
    private async Task<GatheredRows> GatherAsync(Snapshot? before, bool includeAdapters, CancellationToken cancellationToken)
    {
        var sources = new SourceReader(options, http, limits, log);
        var router = await sources.ReadAsync(new RouterSource(options.Router, options.Dates.Router), before, FormerRows.OfRouter, cancellationToken).ConfigureAwait(false);
        var hub = await sources.ReadAsync(new HubSource(options.Hub, options.Dates.Hub), before, FormerRows.OfHub, cancellationToken).ConfigureAwait(false);
        sources.TellFailure(router, hub);
        if (router.Failure is null && hub.Failure is null)
            sources.TidyCache();

        var merger = new CatalogMerger(includeAdapters);
        merger.Add(router.Reading);
        merger.Add(hub.Reading);
        var models = merger.Merge();
        return new GatheredRows(CatalogMerger.ToSnapshotModels(models), DateOf(router, hub), new([router.Origin, hub.Origin]))
        {
            Listed = router.Reading.Models.ConvertAll(static model => model.Id),

            // Rows of another day that stand in for a source are no second view.
            Disagreements = router.Failure is null && hub.Failure is null ? merger.Disagreements.Lines : [],

            // Without the router there are hardly any; those of the last time are better.
            Measurements = router.Failure is null ? CatalogMerger.ToMeasurements(models, options.Dates.Router) : null,
        };
    }

    /// <summary>Writes the files. The snapshot goes last: if what stands beside it cannot be written, it is as it was.</summary>
    /// <returns>Whether the snapshot was another one before.</returns>
    private bool Write(RefreshOutcome outcome)
    {
        var settingsSchema = SettingsSchema.Write(outcome.After);
        if (outcome.Measurements is { } speeds)
            SnapshotFile.CheckReplaceable(options.MeasurementsPath, speeds);

        SnapshotFile.CheckReplaceable(options.SettingsSchemaPath, settingsSchema);
        SnapshotFile.CheckReplaceable(options.SnapshotPath, outcome.Text);

        if (outcome.Measurements is { } measurements)
            SnapshotFile.Save(options.MeasurementsPath, measurements);

        if (options.DefaultSchemaPath is { } schema)
            SnapshotFile.PlaceIfMissing(options.SchemaPath, schema);

        SnapshotFile.Save(options.SettingsSchemaPath, settingsSchema);
        return SnapshotFile.Save(options.SnapshotPath, outcome.Text);
    }

    /// <summary>For the other projects that share the snapshot. It is a courtesy, without which the refresh is whole.</summary>
    private void NoteReplaced(RefreshOutcome outcome, RenewalNote note)
    {
        if (options.ReplacedPath is not { } path || outcome.InUse is not { } replaced)
            return;

        try
        {
            if (outcome.ReplacedPath is null)
            {
                SnapshotFile.Save(Path.Combine(Path.GetDirectoryName(path)!, DriftReport.UnwantedName), string.Join("\n", outcome.Unwanted));
                SnapshotFile.Save(path, SnapshotWriter.WriteUtf8(replaced));
            }

            note.Write(outcome.ReplacedPath ?? path);
        }
        catch (Exception exception) when (exception is RefreshException or IOException or UnauthorizedAccessException)
        {
            log.Say($"  Other projects that share the snapshot cannot be told what it replaced: {exception.Message}");
        }
    }

    /// <summary>The day of the header: as the project says, unless older rows had to be kept.</summary>
    private string DateOf(SourceOutcome router, SourceOutcome hub)
    {
        if (router.Failure is null && hub.Failure is null)
            return options.Dates.Header;

        var kept = router.Failure is null ? hub.Origin.Retrieved : router.Origin.Retrieved;
        return string.CompareOrdinal(kept, options.Dates.Header) < 0 ? kept : options.Dates.Header;
    }

    private Snapshot? ReadDefault(CancellationToken cancellationToken) =>
        options.DefaultSnapshotPath is { } path ? SnapshotFile.Read(path, cancellationToken) : null;
}
