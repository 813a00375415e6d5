using InferenceCatalog.Build.Sources;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>A model while sources are being merged.</summary>
internal sealed class MergedModel(string id)
{
    private readonly SortedDictionary<string, SourceRoute> routes = new(StringComparer.Ordinal);
    private string[] input = [];
    private string[] output = [];
    private string? license;
    private long? downloads;

    public string Id { get; } = id;

    public bool HasRoutes => routes.Count > 0;

    /// <summary>The routes, sorted by task and then provider.</summary>
    public IEnumerable<SourceRoute> Routes => routes.Values;

    /// <summary>Takes what is not known yet of the model itself.</summary>
    public void AddFacts(SourceModel model) =>
        AddFacts(model.InputModalities, model.OutputModalities, model.License, model.Downloads);

    /// <summary>Adds a route of a source that may list the pair of provider and task twice: then one whole row wins.</summary>
    public void AddRowOfSameSource(SourceRoute route)
    {
        var key = Key(route.Facts);
        if (!routes.TryGetValue(key, out var present) || IsBetterRow(route, present))
            routes[key] = route;
    }

    /// <summary>Adds another source's view of the model, whose facts count only where this one has none.</summary>
    /// <param name="other">The other view.</param>
    /// <param name="disagreements">Takes the facts that both state, and state differently.</param>
    public void AddBehind(MergedModel other, Disagreements disagreements)
    {
        AddFacts(other.input, other.output, other.license, other.downloads);
        foreach (var pair in other.routes)
        {
            if (!routes.TryGetValue(pair.Key, out var present))
            {
                routes[pair.Key] = pair.Value;
                continue;
            }

            disagreements.Add(Id, present.Facts, pair.Value.Facts);
            routes[pair.Key] = Merge(present, pair.Value);
        }
    }

    public SnapshotModel ToSnapshotModel()
    {
        var facts = new List<SnapshotRoute>(routes.Count);
        foreach (var route in routes.Values)
            facts.Add(route.Facts);

        return new SnapshotModel(Id, new(input), new(output), license, downloads, new(facts));
    }

    /// <summary>No id has a space, which sorts before all of their characters: so the keys sort by task and then provider.</summary>
    private static string Key(SnapshotRoute route) => $"{route.Task} {route.Provider}";

    /// <summary>The row for exactly this model beats one for all with a tag; of two equals the order in the source must not decide.</summary>
    private static bool IsBetterRow(SourceRoute row, SourceRoute present)
    {
        if (row.ByTagFilter != present.ByTagFilter)
            return present.ByTagFilter;

        var byStatus = Rank(row.Facts.Status).CompareTo(Rank(present.Facts.Status));
        return byStatus != 0
            ? byStatus < 0
            : string.CompareOrdinal(row.Facts.ProviderId, present.Facts.ProviderId) < 0;
    }

    private static int Rank(SnapshotRouteStatus? status) => status is { } known ? (int)known : int.MaxValue;

    private static SourceRoute Merge(SourceRoute first, SourceRoute second)
    {
        var (a, b) = (first.Facts, second.Facts);

        // The two prices are one fact: half of one source and half of another would be nobody's price.
        var prices = a.InputPrice is null && a.OutputPrice is null ? b : a;
        var facts = new SnapshotRoute(
            a.Provider,
            a.Task,
            a.ProviderId ?? b.ProviderId,
            a.Status ?? b.Status,
            a.Context ?? b.Context,
            prices.InputPrice,
            prices.OutputPrice,
            a.Tools ?? b.Tools,
            a.StructuredOutput ?? b.StructuredOutput,
            a.IsModelAuthor ?? b.IsModelAuthor,
            a.Adapter ?? b.Adapter,
            a.AdapterWeightsPath ?? b.AdapterWeightsPath);
        return new SourceRoute(
            facts,
            first.ByTagFilter && second.ByTagFilter,
            first.FirstTokenLatency ?? second.FirstTokenLatency,
            first.Throughput ?? second.Throughput);
    }

    private void AddFacts(string[] moreInput, string[] moreOutput, string? moreLicense, long? moreDownloads)
    {
        input = input.Length > 0 ? input : moreInput;
        output = output.Length > 0 ? output : moreOutput;
        license ??= moreLicense;
        downloads ??= moreDownloads;
    }
}
