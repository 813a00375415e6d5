using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>What a project wants of the snapshot. A model is emitted when a route of it is left.</summary>
internal readonly struct RouteFilter(CatalogOptions options)
{
    public PatternList Tasks { get; } = PatternList.Parse(options.Tasks);

    public PatternList Providers { get; } = PatternList.Parse(options.Providers);

    public PatternList Models { get; } = PatternList.Parse(options.Models);

    public bool Allows(SnapshotRoute route) => Tasks.Allows(route.Task) && Providers.Allows(route.Provider);
}
