using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>What the rules of one compilation judge by.</summary>
internal sealed class RuleCatalog
{
    private const string ModelInPath = "{model}";

    private readonly SnapshotIndex snapshot;
    private readonly ReleaseFacts facts;
    private readonly Lazy<SpeedIndex> speeds;

    /// <param name="snapshot">The project's snapshot.</param>
    /// <param name="facts">What this release knows; its providers need not have a route now.</param>
    /// <param name="speeds">What was measured of the routes; read when alternatives are ranked.</param>
    public RuleCatalog(SnapshotIndex snapshot, ReleaseFacts facts, Lazy<SpeedIndex> speeds)
    {
        this.snapshot = snapshot;
        this.facts = facts;
        this.speeds = speeds;
        Tasks = new TaskTable(facts.Tasks);
    }

    public SnapshotIndex Snapshot => snapshot;

    public TaskTable Tasks { get; }

    /// <summary>What constants of another snapshot are judged by.</summary>
    public RuleCatalog With(SnapshotIndex other) => new(other, facts, speeds);

    /// <summary>Whether a text names a provider that the snapshot or this release knows.</summary>
    public bool IsProvider(string id) => snapshot.Providers.Contains(id) || facts.FindProvider(id) is not null;

    /// <summary>How a provider does a task; null where this release does not know.</summary>
    public ProviderTaskFacts? FindProviderTask(string provider, string task)
    {
        foreach (var known in facts.FindProvider(provider)?.Tasks ?? default)
        {
            if (known.Task == task)
                return known;
        }

        return null;
    }

    /// <summary>The routes of a model to recommend for a call, the best first; none where the project's policy leaves none.</summary>
    public List<RankedRoute> RoutesFor(SnapshotModel model, RouteNeeds needs) => RouteRanking.Rank(model, needs, speeds.Value);

    /// <summary>Where a route is called for one of some tasks on the router, without our client; null where this release or the snapshot does not say.</summary>
    /// <remarks>By the task that is asked for, not the route's own: hf-inference has a path for each of the two uses of embeddings.</remarks>
    public string? AddressOf(SnapshotRoute route, EquatableArray<string> tasks)
    {
        foreach (var asked in tasks)
        {
            foreach (var task in facts.FindProvider(route.Provider)?.Tasks ?? default)
            {
                if (task.Task == asked && RouteTable.Does(route, asked) && (route.ProviderId is not null || !task.Path.Contains(ModelInPath)))
                    return $"https://{RouterAddress.Host}/{route.Provider}/{task.Path.Replace(ModelInPath, route.ProviderId)}";
            }
        }

        return null;
    }

    /// <summary>The ids of models to recommend for a call in place of another, the best first.</summary>
    public List<string> ModelsFor(RouteNeeds needs, string nearId, int count)
    {
        var models = ModelRanking.Rank(snapshot, needs, nearId);
        var ids = new List<string>(count);
        for (var index = 0; index < models.Count && index < count; index++)
            ids.Add(models[index].Id);

        return ids;
    }

    /// <summary>The same of models that are known to do all that the call needs, by a route that answers.</summary>
    public List<string> ModelsKnownFor(RouteNeeds needs, string nearId, int count)
    {
        var ids = new List<string>(count);
        foreach (var model in ModelRanking.Rank(snapshot, needs, nearId))
        {
            if (ids.Count == count)
                break;

            if (ModelRanking.IsKnownToDo(model, needs))
                ids.Add(model.Id);
        }

        return ids;
    }
}
