namespace InferenceCatalog.Snapshots;

/// <summary>The stored names of a snapshot by scope.</summary>
internal sealed class StoredNameIndex
{
    private readonly Dictionary<string, List<StoredName>> scopes = new(StringComparer.Ordinal);

    public StoredNameIndex(EquatableArray<StoredName> names)
    {
        foreach (var name in names)
        {
            var scope = NamedId.ScopeOf(name.Id);
            if (!scopes.TryGetValue(scope, out var list))
                scopes.Add(scope, list = []);

            list.Add(name);
        }
    }

    /// <summary>Whether two snapshots store the same names for a scope, in the same order.</summary>
    public bool HasSame(StoredNameIndex other, string scopeId)
    {
        var isHere = scopes.TryGetValue(scopeId, out var own);
        var isThere = other.scopes.TryGetValue(scopeId, out var others);
        if (!isHere || !isThere || own!.Count != others!.Count)
            return !isHere && !isThere;

        for (var index = 0; index < own.Count; index++)
        {
            if (own[index] != others[index])
                return false;
        }

        return true;
    }

    /// <summary>Gives all names that were stored for a scope to their ids, present or not.</summary>
    public void ClaimAll(NameScope scope, string scopeId)
    {
        if (!scopes.TryGetValue(scopeId, out var list))
            return;

        foreach (var name in list)
            scope.Claim(name);
    }
}
