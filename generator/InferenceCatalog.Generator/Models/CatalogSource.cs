using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>All that emitted code depends on, and no positions: a snapshot that was only laid out anew gives an equal one.</summary>
/// <param name="Snapshot">The snapshot; null where there is none to emit from.</param>
/// <param name="Options">The project's settings.</param>
/// <param name="IsEmittedElsewhere">Whether the project uses the public constants of a referenced assembly.</param>
internal sealed record CatalogSource(Snapshot? Snapshot, CatalogOptions Options, bool IsEmittedElsewhere);
