using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>What stands for a source in a refresh.</summary>
/// <param name="Reading">Its rows: what it said, or what it said the last time.</param>
/// <param name="Origin">What the snapshot's header says of it.</param>
/// <param name="Failure">Why it could not be read; null where it could.</param>
internal sealed record SourceOutcome(SourceReading Reading, SnapshotSource Origin, RefreshException? Failure = null);
