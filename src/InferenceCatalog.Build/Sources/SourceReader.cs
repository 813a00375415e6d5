using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Pages;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>Reads sources, and lets the snapshot so far stand in for one that fails.</summary>
/// <param name="options">Of the refresh.</param>
/// <param name="http">The client for sources that are services.</param>
/// <param name="limits">What a source may take.</param>
/// <param name="log">Takes what is said.</param>
internal sealed class SourceReader(RefreshOptions options, HttpClient http, PageLimits limits, IRefreshLog log)
{
    private readonly PageCache? cache = options.CacheFolder is { } folder ? new PageCache(folder) : null;

    /// <param name="source">The source.</param>
    /// <param name="before">The snapshot so far; null when there is none: then a failure is one of the refresh.</param>
    /// <param name="findFormerRows">Takes the source's rows from it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RefreshException">The source failed, and nothing can stand in for it.</exception>
    public async Task<SourceOutcome> ReadAsync(
        CatalogSource source,
        Snapshot? before,
        Func<Snapshot, SourceReading> findFormerRows,
        CancellationToken cancellationToken)
    {
        try
        {
            var pages = new PageAccess(http, limits, cache, options.Token);
            var reading = await source.ReadAsync(pages, log.Say, cancellationToken).ConfigureAwait(false);
            RefreshReport.TellLeftOut(source.Origin.Name, reading.LeftOut, log.Say);
            return new SourceOutcome(reading, source.Origin);
        }
        catch (RefreshException failure) when (before is not null && FindFormer(source, before) is { } former)
        {
            return new SourceOutcome(findFormerRows(before), former, failure);
        }
    }

    /// <summary>Warns of the one that failed, once it is known that not both did.</summary>
    /// <exception cref="RefreshException">Both failed: then there is nothing to refresh from.</exception>
    public void TellFailure(SourceOutcome first, SourceOutcome second)
    {
        if (first.Failure is { } one && second.Failure is { } other)
            throw new RefreshException(other.Code, $"No source can be read. {one.Message} {other.Message}", other);

        foreach (var outcome in new[] { first, second })
        {
            if (outcome.Failure is { } failure)
                log.Warn(failure.Code, $"{failure.Message} The {outcome.Origin.Name}'s rows stay as they were on {outcome.Origin.Retrieved}.");
        }
    }

    /// <summary>Keeps of the sources' pages those that this refresh asked for. To be called when all sources were read to their ends.</summary>
    public void TidyCache()
    {
        cache?.RemoveUnused();
        if (cache?.Problem is { } problem)
            log.Say($"  The pages could not be kept, so the next refresh reads all of them anew: {problem}");
    }

    private static SnapshotSource? FindFormer(CatalogSource source, Snapshot before)
    {
        foreach (var former in before.Header.Sources)
        {
            if (former.Name == source.Origin.Name)
                return former;
        }

        return null;
    }
}
