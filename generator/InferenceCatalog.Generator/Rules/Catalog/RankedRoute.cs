using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>A route that can be recommended.</summary>
/// <param name="Route">The route.</param>
/// <param name="Fit">Whether it can do what the call needs: true, or null where the snapshot does not say; false where no other can either.</param>
/// <param name="Speed">How fast it was; null when nobody measured it.</param>
internal sealed record RankedRoute(SnapshotRoute Route, bool? Fit, Measurement? Speed);
