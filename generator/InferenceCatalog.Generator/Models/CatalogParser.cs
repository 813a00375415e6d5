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
        var specs = new List<OrganizationSpec>(names.Organizations.Count);
        foreach (var organization in names.Organizations)
        {
            cancellation.ThrowIfCancellationRequested();
            var models = new List<ModelSpec>(organization.ModelCount);
            for (var index = organization.FirstModel; index < organization.FirstModel + organization.ModelCount; index++)
            {
                if (ParseModel(snapshot.Models[index], names.Models[index].Name) is { } model)
                    models.Add(model);
            }

            if (models.Count > 0)
                specs.Add(new OrganizationSpec(organization.Name, organization.Id, new EquatableArray<ModelSpec>(models)));
        }

        return new EquatableArray<OrganizationSpec>(specs);
    }

    private ModelSpec? ParseModel(SnapshotModel model, string name)
    {
        var routes = ChooseRoutes(model);
        if (routes.Count == 0)
            return null;

        var types = ModelTypes(routes);
        return new ModelSpec(name, model.Id, model.License, types.Count == 1 ? types[0] : UnionOf(types), types.Count > 1, routes);
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
            if (facts.FindTask(route.Task) is not null && facts.FindProvider(route.Provider) is not null && filter.Allows(route))
                chosen.Add(route);
        }

        return chosen.Count == model.Routes.Count ? model.Routes : new EquatableArray<SnapshotRoute>(chosen);
    }

    /// <summary>The model types of the routes' tasks, sorted.</summary>
    private List<string> ModelTypes(EquatableArray<SnapshotRoute> routes)
    {
        var types = new List<string>(1);
        var task = "";
        foreach (var route in routes)
        {
            if (route.Task == task)
                continue;

            task = route.Task;
            var type = facts.FindTask(task)!.ModelType;
            if (!types.Contains(type))
                types.Add(type);
        }

        types.Sort(StringComparer.Ordinal);
        return types;
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

        var specs = new List<ProviderSpec>(used.Count);
        foreach (var name in names.Providers)
        {
            if (!used.TryGetValue(name.Id, out var parts))
                continue;

            var tasksOf = new EquatableArray<string>(parts.Tasks);
            specs.Add(new ProviderSpec(name.Name, name.Id, facts.FindProvider(name.Id)!.Name, parts.RouteCount, tasksOf));
        }

        return new EquatableArray<ProviderSpec>(specs);
    }

    private sealed class ProviderParts
    {
        public int RouteCount { get; set; }

        public SortedSet<string> Tasks { get; } = new(StringComparer.Ordinal);
    }
}
