using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Emulator;

/// <summary>A route with the model that it serves.</summary>
internal sealed record EmulatedRoute(SnapshotModel Model, SnapshotRoute Route)
{
    /// <summary>What the provider calls the model; the Hub's id where the snapshot has no other.</summary>
    public string ProviderId => Route.ProviderId ?? Model.Id;

    /// <summary>Unknown counts as live: the emulator does not refuse what nobody says is broken.</summary>
    public bool Answers => Route.Status is not SnapshotRouteStatus.Error;

    public bool IsLive => Route.Status is null or SnapshotRouteStatus.Live;

    public bool HasTools => Route.Tools is not false;

    public bool HasStructuredOutput => Route.StructuredOutput is not false;
}
