namespace InferenceCatalog.Snapshots;

/// <summary>Names everything in a snapshot.</summary>
/// <param name="snapshot">The whole snapshot.</param>
/// <param name="alike">The table of a snapshot with many of the same models; null for none.</param>
internal sealed class NameTableBuilder(Snapshot snapshot, NameTable? alike)
{
    private readonly StoredNameIndex stored = new(snapshot.Names);
    private readonly List<StoredName> suffixed = [];
    private readonly ModelName[] models = new ModelName[snapshot.Models.Count];
    private readonly ModelName[] gone = new ModelName[snapshot.Gone.Models.Count];

    public NameTable Build()
    {
        var organizations = NameOrganizations();
        var others = new Dictionary<string, OrganizationName>(StringComparer.Ordinal);
        foreach (var other in alike?.Organizations ?? [])
            others.Add(other.Id, other);

        foreach (var organization in organizations)
        {
            if (!others.TryGetValue(organization.Id, out var other) || !TryTakeModels(organization, alike!, other))
                NameModels(organization);
        }

        return new NameTable(models, gone, organizations, NameProviders(), suffixed, stored);
    }

    private void NameModels(OrganizationName organization)
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

    /// <summary>Takes the names of an organisation's models where all that they depend on is the same in another table.</summary>
    private bool TryTakeModels(OrganizationName organization, NameTable source, OrganizationName other)
    {
        var scope = organization.Id + "/";
        if ((other.Name, other.ModelCount) != (organization.Name, organization.ModelCount)
            || (other.GoneCount, organization.GoneCount) != (0, 0)
            || !stored.HasSame(source.Stored, scope))
        {
            return false;
        }

        for (var index = 0; index < organization.ModelCount; index++)
        {
            var name = source.Models[other.FirstModel + index];
            if (snapshot.Models[organization.FirstModel + index].Id != name.Id)
                return false;

            models[organization.FirstModel + index] = name;
        }

        foreach (var name in source.Suffixed)
        {
            if (NamedId.ScopeOf(name.Id) == scope)
                suffixed.Add(name);
        }

        return true;
    }

    private OrganizationName[] NameOrganizations()
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

    private ProviderName[] NameProviders()
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
}
