using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>A snapshot made ready for questions. Immutable, and shared by all compilations that have the same file.</summary>
internal sealed class SnapshotIndex
{
    private readonly Dictionary<string, SnapshotModel> models;
    private readonly GoneIndex gone;
    private readonly Lazy<NameTable> names;
    private readonly Lazy<Dictionary<(string Provider, string Id), SnapshotModel?>> providerIds;

    public SnapshotIndex(Snapshot snapshot)
    {
        Snapshot = snapshot;
        models = new Dictionary<string, SnapshotModel>(snapshot.Models.Count, StringComparer.Ordinal);
        var providers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in snapshot.Models)
        {
            models[model.Id] = model;
            foreach (var route in model.Routes)
                providers.Add(route.Provider);
        }

        Providers = providers;
        gone = new GoneIndex(snapshot.Gone);
        names = new Lazy<NameTable>(() => NameTable.Create(snapshot));
        providerIds = new Lazy<Dictionary<(string, string), SnapshotModel?>>(() => IndexProviderIds(snapshot));
    }

    public Snapshot Snapshot { get; }

    /// <summary>The day of the facts, <c>yyyy-MM-dd</c>.</summary>
    public string Day => Snapshot.Header.Retrieved;

    /// <summary>The providers that have a route.</summary>
    public HashSet<string> Providers { get; }

    public NameTable Names => names.Value;

    public SnapshotModel? Find(string id) => models.TryGetValue(id, out var model) ? model : null;

    /// <summary>The one model that a provider has under an id of its own; null when there is none, or several.</summary>
    public SnapshotModel? FindByProviderId(string provider, string id) =>
        providerIds.Value.TryGetValue((provider, id), out var model) ? model : null;

    /// <summary>A model that left; null where it is there, or nobody knows it.</summary>
    public GoneModel? FindGone(string id) => gone.FindModel(id);

    /// <summary>A route that left, of a model that is there, for one of some tasks.</summary>
    public GoneRoute? FindGone(string model, string provider, EquatableArray<string> tasks) => gone.FindRoute(model, provider, tasks);

    /// <summary>A provider that has no route any more.</summary>
    public GoneProvider? FindGoneProvider(string id) => gone.FindProvider(id);

    private static Dictionary<(string Provider, string Id), SnapshotModel?> IndexProviderIds(Snapshot snapshot)
    {
        var index = new Dictionary<(string, string), SnapshotModel?>();
        foreach (var model in snapshot.Models)
        {
            foreach (var route in model.Routes)
            {
                if (route.ProviderId is not { } id)
                    continue;

                var key = (route.Provider, id);
                index[key] = index.TryGetValue(key, out var other) && other?.Id != model.Id ? null : model;
            }
        }

        return index;
    }
}
