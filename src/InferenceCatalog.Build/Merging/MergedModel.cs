using InferenceCatalog.Build.Sources;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>A model while sources are being merged.</summary>
internal sealed class MergedModel(string id)
{
    /// <summary>Sorted; most models have a handful, so that a longer array for one more costs less than a list that has room for it.</summary>
    private SourceRoute[] routes = [];
    private string[] input = [];
    private string[] output = [];
    private string? license;
    private long? downloads;

    public string Id { get; } = id;

    public bool HasRoutes => routes.Length > 0;

    /// <summary>The routes, sorted by task and then provider.</summary>
    public IReadOnlyList<SourceRoute> Routes => routes;

    /// <summary>Takes what is not known yet of the model itself.</summary>
    public void AddFacts(SourceModel model) =>
        AddFacts(model.InputModalities, model.OutputModalities, model.License, model.Downloads);

    /// <summary>Takes the rows of a source as they are, where nothing is to be done with them; that is nearly always so.</summary>
    /// <returns>Whether they are this model's rows now.</returns>
    public bool TryTakeRows(SourceRoute[] rows)
    {
        if (HasRoutes)
            return false;

        for (var index = 0; index < rows.Length; index++)
        {
            if (rows[index].ByTagFilter || (index > 0 && CatalogOrder.Compare(rows[index - 1].Facts, rows[index].Facts) >= 0))
                return false;
        }

        routes = rows;
        return true;
    }

    /// <summary>Adds a route of a source that may list the pair of provider and task twice: then one whole row wins.</summary>
    public void AddRowOfSameSource(SourceRoute route)
    {
        var place = Find(route.Facts);
        if (place < 0)
            Insert(~place, route);
        else if (IsBetterRow(route, routes[place]))
            Replace(place, route);
    }

    /// <summary>Adds another source's view of the model, whose facts count only where this one has none.</summary>
    /// <param name="other">The other view.</param>
    /// <param name="disagreements">Takes the facts that both state, and state differently.</param>
    public void AddBehind(MergedModel other, Disagreements disagreements)
    {
        AddFacts(other.input, other.output, other.license, other.downloads);
        foreach (var route in other.routes)
        {
            var place = Find(route.Facts);
            if (place < 0)
            {
                Insert(~place, route);
                continue;
            }

            disagreements.Add(Id, routes[place].Facts, route.Facts);
            Replace(place, Merge(routes[place], route));
        }
    }

    public SnapshotModel ToSnapshotModel()
    {
        var facts = new SnapshotRoute[routes.Length];
        for (var index = 0; index < facts.Length; index++)
            facts[index] = routes[index].Facts;

        return new SnapshotModel(Id, new(input), new(output), license, downloads, new(facts));
    }

    /// <remarks>Into a new array, as the one that is there may be a source's.</remarks>
    private void Replace(int place, SourceRoute route)
    {
        routes = (SourceRoute[])routes.Clone();
        routes[place] = route;
    }

    private void Insert(int place, SourceRoute route)
    {
        var longer = new SourceRoute[routes.Length + 1];
        Array.Copy(routes, longer, place);
        longer[place] = route;
        Array.Copy(routes, place, longer, place + 1, routes.Length - place);
        routes = longer;
    }

    /// <summary>Where the pair of provider and task is; where there is none, the complement of its place.</summary>
    private int Find(SnapshotRoute route)
    {
        for (var index = routes.Length - 1; index >= 0; index--)
        {
            var order = CatalogOrder.Compare(routes[index].Facts, route);
            if (order <= 0)
                return order == 0 ? index : ~(index + 1);
        }

        return ~0;
    }

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
            Merge(first.Speed, second.Speed));
    }

    private static RouteSpeed? Merge(RouteSpeed? first, RouteSpeed? second) => first is null || second is null
        ? first ?? second
        : new RouteSpeed(first.FirstTokenLatency ?? second.FirstTokenLatency, first.Throughput ?? second.Throughput);

    private void AddFacts(string[] moreInput, string[] moreOutput, string? moreLicense, long? moreDownloads)
    {
        input = input.Length > 0 ? input : moreInput;
        output = output.Length > 0 ? output : moreOutput;
        license ??= moreLicense;
        downloads ??= moreDownloads;
    }
}
