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

    /// <summary>Gives all names that were stored for a scope to their ids, present or not.</summary>
    public void ClaimAll(NameScope scope, string scopeId)
    {
        if (!scopes.TryGetValue(scopeId, out var list))
            return;

        foreach (var name in list)
            scope.Claim(name);
    }
}
