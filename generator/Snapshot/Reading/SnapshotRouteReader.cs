namespace InferenceCatalog.Snapshots;

/// <summary>Reads the routes of a model.</summary>
internal sealed class SnapshotRouteReader(CatalogFile file)
{
    private static readonly string[] Members =
    [
        "provider", "task", "id", "status", "context", "inputPrice", "outputPrice", "tools", "structuredOutput", "author",
        "adapter", "weightsPath",
    ];

    private readonly PlacedEntries<SnapshotRoute> routes = new(CatalogOrder.Compare);

    /// <param name="model">The model, which gets its routes.</param>
    /// <param name="modelId">Its id where that is known: providers often use it as theirs, and then one string does.</param>
    /// <param name="likely">Routes that are expected in this order: those that say the same are given instead.</param>
    public EquatableArray<SnapshotRoute> Read(ref EntryState model, string? modelId, EquatableArray<SnapshotRoute> likely)
    {
        if (!file.EnterArray(ref model, "routes"))
            return EquatableArray<SnapshotRoute>.Empty;

        routes.Clear();
        for (var count = 1; file.ReadItem(); count++)
        {
            file.Count(count, file.Limits.MaxNestedEntries, "route");
            var start = file.Start;
            if (ReadRoute(modelId, routes.Count < likely.Count ? likely[routes.Count] : null) is { } route)
                routes.Add(route, start);
        }

        return routes.Are(likely) ? likely : routes.ToSorted(file, static route =>
            $"A route was left out: the model has a route for {ShownText.Quote(route.Task)} on {ShownText.Quote(route.Provider)} already.");
    }

    private SnapshotRoute? ReadRoute(string? modelId, SnapshotRoute? likely)
    {
        string? provider = null, task = null, providerId = null, adapter = null, weightsPath = null;
        SnapshotRouteStatus? status = null;
        (int? context, decimal? inputPrice, decimal? outputPrice) = (null, null, null);
        (bool? tools, bool? structuredOutput, bool? isModelAuthor) = (null, null, null);
        if (file.EnterEntry("route", out var entry))
        {
            for (int member; (member = file.ReadMember(Members, ref entry)) >= 0;)
            {
                switch (member)
                {
                    case 0:
                        provider = file.ReadId(ref entry, "provider");
                        break;
                    case 1:
                        task = file.ReadId(ref entry, "task");
                        break;
                    case 2:
                        providerId = ReadProviderSideId(ref entry, "id", modelId);
                        break;
                    case 3:
                        status = ReadStatus(ref entry);
                        break;
                    case 4:
                        context = (int?)file.ReadCount(ref entry, "context", 0, int.MaxValue);
                        break;
                    case 5:
                        inputPrice = file.ReadAmount(ref entry, "inputPrice");
                        break;
                    case 6:
                        outputPrice = file.ReadAmount(ref entry, "outputPrice");
                        break;
                    case 7:
                        tools = file.ReadFlag(ref entry, "tools");
                        break;
                    case 8:
                        structuredOutput = file.ReadFlag(ref entry, "structuredOutput");
                        break;
                    case 9:
                        isModelAuthor = file.ReadFlag(ref entry, "author");
                        break;
                    case 10:
                        adapter = file.ReadId(ref entry, "adapter");
                        break;
                    default:
                        weightsPath = ReadProviderSideId(ref entry, "weightsPath", null);
                        break;
                }
            }
        }

        if (provider is null || task is null)
            entry.Refuse(provider is null ? "it has no 'provider'" : "it has no 'task'");

        if (entry.IsSound)
        {
            return likely is not null
                && (provider, task, providerId, status, context) == (likely.Provider, likely.Task, likely.ProviderId, likely.Status, likely.Context)
                && (inputPrice, outputPrice, tools, structuredOutput) == (likely.InputPrice, likely.OutputPrice, likely.Tools, likely.StructuredOutput)
                && (isModelAuthor, adapter, weightsPath) == (likely.IsModelAuthor, likely.Adapter, likely.AdapterWeightsPath)
                ? likely
                : new SnapshotRoute(
                    provider!, task!, providerId, status, context, inputPrice, outputPrice,
                    tools, structuredOutput, isModelAuthor, adapter, weightsPath);
        }

        file.LeaveOut(entry);
        return null;
    }

    private string? ReadProviderSideId(ref EntryState entry, string name, string? modelId)
    {
        // A well-formed model id is a well-formed id on the provider's side too.
        if (modelId is not null && file.Token == JsonToken.Text && file.TextIs(modelId))
            return modelId;

        return file.ReadText(ref entry, name, ProviderSideIdForm.IsWellFormed, ProviderSideIdForm.Description);
    }

    private SnapshotRouteStatus? ReadStatus(ref EntryState entry)
    {
        var word = file.ReadWord(ref entry, "status", RouteStatusWords.IsWord, "'live', 'staging' or 'error'");
        return word is null ? null : RouteStatusWords.Read(word);
    }
}
