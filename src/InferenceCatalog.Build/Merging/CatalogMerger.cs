using InferenceCatalog.Build.Sources;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>Makes one catalog of several sources.</summary>
/// <remarks>
/// Models and routes of all sources are in. Where two give the same route, each fact is that of the first source that states it.
/// The order in which a source lists its models and routes changes nothing.
/// </remarks>
internal sealed class CatalogMerger(bool includeAdapters)
{
    private Dictionary<string, MergedModel> models = new(StringComparer.Ordinal);

    /// <summary>What the sources state differently.</summary>
    public Disagreements Disagreements { get; } = new();

    /// <summary>Adds a source whose facts stand behind those that were added before.</summary>
    public void Add(SourceReading reading)
    {
        var seen = new Dictionary<string, MergedModel>(reading.Models.Count, StringComparer.Ordinal);
        foreach (var model in reading.Models)
        {
            // Pages may overlap, so a model's rows are gathered within the source first.
            if (!seen.TryGetValue(model.Id, out var own))
                seen.Add(model.Id, own = new MergedModel(model.Id));

            own.AddFacts(model);
            if (own.TryTakeRows(model.Routes))
                continue;

            foreach (var route in model.Routes)
            {
                if (includeAdapters || !route.ByTagFilter)
                    own.AddRowOfSameSource(route);
            }
        }

        foreach (var before in models.Values)
        {
            if (seen.TryGetValue(before.Id, out var own))
                before.AddBehind(own, Disagreements);

            seen[before.Id] = before;
        }

        models = seen;
    }

    /// <summary>The models that can be called, sorted by id.</summary>
    public List<MergedModel> Merge()
    {
        var result = new List<MergedModel>();
        foreach (var model in models.Values)
        {
            if (model.HasRoutes)
                result.Add(model);
        }

        result.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return result;
    }

    public static EquatableArray<SnapshotModel> ToSnapshotModels(List<MergedModel> models)
    {
        var result = new SnapshotModel[models.Count];
        for (var index = 0; index < result.Length; index++)
            result[index] = models[index].ToSnapshotModel();

        return new(result);
    }

    /// <summary>The speeds that some source gave, rounded to what a reading is good for.</summary>
    public static MeasurementTable ToMeasurements(List<MergedModel> models, string retrieved)
    {
        var result = new List<Measurement>();
        foreach (var model in models)
        {
            foreach (var route in model.Routes)
            {
                var (latency, throughput) = (Round(route.Speed?.FirstTokenLatency), Round(route.Speed?.Throughput));
                if (latency is not null || throughput is not null)
                    result.Add(new Measurement(model.Id, route.Facts.Provider, route.Facts.Task, latency, throughput));
            }
        }

        return new MeasurementTable(SnapshotHeader.CurrentSchemaVersion, retrieved, new(result.ToArray()));
    }

    private static decimal? Round(decimal? reading) =>
        reading is { } known ? Math.Round(known, 1, MidpointRounding.AwayFromZero) : null;
}
