namespace InferenceCatalog.Snapshots;

/// <summary>The canonical order of everything in the catalog: ordinal, so that it is the same on every machine.</summary>
internal static class CatalogOrder
{
    public static int Compare(SnapshotModel left, SnapshotModel right) => string.CompareOrdinal(left.Id, right.Id);

    public static int Compare(SnapshotRoute left, SnapshotRoute right)
    {
        var order = string.CompareOrdinal(left.Task, right.Task);
        return order != 0 ? order : string.CompareOrdinal(left.Provider, right.Provider);
    }

    public static int Compare(StoredName left, StoredName right) => string.CompareOrdinal(left.Id, right.Id);

    public static int Compare(ProviderFacts left, ProviderFacts right) => string.CompareOrdinal(left.Id, right.Id);

    public static int Compare(ProviderTaskFacts left, ProviderTaskFacts right) => string.CompareOrdinal(left.Task, right.Task);

    /// <summary>The same items in canonical order.</summary>
    public static T[] Sort<T>(EquatableArray<T> items, Comparison<T> comparison)
        where T : IEquatable<T>
    {
        var sorted = new T[items.Count];
        for (var index = 0; index < sorted.Length; index++)
            sorted[index] = items[index];

        Array.Sort(sorted, comparison);
        return sorted;
    }
}
