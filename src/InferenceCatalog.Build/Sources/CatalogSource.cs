using InferenceCatalog.Build.Pages;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>A service that says which models can be called where.</summary>
/// <param name="name">Its name in the snapshot's header.</param>
/// <param name="address">Where it is.</param>
/// <param name="retrieved">The day of its facts.</param>
internal abstract class CatalogSource(string name, SourceAddress address, string retrieved)
{
    private const int ShownLength = 100;
    private const int LookedAtBytes = 1_024;

    private static readonly TimeSpan BetweenProgressLines = TimeSpan.FromSeconds(5);

    /// <summary>What the snapshot's header says of it.</summary>
    public SnapshotSource Origin { get; } = new(name, address.DisplayName, retrieved);

    /// <summary>Reads all pages.</summary>
    /// <exception cref="RefreshException">A page cannot be had or read, or there is no route in any.</exception>
    public async Task<SourceReading> ReadAsync(
        PageAccess pages,
        Action<string> say,
        CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(pages.Limits.TotalTime);
        try
        {
            return await ReadPagesAsync(PageReader.Open(address, pages), say, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefreshException(
                RefreshErrorCodes.SourceUnreachable,
                $"{address.ReadableName} took longer than {pages.Limits.TotalTime.TotalMinutes:0} minutes in all. "
                    + "Try again when the network or the service is faster.",
                exception);
        }
    }

    /// <summary>Reads the models of one page.</summary>
    /// <exception cref="JsonFormatException">The page is not JSON.</exception>
    /// <exception cref="FormatException">The page is JSON, but no list of models.</exception>
    protected abstract void ReadModels(JsonTextReader reader, SourceReading reading);

    private async Task<SourceReading> ReadPagesAsync(PageReader pages, Action<string> say, CancellationToken cancellationToken)
    {
        say($"Reading the {Origin.Name}: {address.ReadableName}");
        var reading = new SourceReading();
        var lastLine = DateTime.UtcNow;
        var pageCount = 0;
        while (await pages.ReadNextAsync(cancellationToken).ConfigureAwait(false) is { } page)
        {
            ReadPage(page, reading, cancellationToken);
            pageCount++;
            if (DateTime.UtcNow - lastLine < BetweenProgressLines)
                continue;

            lastLine = DateTime.UtcNow;
            say($"  … {Words.Count(pageCount, "page")}, {Words.Count(reading.Models.Count, "model")} so far");
        }

        if (reading.RouteCount == 0)
            throw Empty();

        var (models, routes) = (Words.Count(reading.Models.Count, "model"), Words.Count(reading.RouteCount, "route"));
        say($"  {models} with {routes} on {Words.Count(pageCount, "page")}");
        return reading;
    }

    private void ReadPage(Page page, SourceReading reading, CancellationToken cancellationToken)
    {
        try
        {
            ReadModels(new JsonTextReader(page.Text, JsonLimits.Default, cancellationToken), reading);
        }
        catch (FormatException exception)
        {
            throw Unreadable(page, exception);
        }
    }

    private RefreshException Empty() => new(
        RefreshErrorCodes.SourceEmpty,
        $"{address.ReadableName} lists no model that can be called, which is taken for a fault. Check the address, and try again later.");

    private RefreshException Unreadable(Page page, FormatException exception)
    {
        var start = page.Text.Slice(0, Math.Min(page.Text.Length, LookedAtBytes)).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        var reason = start.StartsWith("<", StringComparison.Ordinal)
            ? "It is a web page, not a model list: a proxy or sign-in may stand in between."
            : $"{exception.Message} It begins with: {Excerpt.Of(start.Length > ShownLength ? start.Substring(0, ShownLength) : start)}";
        return new RefreshException(
            RefreshErrorCodes.SourceUnreadable,
            $"{page.Location} is no list of the {Origin.Name}'s models. {reason} Check the address, and try again later.",
            exception);
    }
}
