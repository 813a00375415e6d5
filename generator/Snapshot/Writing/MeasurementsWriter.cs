namespace InferenceCatalog.Snapshots;

/// <summary>Writes <c>catalog/measurements.json</c> in its canonical form.</summary>
internal static class MeasurementsWriter
{
    /// <summary>The whole file, with <c>\n</c> at the end of every line, without a byte order mark.</summary>
    public static Utf8Text Write(MeasurementTable table)
    {
        var text = new Utf8Writer();
        text.Append("{\n  \"schemaVersion\": ").Append(table.SchemaVersion);
        text.Append(",\n  \"retrieved\": ");
        JsonText.Append(text, table.Retrieved);
        text.Append(",\n");
        var sorted = CatalogOrder.Sort(table.Measurements, CatalogOrder.Compare);
        SnapshotWriter.WriteList(text, new JsonLineWriter(text), "measurements", sorted, WriteMeasurement, "\n");
        return text.Append("}\n").ToText();
    }

    private static void WriteMeasurement(JsonLineWriter line, Measurement measurement)
    {
        line.OpenObject();
        line.Member("model", measurement.Model);
        line.Member("provider", measurement.Provider);
        line.Member("task", measurement.Task);
        line.Member("firstTokenLatency", measurement.FirstTokenLatency);
        line.Member("throughput", measurement.Throughput);
        line.CloseObject();
    }
}
