namespace InferenceCatalog.Snapshots;

/// <summary>Says which names a refresh has to store, so that no constant is ever renamed or comes to mean another model.</summary>
internal static class StoredNames
{
    /// <summary>The names to write with the new snapshot, sorted by id.</summary>
    /// <remarks>
    /// They are all that were stored before, those of ids that have left, those that the newcomers would otherwise have taken from
    /// an id that was there first, and those with a suffix.
    /// </remarks>
    /// <param name="before">The snapshot that people use now; null when there is none.</param>
    /// <param name="after">The new one; whatever names it has already are kept.</param>
    public static EquatableArray<StoredName> Update(Snapshot? before, Snapshot after)
    {
        // What left is no newcomer: it takes no name from what is there.
        var gone = after.Gone;
        after = after with { Gone = Tombstones.None };
        var kept = new NameLedger();
        if (before is not null)
            kept.AddAll(before.Names);

        kept.AddAll(after.Names);
        var table = NameTable.Create(after with { Names = kept.ToSorted() });
        if (before is not null)
        {
            // What has left must be known before newcomers are named; what newcomers took is known only then. Each round adds a name.
            var former = NameTable.Create(before, alike: table);
            var isChanged = kept.AddAll(NameChanges.Departed(former, table));
            while (isChanged || kept.AddAll(NameChanges.Contested(former, table)))
            {
                table = NameTable.Create(after with { Names = kept.ToSorted() });
                isChanged = false;
            }
        }

        kept.AddAll(table.Suffixed);
        if (gone.Count > 0)
            kept.AddAll(NameChanges.Departed(NameTable.Create(after with { Gone = gone, Names = kept.ToSorted() }, alike: table), table));

        return kept.ToSorted();
    }
}
