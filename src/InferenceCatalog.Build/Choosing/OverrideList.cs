using InferenceCatalog.Build.Output;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Choosing;

/// <summary>Facts that the project knows better than the sources, <c>overrides.json</c> beside the snapshot, written by hand: they survive every refresh.</summary>
internal sealed class OverrideList
{
    private readonly string path;
    private readonly string text;
    private readonly EquatableArray<SnapshotModel> overrides;

    private OverrideList(string path, string text, EquatableArray<SnapshotModel> overrides)
    {
        this.path = path;
        this.text = text;
        this.overrides = overrides;
    }

    /// <summary>Reads the file; null when there is none.</summary>
    /// <exception cref="RefreshException">It cannot be read, or an entry of it is not sound: what people wrote by hand is not passed over.</exception>
    public static OverrideList? Read(string path, CancellationToken cancellationToken)
    {
        if (SnapshotFile.ReadText(path) is not { } text)
            return null;

        var reading = OverridesReader.Read(text, cancellationToken);
        if (reading.Problems.Count == 0 && reading.Value is { } list)
            return new OverrideList(path, text, list.Models);

        // A model without a sound route is what follows: the cause comes behind it.
        var problem = reading.Problems[0];
        for (var index = 1; index < reading.Problems.Count && problem.Message.EndsWith("has no sound route.", StringComparison.Ordinal); index++)
            problem = reading.Problems[index];

        throw new RefreshException(
            RefreshErrorCodes.OverridesInvalid,
            $"The overrides cannot be used: {problem.Message} Mend them, or remove the file.")
        {
            Place = new FilePlace(path, problem.Start.Line + 1, problem.Start.Column + 1),
        };
    }

    /// <summary>Puts the facts in place of those of the sources, and says which of them the sources have by now.</summary>
    /// <returns>All models, sorted by id; a model or route that the sources do not have is added.</returns>
    public EquatableArray<SnapshotModel> Apply(EquatableArray<SnapshotModel> models, IRefreshLog log)
    {
        var byId = new SortedDictionary<string, SnapshotModel>(StringComparer.Ordinal);
        foreach (var model in models)
            byId.Add(model.Id, model);

        foreach (var better in overrides)
        {
            if (!byId.TryGetValue(better.Id, out var present))
            {
                byId.Add(better.Id, better);
                continue;
            }

            var after = Apply(present, better);
            if (after.Equals(present))
                log.Warn(RefreshErrorCodes.OverrideIdle, $"The sources say by now what this says of {better.Id}: it can go.", path, FindLine(better.Id));

            byId[better.Id] = after;
        }

        return new(byId.Values);
    }

    /// <summary>Whether it says something of a model.</summary>
    public bool Names(string id)
    {
        foreach (var model in overrides)
        {
            if (model.Id == id)
                return true;
        }

        return false;
    }

    private static SnapshotModel Apply(SnapshotModel model, SnapshotModel better)
    {
        var routes = new List<SnapshotRoute>(model.Routes);
        foreach (var route in better.Routes)
        {
            var index = routes.FindIndex(present => present.Provider == route.Provider && present.Task == route.Task);
            if (index < 0)
                routes.Add(route);
            else
                routes[index] = Apply(routes[index], route);
        }

        return new SnapshotModel(
            model.Id,
            better.InputModalities.Count > 0 ? better.InputModalities : model.InputModalities,
            better.OutputModalities.Count > 0 ? better.OutputModalities : model.OutputModalities,
            better.License ?? model.License,
            better.Downloads ?? model.Downloads,
            new(CatalogOrder.Sort(new EquatableArray<SnapshotRoute>(routes.ToArray()), CatalogOrder.Compare)));
    }

    private static SnapshotRoute Apply(SnapshotRoute route, SnapshotRoute better) => new(
        route.Provider,
        route.Task,
        better.ProviderId ?? route.ProviderId,
        better.Status ?? route.Status,
        better.Context ?? route.Context,
        better.InputPrice ?? route.InputPrice,
        better.OutputPrice ?? route.OutputPrice,
        better.Tools ?? route.Tools,
        better.StructuredOutput ?? route.StructuredOutput,
        better.IsModelAuthor ?? route.IsModelAuthor,
        better.Adapter ?? route.Adapter,
        better.AdapterWeightsPath ?? route.AdapterWeightsPath);

    /// <summary>The line in which the id stands, counted from one.</summary>
    private int FindLine(string id)
    {
        var line = 1;
        var end = text.IndexOf($"\"{id}\"", StringComparison.Ordinal);
        for (var at = 0; at < end; at++)
        {
            if (text[at] == '\n')
                line++;
        }

        return line;
    }
}
