namespace InferenceCatalog.Snapshots;

/// <summary>The C# names of everything in a snapshot: one for each id, and never one for two.</summary>
/// <remarks>
/// Make it of the whole snapshot and filter afterwards: a filter must not rename what it leaves. The same snapshot gives the same
/// table; it can be asked from many threads.
/// </remarks>
internal sealed class NameTable
{
    private readonly Lazy<Dictionary<string, string>> modelIds;

    private NameTable(ModelName[] models, OrganizationName[] organizations, ProviderName[] providers)
    {
        Models = models;
        Organizations = organizations;
        Providers = providers;
        modelIds = new Lazy<Dictionary<string, string>>(IndexModels);
    }

    /// <summary>One for each model of the snapshot, in its order.</summary>
    public IReadOnlyList<ModelName> Models { get; }

    /// <summary>The organisations, in the order of their models.</summary>
    public IReadOnlyList<OrganizationName> Organizations { get; }

    /// <summary>The providers of all routes, sorted by id.</summary>
    public IReadOnlyList<ProviderName> Providers { get; }

    public static NameTable Create(Snapshot snapshot)
    {
        var stored = new StoredNameIndex(snapshot.Names);
        var organizations = NameOrganizations(snapshot.Models, stored);
        var models = new ModelName[snapshot.Models.Count];
        foreach (var organization in organizations)
        {
            var scope = new NameScope([organization.Name]);
            stored.ClaimAll(scope, organization.Id + "/");
            for (var index = organization.FirstModel; index < organization.FirstModel + organization.ModelCount; index++)
            {
                var id = snapshot.Models[index].Id;
                models[index] = new ModelName(id, organization.Name, scope.Assign(id));
            }
        }

        return new NameTable(models, organizations, NameProviders(snapshot.Models, stored));
    }

    /// <summary>The name of a model; null where the snapshot has no such model.</summary>
    public ModelName? Find(string id)
    {
        for (int low = 0, high = Models.Count - 1; low <= high;)
        {
            var middle = low + ((high - low) / 2);
            var order = string.CompareOrdinal(Models[middle].Id, id);
            if (order == 0)
                return Models[middle];

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    /// <summary>The id behind <c>HFModels.Organisation.Model</c>; null where there is no such constant.</summary>
    public string? FindId(string organizationName, string modelName) =>
        modelIds.Value.TryGetValue($"{organizationName}.{modelName}", out var id) ? id : null;

    /// <summary>The C# name of a provider; null where no route is on it.</summary>
    public string? FindProviderName(string id)
    {
        foreach (var provider in Providers)
        {
            if (provider.Id == id)
                return provider.Name;
        }

        return null;
    }

    /// <summary>The id behind <c>HFProviders.Name</c>; null where there is no such constant.</summary>
    public string? FindProviderId(string name)
    {
        foreach (var provider in Providers)
        {
            if (provider.Name == name)
                return provider.Id;
        }

        return null;
    }

    /// <summary>Every id with its name, in the form of stored names.</summary>
    public IEnumerable<StoredName> EnumerateAll()
    {
        foreach (var organization in Organizations)
            yield return new StoredName(organization.Id + "/", organization.Name);

        foreach (var model in Models)
            yield return new StoredName(model.Id, model.Name);

        foreach (var provider in Providers)
            yield return new StoredName(provider.Id, provider.Name);
    }

    private static OrganizationName[] NameOrganizations(EquatableArray<SnapshotModel> models, StoredNameIndex stored)
    {
        var found = new List<OrganizationName>();
        for (int start = 0, end; start < models.Count; start = end)
        {
            var prefix = models[start].Id.Substring(0, models[start].Id.IndexOf('/') + 1);
            for (end = start + 1; end < models.Count && models[end].Id.StartsWith(prefix, StringComparison.Ordinal);)
                end++;

            found.Add(new OrganizationName(prefix.Substring(0, prefix.Length - 1), "", start, end - start));
        }

        // By organisation, not by "organisation/", which would put "a-b" before "a".
        var organizations = found.ToArray();
        var byId = found.ToArray();
        Array.Sort(byId, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        var scope = new NameScope(NameScope.AroundOrganizations);
        stored.ClaimAll(scope, NamedId.OrganizationScope);
        foreach (var organization in byId)
            scope.Assign(organization.Id + "/");

        for (var index = 0; index < organizations.Length; index++)
            organizations[index] = organizations[index] with { Name = scope.Assign(organizations[index].Id + "/") };

        return organizations;
    }

    private static ProviderName[] NameProviders(EquatableArray<SnapshotModel> models, StoredNameIndex stored)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in models)
        {
            foreach (var route in model.Routes)
                ids.Add(route.Provider);
        }

        var sorted = new List<string>(ids);
        sorted.Sort(StringComparer.Ordinal);
        var scope = new NameScope(NameScope.AroundProviders);
        stored.ClaimAll(scope, NamedId.ProviderScope);
        var providers = new ProviderName[sorted.Count];
        for (var index = 0; index < providers.Length; index++)
            providers[index] = new ProviderName(sorted[index], scope.Assign(sorted[index]));

        return providers;
    }

    private Dictionary<string, string> IndexModels()
    {
        var index = new Dictionary<string, string>(Models.Count, StringComparer.Ordinal);
        foreach (var model in Models)
            index.Add($"{model.Organization}.{model.Name}", model.Id);

        return index;
    }
}
