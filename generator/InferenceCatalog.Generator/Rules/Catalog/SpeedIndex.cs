using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>The measured speeds of routes, made ready for questions. Immutable, and shared by all compilations that have the same file.</summary>
internal sealed class SpeedIndex
{
    public static readonly SpeedIndex None = new(EquatableArray<Measurement>.Empty);

    private readonly Dictionary<(string Model, string Provider, string Task), Measurement> measurements;

    public SpeedIndex(EquatableArray<Measurement> measurements)
    {
        this.measurements = new Dictionary<(string Model, string Provider, string Task), Measurement>(measurements.Count);
        foreach (var measurement in measurements)
            this.measurements[(measurement.Model, measurement.Provider, measurement.Task)] = measurement;
    }

    public Measurement? Find(SnapshotModel model, SnapshotRoute route) =>
        measurements.TryGetValue((model.Id, route.Provider, route.Task), out var measurement) ? measurement : null;
}
