namespace InferenceCatalog.Snapshots;

internal enum SnapshotProblemSeverity
{
    /// <summary>Nothing of the file can be used: ICAT4001.</summary>
    FileUnreadable,

    /// <summary>One entry was left out, the rest stands: ICAT4004.</summary>
    EntryLeftOut,
}
