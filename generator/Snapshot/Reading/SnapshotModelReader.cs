namespace InferenceCatalog.Snapshots;

/// <summary>Reads the models of a snapshot.</summary>
/// <param name="file">The file, at their array.</param>
/// <param name="known">Models that are expected in this order: one that is equal to the one in its place is given instead.</param>
internal sealed class SnapshotModelReader(CatalogFile file, EquatableArray<SnapshotModel> known)
{
    private static readonly string[] Members = ["id", "input", "output", "license", "downloads", "routes"];

    private readonly SnapshotRouteReader routeReader = new(file);
    private readonly List<string> modalities = [];
    private EquatableArray<string> lastModalities = EquatableArray<string>.Empty;

    public EquatableArray<SnapshotModel> Read(ref EntryState root)
    {
        var models = new PlacedEntries<SnapshotModel>(CatalogOrder.Compare);
        if (!file.EnterArray(ref root, "models"))
            return EquatableArray<SnapshotModel>.Empty;

        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxEntries, "model");
            var start = file.Start;
            if (ReadModel(models.Count < known.Count ? known[models.Count] : null) is { } model)
                models.Add(model, start);
        }

        return models.ToSorted(file, static model => $"A model was left out: {ShownText.Quote(model.Id)} stands in the file twice.");
    }

    private SnapshotModel? ReadModel(SnapshotModel? likely)
    {
        string? id = null, license = null;
        long? downloads = null;
        var input = EquatableArray<string>.Empty;
        var output = EquatableArray<string>.Empty;
        var routes = EquatableArray<SnapshotRoute>.Empty;
        if (file.EnterEntry("model", out var entry))
        {
            for (int member; (member = file.ReadMember(Members, ref entry)) >= 0;)
            {
                switch (member)
                {
                    case 0:
                        id = likely is not null && file.Token == JsonToken.Text && file.TextIs(likely.Id)
                            ? likely.Id
                            : file.ReadText(ref entry, "id", ModelIdForm.IsWellFormed, ModelIdForm.Description);
                        break;
                    case 1:
                        input = ReadModalities(ref entry, "input");
                        break;
                    case 2:
                        output = ReadModalities(ref entry, "output");
                        break;
                    case 3:
                        license = file.ReadWord(ref entry, "license", LicenseForm.IsWellFormed, LicenseForm.Description);
                        break;
                    case 4:
                        downloads = file.ReadCount(ref entry, "downloads", 0, long.MaxValue);
                        break;
                    default:
                        routes = routeReader.Read(ref entry, id, likely?.Routes ?? EquatableArray<SnapshotRoute>.Empty);
                        break;
                }
            }
        }

        if (entry.IsSound && id is null)
            entry.Refuse("it has no 'id'");
        else if (entry.IsSound && routes.Count == 0)
            entry.Refuse($"{ShownText.Quote(id!)} has no sound route");

        if (entry.IsSound)
        {
            return likely is not null
                && (id, license, downloads) == (likely.Id, likely.License, likely.Downloads)
                && (input, output, routes) == (likely.InputModalities, likely.OutputModalities, likely.Routes)
                ? likely
                : new SnapshotModel(id!, input, output, license, downloads, routes);
        }

        file.LeaveOut(entry);
        return null;
    }

    private EquatableArray<string> ReadModalities(ref EntryState entry, string name)
    {
        if (!file.EnterArray(ref entry, name))
            return EquatableArray<string>.Empty;

        modalities.Clear();
        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, "modality");
            var modality = file.ReadId(ref entry, name);
            if (modality is not null && !modalities.Contains(modality))
                modalities.Add(modality);
        }

        return Share();
    }

    /// <summary>The collected modalities as a list; most models have the same as the one before, and then share its list.</summary>
    private EquatableArray<string> Share()
    {
        for (var index = 1; index < modalities.Count; index++)
        {
            if (string.CompareOrdinal(modalities[index - 1], modalities[index]) > 0)
                modalities.Sort(StringComparer.Ordinal);
        }

        var isShared = modalities.Count == lastModalities.Count;
        for (var index = 0; isShared && index < modalities.Count; index++)
            isShared = modalities[index] == lastModalities[index];

        if (!isShared)
            lastModalities = new EquatableArray<string>(modalities.ToArray());

        return lastModalities;
    }
}
