namespace InferenceCatalog.Snapshots;

/// <summary>Finds what two name tables say of the same ids, in one walk over both: they are sorted alike.</summary>
internal static class NameChanges
{
    /// <summary>The names of the ids that only the first table knows.</summary>
    public static List<StoredName> Departed(NameTable before, NameTable after) => Walk(before, after, static (_, now) => now is null);

    /// <summary>The names of the ids that have another in the second table.</summary>
    public static List<StoredName> Contested(NameTable before, NameTable after) => Walk(before, after, static (name, now) => now is not null && now != name);

    private static List<StoredName> Walk(NameTable before, NameTable after, Func<string, string?, bool> counts)
    {
        var found = new List<StoredName>();
        Walk(before.EnumerateOrganizations(), after.EnumerateOrganizations(), counts, found);
        Walk(before.EnumerateModels(), after.EnumerateModels(), counts, found);
        Walk(before.EnumerateProviders(), after.EnumerateProviders(), counts, found);
        return found;
    }

    private static void Walk(
        IEnumerable<(string Id, string Name)> before,
        IEnumerable<(string Id, string Name)> after,
        Func<string, string?, bool> counts,
        List<StoredName> found)
    {
        using var others = after.GetEnumerator();
        var hasOther = others.MoveNext();
        foreach (var (id, name) in before)
        {
            var order = -1;
            while (hasOther && (order = string.CompareOrdinal(id, others.Current.Id)) > 0)
                hasOther = others.MoveNext();

            if (counts(name, hasOther && order == 0 ? others.Current.Name : null))
                found.Add(new StoredName(id, name));
        }
    }
}
