namespace InferenceCatalog.Snapshots;

/// <summary>The C# names of everything in a snapshot: one for each id, and never one for two.</summary>
/// <remarks>
/// Make it of the whole snapshot and filter afterwards: a filter must not rename what it leaves. The same snapshot gives the same
/// table; it can be asked from many threads.
/// </remarks>
internal sealed class NameTable
{
    private readonly Lazy<Dictionary<string, string>> modelIds;

    public NameTable(
        ModelName[] models,
        ModelName[] goneModels,
        OrganizationName[] organizations,
        ProviderName[] providers,
        List<StoredName> suffixed,
        StoredNameIndex stored)
    {
        Suffixed = suffixed;
        Stored = stored;
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

    /// <summary>The names that the snapshot has stored.</summary>
    public StoredNameIndex Stored { get; }

    /// <param name="snapshot">The whole snapshot.</param>
    /// <param name="alike">The table of a snapshot with many of the same models: organisations that are the same in both are named once.</param>
    public static NameTable Create(Snapshot snapshot, NameTable? alike = null) => new NameTableBuilder(snapshot, alike).Build();

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
