namespace InferenceCatalog.Snapshots;

/// <summary>The speeds of routes, as <c>catalog/measurements.json</c> states them.</summary>
/// <remarks>They change with every reading, so they stand apart from the snapshot: a refresh touches no line of it for them.</remarks>
/// <param name="SchemaVersion">The version of the file's format; the snapshot's.</param>
/// <param name="Retrieved">The day of the figures, <c>yyyy-MM-dd</c> in UTC.</param>
/// <param name="Measurements">Sorted by model, task and provider.</param>
internal sealed record MeasurementTable(int SchemaVersion, string Retrieved, EquatableArray<Measurement> Measurements);
