using InferenceCatalog.Build.Sources;

namespace InferenceCatalog.Build.Merging;

/// <summary>Makes one catalog of several sources.</summary>
/// <remarks>
/// Models and routes of all sources are in. Where two give the same route, each fact is that of the first source that states it.
/// The order in which a source lists its models and routes changes nothing.
/// </remarks>
internal sealed class CatalogMerger(bool includeAdapters)
{
    private readonly SortedDictionary<string, MergedModel> models = new(StringComparer.Ordinal);

    /// <summary>Adds a source whose facts stand behind those that were added before.</summary>
    public void Add(SourceReading reading)
    {
        var seen = new Dictionary<string, MergedModel>(StringComparer.Ordinal);
        foreach (var model in reading.Models)
        {
            // Pages may overlap, so a model's rows are gathered within the source first.
            if (!seen.TryGetValue(model.Id, out var own))
                seen.Add(model.Id, own = new MergedModel(model.Id));

            own.AddFacts(model);
            foreach (var route in model.Routes)
            {
                if (includeAdapters || !route.ByTagFilter)
                    own.AddRowOfSameSource(route);
            }
        }

        foreach (var own in seen.Values)
        {
            if (models.TryGetValue(own.Id, out var before))
                before.AddBehind(own);
            else
                models.Add(own.Id, own);
        }
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

        return result;
    }
}
