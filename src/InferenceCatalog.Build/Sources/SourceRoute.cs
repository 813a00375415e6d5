using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>A route as one source gives it.</summary>
/// <param name="Facts">What goes into the snapshot.</param>
/// <param name="ByTagFilter">
/// Whether the provider serves every model with some tag this way (LoRA adapters), and not this model by name.
/// </param>
/// <param name="Speed">How fast it was; null where the source does not say.</param>
internal readonly record struct SourceRoute(SnapshotRoute Facts, bool ByTagFilter = false, RouteSpeed? Speed = null);
