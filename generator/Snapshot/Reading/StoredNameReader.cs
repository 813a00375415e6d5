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
        var names = new PlacedEntries<StoredName>(CatalogOrder.Compare);
        if (!file.EnterArray(ref root, "names"))
            return EquatableArray<StoredName>.Empty;

        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxEntries, "name");
            var start = file.Start;
            if (ReadName() is { } name)
                names.Add(name, start);
        }

        return names.ToSorted(file, static name => $"A name was left out: {ShownText.Quote(name.Id)} has a name already.");
    }

    private StoredName? ReadName()
    {
        string? id = null, name = null;
        if (file.EnterEntry("name", out var entry))
        {
            for (int member; (member = file.ReadMember(Members, ref entry)) >= 0;)
            {
                if (member == 0)
                    id = file.ReadText(ref entry, "id", NamedId.IsWellFormed, NamedId.Description);
                else
                    name = file.ReadText(ref entry, "name", CSharpIdentifier.IsWellFormed, CSharpIdentifier.Description);
            }
        }

        if (entry.IsSound)
            CheckPair(ref entry, id, name);

        if (entry.IsSound)
            return new StoredName(id!, name!);

        file.LeaveOut(entry);
        return null;
    }

    private void CheckPair(ref EntryState entry, string? id, string? name)
    {
        if (id is null || name is null)
        {
            entry.Refuse(id is null ? "it has no 'id'" : "it has no 'name'");
            return;
        }

        var key = $"{NamedId.ScopeOf(id)}|{name}";
        if (NameScope.IsReserved(name, EnclosingNames(id)))
            entry.Refuse($"{ShownText.Quote(name)} is the name of a member of every type, or of the type around it");
        else if (owners.TryGetValue(key, out var owner))
            entry.Refuse($"the name {ShownText.Quote(name)} belongs to {ShownText.Quote(owner)} already");
        else
            owners.Add(key, id);

        if (NamedId.KindOf(id) == NamedIdKind.Organization)
            organizationNames[id] = name;
    }

    /// <summary>In canonical order an organisation's own name stands before its models'.</summary>
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
