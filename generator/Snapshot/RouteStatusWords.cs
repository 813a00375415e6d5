namespace InferenceCatalog.Snapshots;

/// <summary>The words for <see cref="SnapshotRouteStatus"/> that the router, the Hub and the catalog use alike.</summary>
internal static class RouteStatusWords
{
    public static bool IsWord(string word) => Read(word) is not null;

    /// <summary>The status that a word stands for; null where it stands for none.</summary>
    public static SnapshotRouteStatus? Read(string word) => word switch
    {
        "live" => SnapshotRouteStatus.Live,
        "staging" => SnapshotRouteStatus.Staging,
        "error" => SnapshotRouteStatus.Error,
        _ => null,
    };

    public static string Write(SnapshotRouteStatus status) => status switch
    {
        SnapshotRouteStatus.Live => "live",
        SnapshotRouteStatus.Staging => "staging",
        SnapshotRouteStatus.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status of a route."),
    };
}
