using System.Globalization;

namespace InferenceCatalog.Snapshots;

/// <summary>Compares two snapshots in one walk over both, for which they must be sorted as <see cref="Snapshot"/> says.</summary>
internal sealed class SnapshotDiffer
{
    private readonly List<string> modelsCame = [];
    private readonly List<string> modelsGone = [];
    private readonly List<SnapshotRouteKey> routesCame = [];
    private readonly List<SnapshotRouteKey> routesGone = [];
    private readonly List<SnapshotChange> changes = [];

    private SnapshotDiffer()
    {
    }

    public static SnapshotDifference Compare(Snapshot before, Snapshot after)
    {
        var differ = new SnapshotDiffer();
        differ.CompareModels(before.Models, after.Models);
        return new SnapshotDifference(
            new EquatableArray<string>(differ.modelsCame.ToArray()),
            new EquatableArray<string>(differ.modelsGone.ToArray()),
            new EquatableArray<SnapshotRouteKey>(differ.routesCame.ToArray()),
            new EquatableArray<SnapshotRouteKey>(differ.routesGone.ToArray()),
            new EquatableArray<SnapshotChange>(differ.changes.ToArray()));
    }

    private void CompareModels(EquatableArray<SnapshotModel> before, EquatableArray<SnapshotModel> after)
    {
        for (int left = 0, right = 0; left < before.Count || right < after.Count;)
        {
            var order = Order(before, left, after, right, CatalogOrder.Compare);
            if (order < 0)
            {
                modelsGone.Add(before[left].Id);
                AddAll(routesGone, before[left++]);
            }
            else if (order > 0)
            {
                modelsCame.Add(after[right].Id);
                AddAll(routesCame, after[right++]);
            }
            else
            {
                CompareModel(before[left++], after[right++]);
            }
        }
    }

    private void CompareModel(SnapshotModel before, SnapshotModel after)
    {
        var id = before.Id;
        CompareField(id, null, "input", Show(before.InputModalities), Show(after.InputModalities));
        CompareField(id, null, "output", Show(before.OutputModalities), Show(after.OutputModalities));
        CompareField(id, null, "license", before.License, after.License);
        CompareField(id, null, "downloads", Show(before.Downloads), Show(after.Downloads));
        for (int left = 0, right = 0; left < before.Routes.Count || right < after.Routes.Count;)
        {
            var order = Order(before.Routes, left, after.Routes, right, CatalogOrder.Compare);
            if (order < 0)
                routesGone.Add(Key(id, before.Routes[left++]));
            else if (order > 0)
                routesCame.Add(Key(id, after.Routes[right++]));
            else
                CompareRoute(id, before.Routes[left++], after.Routes[right++]);
        }
    }

    private void CompareRoute(string id, SnapshotRoute before, SnapshotRoute after)
    {
        if (before == after)
            return;

        var key = Key(id, before);
        CompareField(id, key, "id", before.ProviderId, after.ProviderId);
        CompareField(id, key, "status", Show(before.Status), Show(after.Status));
        CompareField(id, key, "context", Show(before.Context), Show(after.Context));
        CompareField(id, key, "inputPrice", Show(before.InputPrice), Show(after.InputPrice));
        CompareField(id, key, "outputPrice", Show(before.OutputPrice), Show(after.OutputPrice));
        CompareField(id, key, "tools", Show(before.Tools), Show(after.Tools));
        CompareField(id, key, "structuredOutput", Show(before.StructuredOutput), Show(after.StructuredOutput));
        CompareField(id, key, "author", Show(before.IsModelAuthor), Show(after.IsModelAuthor));
        CompareField(id, key, "adapter", before.Adapter, after.Adapter);
        CompareField(id, key, "weightsPath", before.AdapterWeightsPath, after.AdapterWeightsPath);
    }

    private void CompareField(string id, SnapshotRouteKey? route, string field, string? before, string? after)
    {
        if (before != after)
            changes.Add(new SnapshotChange(id, route, field, before, after));
    }

    private static int Order<T>(EquatableArray<T> before, int left, EquatableArray<T> after, int right, Comparison<T> comparison)
        where T : IEquatable<T>
    {
        if (left == before.Count)
            return 1;

        return right == after.Count ? -1 : comparison(before[left], after[right]);
    }

    private static void AddAll(List<SnapshotRouteKey> routes, SnapshotModel model)
    {
        foreach (var route in model.Routes)
            routes.Add(Key(model.Id, route));
    }

    private static SnapshotRouteKey Key(string id, SnapshotRoute route) => new(id, route.Provider, route.Task);

    private static string? Show(EquatableArray<string> words) => words.Count == 0 ? null : string.Join(", ", words);

    private static string? Show(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Show(decimal? number) => number is { } known ? JsonText.Number(known) : null;

    private static string? Show(bool? flag) => flag is null ? null : flag.Value ? "true" : "false";

    private static string? Show(SnapshotRouteStatus? status) => status is { } known ? RouteStatusWords.Write(known) : null;
}
