namespace InferenceCatalog.Snapshots;

/// <summary>Reads the stored C# names of a snapshot.</summary>
internal sealed class StoredNameReader(CatalogFile file)
{
    private static readonly string[] Members = ["id", "name"];

    /// <summary>Who has which name, by scope and name.</summary>
    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> organizationNames = new(StringComparer.Ordinal);

    public EquatableArray<StoredName> Read(ref EntryState root)
    {
        if (!file.EnterArray(ref root, "names"))
            return EquatableArray<StoredName>.Empty;

        var found = new List<(StoredName Name, EntryState Entry)>();
        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxEntries, "name");
            if (ReadName(out var entry) is { } name)
                found.Add((name, entry));
            else
                file.LeaveOut(entry);
        }

        // No model may have its organisation's name: so these are settled first, wherever they stand.
        var names = new PlacedEntries<StoredName>(CatalogOrder.Compare);
        Add(names, found, organizations: true);
        Add(names, found, organizations: false);
        return names.ToSorted(file, static name => $"A name was left out: {ShownText.Quote(name.Id)} has a name already.");
    }

    private void Add(PlacedEntries<StoredName> names, List<(StoredName Name, EntryState Entry)> found, bool organizations)
    {
        foreach (var (name, state) in found)
        {
            if ((NamedId.KindOf(name.Id) == NamedIdKind.Organization) != organizations)
                continue;

            var entry = state;
            CheckPair(ref entry, name);
            if (entry.IsSound)
                names.Add(name, entry.Start);
            else
                file.LeaveOut(entry);
        }
    }

    private StoredName? ReadName(out EntryState entry)
    {
        string? id = null, name = null;
        if (file.EnterEntry("name", out entry))
        {
            for (int member; (member = file.ReadMember(Members, ref entry)) >= 0;)
            {
                if (member == 0)
                    id = file.ReadText(ref entry, "id", NamedId.IsWellFormed, NamedId.Description);
                else
                    name = file.ReadText(ref entry, "name", CSharpIdentifier.IsWellFormed, CSharpIdentifier.Description);
            }
        }

        if (entry.IsSound && (id is null || name is null))
            entry.Refuse(id is null ? "it has no 'id'" : "it has no 'name'");

        return entry.IsSound ? new StoredName(id!, name!) : null;
    }

    private void CheckPair(ref EntryState entry, StoredName stored)
    {
        var (id, name) = (stored.Id, stored.Name);
        var key = $"{NamedId.ScopeOf(id)}|{name}";
        if (NameScope.IsReserved(name, EnclosingNames(id)))
            entry.Refuse($"{ShownText.Quote(name)} is the name of a member of every type, or of the type around it");
        else if (owners.TryGetValue(key, out var owner))
            entry.Refuse($"the name {ShownText.Quote(name)} belongs to {ShownText.Quote(owner)} already");
        else
            owners.Add(key, id);

        if (entry.IsSound && NamedId.KindOf(id) == NamedIdKind.Organization && !organizationNames.ContainsKey(id))
            organizationNames.Add(id, name);
    }

    private string[] EnclosingNames(string id)
    {
        switch (NamedId.KindOf(id))
        {
            case NamedIdKind.Organization:
                return NameScope.AroundOrganizations;
            case NamedIdKind.Provider:
                return NameScope.AroundProviders;
            default:
                var organization = NamedId.ScopeOf(id);
                return [organizationNames.TryGetValue(organization, out var stored) ? stored : NamedId.NaturalName(organization)];
        }
    }
}
