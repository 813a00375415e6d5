namespace InferenceCatalog.Snapshots;

/// <summary>Whether a route answers, in the words of the router and the Hub.</summary>
internal enum SnapshotRouteStatus
{
    Live,
    Staging,
    Error,
}
