namespace InferenceCatalog.Snapshots;

/// <summary>The C# names of everything in a snapshot: one for each id, and never one for two.</summary>
/// <remarks>
/// Make it of the whole snapshot and filter afterwards: a filter must not rename what it leaves. The same snapshot gives the same
/// table; it can be asked from many threads.
/// </remarks>
internal sealed class NameTable
{
    private readonly Lazy<Dictionary<string, string>> modelIds;

    private NameTable(
        ModelName[] models, ModelName[] goneModels, OrganizationName[] organizations, ProviderName[] providers, List<StoredName> suffixed)
    {
        Suffixed = suffixed;
        Models = models;
        GoneModels = goneModels;
        Organizations = organizations;
        Providers = providers;
        modelIds = new Lazy<Dictionary<string, string>>(IndexModels);
    }

    /// <summary>One for each model of the snapshot, in its order.</summary>
    public IReadOnlyList<ModelName> Models { get; }

    /// <summary>One for each model that left, in the order of the snapshot.</summary>
    public IReadOnlyList<ModelName> GoneModels { get; }

    /// <summary>The organisations, in the order of their models.</summary>
    public IReadOnlyList<OrganizationName> Organizations { get; }

    /// <summary>The providers of all routes, and those that left, sorted by id.</summary>
    public IReadOnlyList<ProviderName> Providers { get; }

    /// <summary>The names that neither the rules alone give nor the snapshot has stored.</summary>
    public IReadOnlyList<StoredName> Suffixed { get; }

    public static NameTable Create(Snapshot snapshot)
    {
        var stored = new StoredNameIndex(snapshot.Names);
        var suffixed = new List<StoredName>();
        var organizations = NameOrganizations(snapshot, stored, suffixed);
        var models = new ModelName[snapshot.Models.Count];
        var gone = new ModelName[snapshot.Gone.Models.Count];
        foreach (var organization in organizations)
        {
            var scope = new NameScope([organization.Name]);
            stored.ClaimAll(scope, organization.Id + "/");
            for (var index = organization.FirstModel; index < organization.FirstModel + organization.ModelCount; index++)
            {
                var id = snapshot.Models[index].Id;
                models[index] = new ModelName(id, organization.Name, scope.AssignOnce(id));
            }

            for (var index = organization.FirstGone; index < organization.FirstGone + organization.GoneCount; index++)
            {
                var id = snapshot.Gone.Models[index].Id;
                gone[index] = new ModelName(id, organization.Name, scope.AssignOnce(id));
            }

            suffixed.AddRange(scope.Suffixed);
        }

        return new NameTable(models, gone, organizations, NameProviders(snapshot, stored, suffixed), suffixed);
    }

    /// <summary>The name of a model, also of one that left; null where the snapshot knows no such model.</summary>
    public ModelName? Find(string id) => Find(Models, id) ?? Find(GoneModels, id);

    /// <summary>The id behind <c>HFModels.Organisation.Model</c>; null where there is no such constant.</summary>
    public string? FindId(string organizationName, string modelName) =>
        modelIds.Value.TryGetValue($"{organizationName}.{modelName}", out var id) ? id : null;

    /// <summary>The C# name of a provider; null where the snapshot knows no such provider.</summary>
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

    /// <summary>The organisations with their names as they stand in stored names, sorted by id.</summary>
    public IEnumerable<(string Id, string Name)> EnumerateOrganizations()
    {
        foreach (var organization in Organizations)
            yield return (organization.Id + "/", organization.Name);
    }

    /// <summary>The models, also those that left, likewise.</summary>
    public IEnumerable<(string Id, string Name)> EnumerateModels()
    {
        for (int model = 0, gone = 0; model < Models.Count || gone < GoneModels.Count;)
        {
            var isModel = gone == GoneModels.Count
                || (model < Models.Count && string.CompareOrdinal(Models[model].Id, GoneModels[gone].Id) < 0);
            var next = isModel ? Models[model++] : GoneModels[gone++];
            yield return (next.Id, next.Name);
        }
    }

    /// <summary>The providers, likewise.</summary>
    public IEnumerable<(string Id, string Name)> EnumerateProviders()
    {
        foreach (var provider in Providers)
            yield return (provider.Id, provider.Name);
    }

    private static ModelName? Find(IReadOnlyList<ModelName> models, string id)
    {
        for (int low = 0, high = models.Count - 1; low <= high;)
        {
            var middle = low + ((high - low) / 2);
            var order = string.CompareOrdinal(models[middle].Id, id);
            if (order == 0)
                return models[middle];

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    private static OrganizationName[] NameOrganizations(Snapshot snapshot, StoredNameIndex stored, List<StoredName> suffixed)
    {
        var organizations = FindOrganizations(snapshot.Models, snapshot.Gone.Models);

        // By organisation, not by "organisation/", which would put "a-b" before "a"; and what left takes no name from what is there.
        var inTurn = organizations.ToArray();
        Array.Sort(inTurn, static (left, right) =>
        {
            var byPresence = (left.ModelCount == 0).CompareTo(right.ModelCount == 0);
            return byPresence != 0 ? byPresence : string.CompareOrdinal(left.Id, right.Id);
        });
        var scope = new NameScope(NameScope.AroundOrganizations);
        stored.ClaimAll(scope, NamedId.OrganizationScope);
        foreach (var organization in inTurn)
            scope.Assign(organization.Id + "/");

        for (var index = 0; index < organizations.Count; index++)
            organizations[index] = organizations[index] with { Name = scope.Assign(organizations[index].Id + "/") };

        suffixed.AddRange(scope.Suffixed);
        return organizations.ToArray();
    }

    /// <summary>The organisations of two sorted lists in one walk, in the order of their models, without names.</summary>
    private static List<OrganizationName> FindOrganizations(EquatableArray<SnapshotModel> models, EquatableArray<GoneModel> gone)
    {
        var found = new List<OrganizationName>();
        for (int model = 0, left = 0; model < models.Count || left < gone.Count;)
        {
            var isModel = left == gone.Count || (model < models.Count && string.CompareOrdinal(models[model].Id, gone[left].Id) < 0);
            var first = isModel ? models[model].Id : gone[left].Id;
            var prefix = first.Substring(0, first.IndexOf('/') + 1);
            var (firstModel, firstGone) = (model, left);
            while (model < models.Count && models[model].Id.StartsWith(prefix, StringComparison.Ordinal))
                model++;

            while (left < gone.Count && gone[left].Id.StartsWith(prefix, StringComparison.Ordinal))
                left++;

            var id = prefix.Substring(0, prefix.Length - 1);
            found.Add(new OrganizationName(id, "", firstModel, model - firstModel, firstGone, left - firstGone));
        }

        return found;
    }

    private static ProviderName[] NameProviders(Snapshot snapshot, StoredNameIndex stored, List<StoredName> suffixed)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in snapshot.Models)
        {
            foreach (var route in model.Routes)
                ids.Add(route.Provider);
        }

        var sorted = new List<string>(ids);
        sorted.Sort(StringComparer.Ordinal);
        var scope = new NameScope(NameScope.AroundProviders);
        stored.ClaimAll(scope, NamedId.ProviderScope);
        foreach (var id in sorted)
            scope.Assign(id);

        // What left comes last, so that it takes no name from what is there.
        foreach (var gone in snapshot.Gone.Providers)
            sorted.Add(gone.Id);

        sorted.Sort(StringComparer.Ordinal);
        var providers = new ProviderName[sorted.Count];
        for (var index = 0; index < providers.Length; index++)
            providers[index] = new ProviderName(sorted[index], scope.Assign(sorted[index]));

        suffixed.AddRange(scope.Suffixed);
        return providers;
    }

    private Dictionary<string, string> IndexModels()
    {
        var index = new Dictionary<string, string>(Models.Count, StringComparer.Ordinal);
        foreach (var model in Models)
            index.Add($"{model.Organization}.{model.Name}", model.Id);

        foreach (var model in GoneModels)
            index.Add($"{model.Organization}.{model.Name}", model.Id);

        return index;
    }
}
