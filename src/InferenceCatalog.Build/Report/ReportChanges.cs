using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Report;

/// <summary>What parts two snapshots, by what it means: what breaks code first, each kind by model, task and provider.</summary>
internal static class ReportChanges
{
    public static List<ReportChange> Between(Snapshot before, Snapshot after)
    {
        var difference = SnapshotDiffer.Compare(before, after);
        var changes = new List<ReportChange>();
        AddModels(changes, ReportChangeKind.ModelGone, difference.ModelsGone, difference.RoutesGone, ReplacementsOf(after.Gone.Models));
        AddRoutes(changes, ReportChangeKind.RouteGone, difference.ModelsGone, difference.RoutesGone, ReplacementsOf(after.Gone.Routes));
        AddModels(changes, ReportChangeKind.ModelCame, difference.ModelsCame, difference.RoutesCame, []);
        AddRoutes(changes, ReportChangeKind.RouteCame, difference.ModelsCame, difference.RoutesCame, []);
        foreach (var change in difference.Changes)
        {
            changes.Add(new ReportChange(
                KindOf(change), change.ModelId, change.Route?.Provider, change.Route?.Task, change.Field, change.Before, change.After));
        }

        // OrderBy keeps the order of what is equal: the differ's.
        return [.. changes.OrderBy(change => change.Kind)];
    }

    private static Dictionary<string, string?> ReplacementsOf(EquatableArray<GoneModel> models) =>
        models.ToDictionary(gone => gone.Id, gone => gone.Replacement, StringComparer.Ordinal);

    private static Dictionary<SnapshotRouteKey, string?> ReplacementsOf(EquatableArray<GoneRoute> routes) =>
        routes.ToDictionary(gone => new SnapshotRouteKey(gone.Model, gone.Provider, gone.Task), gone => gone.Replacement);

    private static void AddModels(
        List<ReportChange> changes,
        ReportChangeKind kind,
        EquatableArray<string> models,
        EquatableArray<SnapshotRouteKey> routes,
        Dictionary<string, string?> replacements)
    {
        var routesByModel = routes.ToLookup(route => route.ModelId, StringComparer.Ordinal);
        foreach (var model in models)
        {
            var providers = Join(routesByModel[model].Select(route => route.Provider));
            var tasks = Join(routesByModel[model].Select(route => route.Task));
            changes.Add(new ReportChange(kind, model, providers, tasks, Instead: Find(replacements, model)));
        }
    }

    private static void AddRoutes(
        List<ReportChange> changes,
        ReportChangeKind kind,
        EquatableArray<string> models,
        EquatableArray<SnapshotRouteKey> routes,
        Dictionary<SnapshotRouteKey, string?> replacements)
    {
        var told = new HashSet<string>(models, StringComparer.Ordinal);
        foreach (var route in routes)
        {
            if (!told.Contains(route.ModelId))
                changes.Add(new ReportChange(kind, route.ModelId, route.Provider, route.Task, Instead: Find(replacements, route)));
        }
    }

    private static string? Join(IEnumerable<string> words) =>
        string.Join(", ", words.Distinct(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;

    private static string? Find<TKey>(Dictionary<TKey, string?> replacements, TKey key)
        where TKey : notnull => replacements.TryGetValue(key, out var replacement) ? replacement : null;

    private static ReportChangeKind KindOf(SnapshotChange change) => change.Field switch
    {
        "downloads" => ReportChangeKind.Downloads,
        "status" => ReportChangeKind.StatusChanged,
        "tools" or "structuredOutput" => change switch
        {
            { Before: "true", After: "false" } => ReportChangeKind.CapabilityLost,
            { After: "true" } => ReportChangeKind.CapabilityGained,
            _ => ReportChangeKind.Other,
        },
        "context" => Direction(change, ReportChangeKind.CapabilityGained, ReportChangeKind.CapabilityLost),
        "inputPrice" or "outputPrice" => Direction(change, ReportChangeKind.PriceUp, ReportChangeKind.PriceDown),
        _ => ReportChangeKind.Other,
    };

    /// <summary>Where either value is unknown there is no direction.</summary>
    private static ReportChangeKind Direction(SnapshotChange change, ReportChangeKind up, ReportChangeKind down) =>
        change is { Before: { } before, After: { } after }
            ? Number(after) > Number(before) ? up : down
            : ReportChangeKind.Other;

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
