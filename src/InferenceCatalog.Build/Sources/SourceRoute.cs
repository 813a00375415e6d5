using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>A route as one source gives it.</summary>
/// <param name="Facts">What goes into the snapshot.</param>
/// <param name="ByTagFilter">
/// Whether the provider serves every model with some tag this way (LoRA adapters), and not this model by name.
/// </param>
/// <param name="FirstTokenLatency">Milliseconds to the first token.</param>
/// <param name="Throughput">Tokens per second.</param>
internal sealed record SourceRoute(
    SnapshotRoute Facts,
    bool ByTagFilter = false,
    decimal? FirstTokenLatency = null,
    decimal? Throughput = null);
