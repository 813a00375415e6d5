using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>Decides what is emitted: which models and routes, under what names, as which types.</summary>
internal sealed class CatalogParser
{
    private readonly Snapshot snapshot;
    private readonly ReleaseFacts facts;
    private readonly NameTable names;
    private readonly RouteFilter filter;
    private readonly SortedDictionary<string, UnionSpec> unions = new(StringComparer.Ordinal);

    private CatalogParser(Snapshot snapshot, ReleaseFacts facts, CatalogOptions options)
    {
        this.snapshot = snapshot;
        this.facts = facts;
        names = NameTable.Create(snapshot);
        filter = new RouteFilter(options);
    }

    /// <summary>What a project gets; null when it is to get nothing.</summary>
    public static CatalogSpec? Parse(CatalogSource source, ReleaseFacts facts, CancellationToken cancellation)
    {
        var options = source.Options;
        if (source.Snapshot is not { } snapshot || source.IsEmittedElsewhere || !NamespaceForm.IsWellFormed(options.Namespace))
            return null;

        var parser = new CatalogParser(snapshot, facts, options);
        var organizations = parser.ParseOrganizations(cancellation);
        return new CatalogSpec(
            options.Namespace,
            options.HasIdsOnly,
            options.IsPublic,
            snapshot.Header.Retrieved,
            organizations,
            parser.ParseProviders(organizations),
            options.HasIdsOnly ? default : new EquatableArray<UnionSpec>(parser.unions.Values),
            options is { IsPublic: true, HasIdsOnly: false } ? PublicPayload.Write(snapshot, parser.names, organizations) : null);
    }

    private EquatableArray<OrganizationSpec> ParseOrganizations(CancellationToken cancellation)
    {
        var models = new List<ModelSpec>[names.Organizations.Count];
        var emitted = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < models.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            models[place] = ParseModels(names.Organizations[place], emitted);
        }

        var gone = new GoneModels(snapshot, names, facts, filter, NameType);
        var specs = new List<OrganizationSpec>(models.Length);
        for (var place = 0; place < models.Length; place++)
        {
            var organization = names.Organizations[place];
            gone.AddTo(models[place], organization, emitted);
            if (models[place].Count > 0)
                specs.Add(new OrganizationSpec(organization.Name, organization.Id, new EquatableArray<ModelSpec>(models[place])));
        }

        return new EquatableArray<OrganizationSpec>(specs);
    }

    private List<ModelSpec> ParseModels(OrganizationName organization, HashSet<string> emitted)
    {
        var models = new List<ModelSpec>(organization.ModelCount);
        for (var index = organization.FirstModel; index < organization.FirstModel + organization.ModelCount; index++)
        {
            if (ParseModel(snapshot.Models[index], names.Models[index].Name) is { } model)
            {
                models.Add(model);
                emitted.Add(model.Id);
            }
        }

        return models;
    }

    private ModelSpec? ParseModel(SnapshotModel model, string name)
    {
        var routes = ChooseRoutes(model);
        if (routes.Count == 0)
            return null;

        var (type, isUnion) = NameType(TasksOf(routes));
        return new ModelSpec(name, model.Id, model.License, type, isUnion, routes);
    }

    /// <summary>The struct of models with some tasks: the runtime's, or a union of several of those, which is emitted too.</summary>
    private (string Type, bool IsUnion) NameType(IEnumerable<string> tasks)
    {
        var types = new List<string>(1);
        foreach (var task in tasks)
        {
            var type = facts.FindTask(task)!.ModelType;
            if (!types.Contains(type))
                types.Add(type);
        }

        types.Sort(StringComparer.Ordinal);
        return types.Count == 1 ? (types[0], false) : (UnionOf(types), true);
    }

    private string UnionOf(List<string> types)
    {
        var name = UnionParser.Name(types);
        if (!unions.ContainsKey(name))
            unions.Add(name, UnionParser.Parse(types, facts.Tasks));

        return name;
    }

    private EquatableArray<SnapshotRoute> ChooseRoutes(SnapshotModel model)
    {
        if (!filter.Models.Allows(model.Id))
            return EquatableArray<SnapshotRoute>.Empty;

        var chosen = new List<SnapshotRoute>(model.Routes.Count);
        foreach (var route in model.Routes)
        {
            if (facts.CanCall(route) && filter.Allows(route))
                chosen.Add(route);
        }

        return chosen.Count == model.Routes.Count ? model.Routes : new EquatableArray<SnapshotRoute>(chosen);
    }

    /// <summary>The routes are sorted by task, so each task comes once.</summary>
    private static IEnumerable<string> TasksOf(EquatableArray<SnapshotRoute> routes)
    {
        var task = "";
        foreach (var route in routes)
        {
            if (route.Task != task)
                yield return task = route.Task;
        }
    }

    private EquatableArray<ProviderSpec> ParseProviders(EquatableArray<OrganizationSpec> organizations)
    {
        var used = new Dictionary<string, ProviderParts>(StringComparer.Ordinal);
        foreach (var organization in organizations)
        {
            foreach (var model in organization.Models)
            {
                foreach (var route in model.Routes)
                {
                    if (!used.TryGetValue(route.Provider, out var parts))
                        used.Add(route.Provider, parts = new ProviderParts());

                    parts.RouteCount++;
                    parts.Tasks.Add(route.Task);
                }
            }
        }

        var gone = FindGoneProviders();
        var specs = new List<ProviderSpec>(used.Count);
        foreach (var name in names.Providers)
        {
            var displayName = facts.FindProvider(name.Id)?.Name ?? name.Id;
            if (used.TryGetValue(name.Id, out var parts))
                specs.Add(new ProviderSpec(name.Name, name.Id, displayName, parts.RouteCount, new EquatableArray<string>(parts.Tasks)));
            else if (gone.TryGetValue(name.Id, out var left))
                specs.Add(new ProviderSpec(name.Name, name.Id, displayName, 0, default) { Gone = new GoneSpec(left, null, null) });
        }

        return new EquatableArray<ProviderSpec>(specs);
    }

    /// <summary>The days on which providers left that the project would have.</summary>
    private Dictionary<string, string> FindGoneProviders()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var gone in snapshot.Gone.Providers)
        {
            if (filter.Providers.Allows(gone.Id))
                found.Add(gone.Id, gone.Left);
        }

        return found;
    }

    private sealed class ProviderParts
    {
        public int RouteCount { get; set; }

        public SortedSet<string> Tasks { get; } = new(StringComparer.Ordinal);
    }
}
