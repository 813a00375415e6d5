namespace InferenceCatalog.Snapshots;

/// <summary>What an id in the snapshot's <c>names</c> belongs to.</summary>
internal enum NamedIdKind
{
    /// <summary><c>organisation/name</c></summary>
    Model,

    /// <summary><c>organisation/</c></summary>
    Organization,

    /// <summary><c>provider</c></summary>
    Provider,
}
