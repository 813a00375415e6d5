namespace InferenceCatalog.Build;

/// <summary>The ids of what is said of a snapshot by itself: those of the rules, which have pages, and that of its age.</summary>
internal static class SnapshotCodes
{
    /// <summary>The snapshot cannot be read.</summary>
    public const string SnapshotBroken = "ICAT4001";

    /// <summary>The snapshot is older than the project allows.</summary>
    public const string TooOld = "ICAT4002";

    /// <summary>The snapshot is not there.</summary>
    public const string SnapshotMissing = "ICAT4003";

    /// <summary>An entry of the snapshot is not sound.</summary>
    public const string EntryLeftOut = "ICAT4004";
}
