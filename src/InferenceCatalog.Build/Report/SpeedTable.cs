using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Report;

/// <summary>Finds how fast a route was.</summary>
internal sealed class SpeedTable
{
    private readonly Dictionary<(string Model, string Provider, string Task), Measurement> measurements = [];

    public SpeedTable(MeasurementTable? table)
    {
        foreach (var measurement in table?.Measurements ?? default)
            measurements[(measurement.Model, measurement.Provider, measurement.Task)] = measurement;
    }

    /// <summary>The route's speeds; null where nobody measured it.</summary>
    public Measurement? Find(string model, SnapshotRoute route) =>
        measurements.TryGetValue((model, route.Provider, route.Task), out var measurement) ? measurement : null;
}
