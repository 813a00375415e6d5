namespace InferenceCatalog.Snapshots;

/// <summary>Entries with their places in the file, to be sorted, and to be told of where two mean the same.</summary>
/// <param name="comparison">The canonical order; two entries that it finds equal cannot both stand.</param>
internal sealed class PlacedEntries<T>(Comparison<T> comparison)
    where T : class, IEquatable<T>
{
    private readonly List<T> entries = [];
    private readonly List<int> starts = [];
    private bool isSorted = true;

    public int Count => entries.Count;

    public void Clear()
    {
        entries.Clear();
        starts.Clear();
        isSorted = true;
    }

    /// <param name="entry">What was read.</param>
    /// <param name="start">Where it begins.</param>
    public void Add(T entry, int start)
    {
        isSorted = isSorted && (entries.Count == 0 || comparison(entries[entries.Count - 1], entry) < 0);
        entries.Add(entry);
        starts.Add(start);
    }

    /// <summary>Whether these are the very same entries in the same order.</summary>
    public bool Are(EquatableArray<T> others)
    {
        var isSame = entries.Count > 0 && entries.Count == others.Count;
        for (var index = 0; isSame && index < entries.Count; index++)
            isSame = ReferenceEquals(entries[index], others[index]);

        return isSame;
    }

    /// <summary>The entries in canonical order. Of those that mean the same the first in the file stays.</summary>
    /// <param name="file">Told of the others.</param>
    /// <param name="describeDuplicate">The sentence to tell.</param>
    public EquatableArray<T> ToSorted(CatalogFile file, Func<T, string> describeDuplicate)
    {
        if (entries.Count == 0)
            return EquatableArray<T>.Empty;

        // A canonical file ends here; everything below is for files that were edited by hand.
        if (isSorted)
            return new EquatableArray<T>(entries.ToArray());

        var order = new int[entries.Count];
        for (var index = 0; index < order.Length; index++)
            order[index] = index;

        Array.Sort(order, Compare);
        var sorted = new List<T>(order.Length);
        foreach (var index in order)
        {
            if (sorted.Count > 0 && comparison(sorted[sorted.Count - 1], entries[index]) == 0)
                file.LeaveOut(describeDuplicate(entries[index]), starts[index], 1);
            else
                sorted.Add(entries[index]);
        }

        return new EquatableArray<T>(sorted.ToArray());
    }

    private int Compare(int left, int right)
    {
        var order = comparison(entries[left], entries[right]);
        return order != 0 ? order : left.CompareTo(right);
    }
}
