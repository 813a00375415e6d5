using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Report;

/// <summary>The facts as the page's script reads them: see <c>Page/catalog.js</c>, which names each column.</summary>
/// <remarks>Null stands for what no source says. The same facts give the same text.</remarks>
internal static class ReportData
{
    public static string Write(ReportContent content)
    {
        var snapshot = content.Snapshot;
        var routes = snapshot.Models.SelectMany(model => model.Routes).ToArray();
        var models = new RankedWords(snapshot.Models.Select(model => model.Id), id => id);
        var providers = new RankedWords(routes.Select(route => route.Provider), ProviderNames.Of);
        var tasks = new RankedWords(routes.Select(route => route.Task), task => task);

        var json = new CompactJson().Open('{');
        json.Name("retrieved").Text(snapshot.Header.Retrieved);
        json.Name("measured").Text(content.Measurements is { Measurements.Count: > 0 } speeds ? speeds.Retrieved : null);
        WriteSources(json, snapshot.Header.Sources);
        WriteProviders(json, "providers", providers);
        json.Name("tasks").Words(new(tasks.Sorted));
        var sorted = snapshot.Models.OrderBy(model => models[model.Id]).ToArray();
        WriteModels(json, sorted, NameTable.Create(snapshot));
        WriteRoutes(json, sorted, new SpeedTable(content.Measurements), providers, tasks);
        if (content.Before is { } before)
        {
            json.Name("before").Text(before.Header.Retrieved);
            WriteProviders(json, "formerProviders", new RankedWords(ProvidersOf(before).Except(ProvidersOf(snapshot), StringComparer.Ordinal), ProviderNames.Of));
            json.Name("providersGone").Words(ProvidersOnlyIn(before, snapshot));
            json.Name("providersCame").Words(ProvidersOnlyIn(snapshot, before));
            WriteChanges(json, ReportChanges.Between(before, snapshot));
        }

        return json.Close('}').ToString();
    }

    private static void WriteProviders(CompactJson json, string name, RankedWords providers)
    {
        json.Name(name).Open('[');
        foreach (var id in providers.Sorted)
            json.Open('[').Text(id).Text(ProviderNames.Of(id)).Close(']');

        json.Close(']');
    }

    private static EquatableArray<string> ProvidersOnlyIn(Snapshot snapshot, Snapshot other) =>
        new(ProvidersOf(snapshot).Except(ProvidersOf(other), StringComparer.Ordinal).Select(ProviderNames.Of).OrderBy(name => name, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> ProvidersOf(Snapshot snapshot) =>
        snapshot.Models.SelectMany(model => model.Routes).Select(route => route.Provider);

    private static void WriteSources(CompactJson json, EquatableArray<SnapshotSource> sources)
    {
        json.Name("sources").Open('[');
        foreach (var source in sources)
            json.Open('[').Text(source.Name).Text(source.Location).Text(source.Retrieved).Close(']');

        json.Close(']');
    }

    private static void WriteModels(CompactJson json, SnapshotModel[] models, NameTable names)
    {
        json.Name("models").Open('[');
        foreach (var model in models)
        {
            json.Open('[').Text(model.Id).Text(model.License).Words(model.InputModalities);
            json.Number(model.Downloads).Text(names.Find(model.Id) is { } name ? $"{name.Organization}.{name.Name}" : null).Close(']');
        }

        json.Close(']');
    }

    private static void WriteRoutes(CompactJson json, SnapshotModel[] models, SpeedTable speeds, RankedWords providers, RankedWords tasks)
    {
        json.Name("routes").Open('[');
        for (var index = 0; index < models.Length; index++)
        {
            foreach (var route in models[index].Routes)
            {
                var speed = speeds.Find(models[index].Id, route);
                json.Open('[').Index(index).Index(providers[route.Provider]).Index(tasks[route.Task]);
                json.Text(route.Status is { } status ? RouteStatusWords.Write(status) : null);
                json.Number(route.InputPrice).Number(route.OutputPrice).Number(route.Context);
                json.Flag(route.Tools).Flag(route.StructuredOutput);
                json.Number(speed?.FirstTokenLatency).Number(speed?.Throughput);
                json.Text(route.ProviderId).Text(route.Adapter).Close(']');
            }
        }

        json.Close(']');
    }

    private static void WriteChanges(CompactJson json, List<ReportChange> changes)
    {
        json.Name("changes").Open('[');
        foreach (var change in changes)
        {
            json.Open('[').Index((int)change.Kind).Text(change.Model).Text(change.Providers).Text(change.Task);
            json.Text(change.Field).Text(change.Before).Text(change.After).Text(change.Instead).Close(']');
        }

        json.Close(']');
    }
}
