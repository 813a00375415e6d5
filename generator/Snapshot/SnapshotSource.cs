namespace InferenceCatalog.Snapshots;

/// <summary>One service that a snapshot was made from.</summary>
/// <param name="Name"><c>router</c> or <c>hub</c>.</param>
/// <param name="Location">Its address, or the bare name of a recorded file: never a path of somebody's machine.</param>
/// <param name="Retrieved">The day it was read, <c>yyyy-MM-dd</c> in UTC.</param>
internal sealed record SnapshotSource(string Name, string Location, string Retrieved);
