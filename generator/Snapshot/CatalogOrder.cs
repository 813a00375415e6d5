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

    public static int Compare(GoneModel left, GoneModel right) => string.CompareOrdinal(left.Id, right.Id);

    public static int Compare(GoneRoute left, GoneRoute right)
    {
        var order = string.CompareOrdinal(left.Model, right.Model);
        if (order == 0)
            order = string.CompareOrdinal(left.Task, right.Task);

        return order != 0 ? order : string.CompareOrdinal(left.Provider, right.Provider);
    }

    public static int Compare(GoneProvider left, GoneProvider right) => string.CompareOrdinal(left.Id, right.Id);

    public static int Compare(Measurement left, Measurement right)
    {
        var order = string.CompareOrdinal(left.Model, right.Model);
        if (order == 0)
            order = string.CompareOrdinal(left.Task, right.Task);

        return order != 0 ? order : string.CompareOrdinal(left.Provider, right.Provider);
    }

    /// <summary>The same items in canonical order.</summary>
    public static T[] Sort<T>(EquatableArray<T> items, Comparison<T> comparison)
        where T : IEquatable<T>
    {
        T[] sorted = [.. items];
        for (var index = 1; index < sorted.Length; index++)
        {
            if (comparison(sorted[index - 1], sorted[index]) <= 0)
                continue;

            Array.Sort(sorted, comparison);
            break;
        }

        return sorted;
    }
}
