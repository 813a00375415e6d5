namespace InferenceCatalog.Snapshots;

/// <summary>Reads <c>catalog/measurements.json</c>.</summary>
internal static class MeasurementsReader
{
    private const string Kind = "measurements";

    private static readonly string[] RootMembers = ["schemaVersion", "retrieved", "measurements"];
    private static readonly string[] Members = ["model", "provider", "task", "firstTokenLatency", "throughput"];

    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CatalogReading<MeasurementTable> Read(Utf8Text text, CancellationToken cancellation) =>
        CatalogFile.Read(text, CatalogLimits.Default, ReadRoot, cancellation);

    private static MeasurementTable ReadRoot(CatalogFile file)
    {
        var root = file.EnterRoot(Kind);
        int? schemaVersion = null;
        string? retrieved = null;
        EquatableArray<Measurement>? measurements = null;
        for (int member; (member = file.ReadMember(RootMembers, ref root)) >= 0;)
        {
            switch (member)
            {
                case 0:
                    schemaVersion = file.ReadSchemaVersion(Kind);
                    break;
                case 1:
                    retrieved = file.ReadText(ref root, "retrieved", DateForm.IsWellFormed, DateForm.Description);
                    break;
                default:
                    measurements = ReadMeasurements(file, ref root);
                    break;
            }
        }

        file.LeaveRoot(root);
        return new MeasurementTable(
            schemaVersion ?? throw CatalogFile.Missing(root, "schemaVersion"),
            retrieved ?? throw CatalogFile.Missing(root, "retrieved"),
            measurements ?? throw CatalogFile.Missing(root, "measurements"));
    }

    private static EquatableArray<Measurement> ReadMeasurements(CatalogFile file, ref EntryState root)
    {
        var measurements = new PlacedEntries<Measurement>(CatalogOrder.Compare);
        if (!file.EnterArray(ref root, "measurements"))
            return EquatableArray<Measurement>.Empty;

        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxEntries, "measurement");
            var start = file.Start;
            if (ReadMeasurement(file) is { } measurement)
                measurements.Add(measurement, start);
        }

        return measurements.ToSorted(file, static twice =>
            $"A measurement was left out: {ShownText.Quote(twice.Model)} has one for {ShownText.Quote(twice.Task)} "
                + $"on {ShownText.Quote(twice.Provider)} already.");
    }

    private static Measurement? ReadMeasurement(CatalogFile file)
    {
        string? model = null, provider = null, task = null;
        decimal? latency = null, throughput = null;
        if (file.EnterEntry("measurement", out var entry))
        {
            for (int member; (member = file.ReadMember(Members, ref entry)) >= 0;)
            {
                switch (member)
                {
                    case 0:
                        model = file.ReadText(ref entry, "model", ModelIdForm.IsWellFormed, ModelIdForm.Description);
                        break;
                    case 1:
                        provider = file.ReadId(ref entry, "provider");
                        break;
                    case 2:
                        task = file.ReadId(ref entry, "task");
                        break;
                    case 3:
                        latency = file.ReadAmount(ref entry, "firstTokenLatency");
                        break;
                    default:
                        throughput = file.ReadAmount(ref entry, "throughput");
                        break;
                }
            }
        }

        if (entry.IsSound && (model is null || provider is null || task is null))
            entry.Refuse("its 'model', 'provider' or 'task' is missing");
        else if (entry.IsSound && latency is null && throughput is null)
            entry.Refuse("it has neither 'firstTokenLatency' nor 'throughput'");

        if (entry.IsSound)
            return new Measurement(model!, provider!, task!, latency, throughput);

        file.LeaveOut(entry);
        return null;
    }
}
