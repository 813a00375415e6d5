using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>What the rules of one compilation judge by.</summary>
internal sealed class RuleCatalog
{
    private readonly SnapshotIndex snapshot;
    private readonly ReleaseFacts facts;

    /// <param name="snapshot">The project's snapshot.</param>
    /// <param name="facts">What this release knows; its providers need not have a route now.</param>
    public RuleCatalog(SnapshotIndex snapshot, ReleaseFacts facts)
    {
        this.snapshot = snapshot;
        this.facts = facts;
        Tasks = new TaskTable(facts.Tasks);
    }

    public SnapshotIndex Snapshot => snapshot;

    public TaskTable Tasks { get; }

    /// <summary>What constants of another snapshot are judged by.</summary>
    public RuleCatalog With(SnapshotIndex other) => new(other, facts);

    /// <summary>Whether a text names a provider that the snapshot or this release knows.</summary>
    public bool IsProvider(string id) => snapshot.Providers.Contains(id) || facts.FindProvider(id) is not null;

    /// <summary>The models that do a task: those of an organisation first, then those with more downloads.</summary>
    public List<string> ModelsFor(EquatableArray<string> tasks, string nearId, int count)
    {
        var organization = nearId.Substring(0, nearId.IndexOf('/') + 1);
        var models = new List<SnapshotModel>();
        foreach (var model in snapshot.Snapshot.Models)
        {
            if (RouteTable.Serves(model, tasks))
                models.Add(model);
        }

        bool IsNear(SnapshotModel model) => model.Id.StartsWith(organization, StringComparison.Ordinal);

        models.Sort((left, right) =>
        {
            var byOrganization = IsNear(right).CompareTo(IsNear(left));
            var byDownloads = byOrganization != 0 ? byOrganization : (right.Downloads ?? 0).CompareTo(left.Downloads ?? 0);
            return byDownloads != 0 ? byDownloads : string.CompareOrdinal(left.Id, right.Id);
        });

        var ids = new List<string>(count);
        for (var index = 0; index < models.Count && index < count; index++)
            ids.Add(models[index].Id);

        return ids;
    }
}
