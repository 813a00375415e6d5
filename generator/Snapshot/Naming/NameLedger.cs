namespace InferenceCatalog.Snapshots;

/// <summary>Stored names as they gather: an id has one name, a name within its scope has one id, and the first entry stays.</summary>
internal sealed class NameLedger
{
    private readonly Dictionary<string, StoredName> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>Whether any of the names could be entered.</summary>
    public bool AddAll(IEnumerable<StoredName> names)
    {
        var isAdded = false;
        foreach (var name in names)
            isAdded |= Add(name);

        return isAdded;
    }

    /// <summary>Whether the name could be entered.</summary>
    public bool Add(StoredName name)
    {
        if (byId.ContainsKey(name.Id) || !taken.Add($"{NamedId.ScopeOf(name.Id)}|{name.Name}"))
            return false;

        byId.Add(name.Id, name);
        return true;
    }

    public EquatableArray<StoredName> ToSorted()
    {
        var sorted = new List<StoredName>(byId.Values);
        sorted.Sort(CatalogOrder.Compare);
        return new EquatableArray<StoredName>(sorted.ToArray());
    }
}
