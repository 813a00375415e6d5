namespace InferenceCatalog.Snapshots;

/// <summary>Leaves out of what was read as gone all that contradicts the models of the same file.</summary>
internal sealed class TombstonesCheck
{
    private readonly CatalogFile file;
    private readonly Dictionary<string, SnapshotModel> present = new(StringComparer.Ordinal);
    private readonly HashSet<string> serving = new(StringComparer.Ordinal);

    public TombstonesCheck(CatalogFile file, EquatableArray<SnapshotModel> models)
    {
        this.file = file;
        foreach (var model in models)
        {
            present[model.Id] = model;
            foreach (var route in model.Routes)
                serving.Add(route.Provider);
        }
    }

    public Tombstones Check(
        List<(GoneModel Entry, int Start)> models,
        List<(GoneRoute Entry, int Start)> routes,
        List<(GoneProvider Entry, int Start)> providers) => new(
            Keep(models, CatalogOrder.Compare, Check, static twice => Twice("model", twice.Id)),
            Keep(routes, CatalogOrder.Compare, Check, static twice => Twice("route", Route(twice))),
            Keep(providers, CatalogOrder.Compare, Check, static twice => Twice("provider", twice.Id)));

    private EquatableArray<T> Keep<T>(
        List<(T Entry, int Start)> found, Comparison<T> order, Func<T, int, T?> check, Func<T, string> describeDuplicate)
        where T : class, IEquatable<T>
    {
        var kept = new PlacedEntries<T>(order);
        foreach (var (entry, start) in found)
        {
            if (check(entry, start) is { } sound)
                kept.Add(sound, start);
        }

        return kept.ToSorted(file, describeDuplicate);
    }

    private GoneModel? Check(GoneModel gone, int start)
    {
        if (present.ContainsKey(gone.Id))
            return Refuse<GoneModel>($"A gone model was left out: {ShownText.Quote(gone.Id)} is among the models.", start);

        if (gone.Replacement is not { } other || present.ContainsKey(other))
            return gone;

        file.LeaveOut($"A replacement was left out: {ShownText.Quote(other)} is not among the models.", start, 1);
        return gone with { Replacement = null };
    }

    private GoneRoute? Check(GoneRoute gone, int start)
    {
        if (!present.TryGetValue(gone.Model, out var model))
            return Refuse<GoneRoute>($"A gone route was left out: {ShownText.Quote(gone.Model)} is not among the models.", start);

        if (Has(model, gone.Provider, gone.Task))
            return Refuse<GoneRoute>($"A gone route was left out: {ShownText.Quote(Route(gone))} is among the routes.", start);

        if (gone.Replacement is not { } other || Has(model, other, gone.Task))
            return gone;

        var route = ShownText.Quote(Route(gone with { Provider = other }));
        file.LeaveOut($"A replacement was left out: {route} is not among the routes.", start, 1);
        return gone with { Replacement = null };
    }

    private GoneProvider? Check(GoneProvider gone, int start) => serving.Contains(gone.Id)
        ? Refuse<GoneProvider>($"A gone provider was left out: {ShownText.Quote(gone.Id)} has a route.", start)
        : gone;

    private T? Refuse<T>(string message, int start)
        where T : class
    {
        file.LeaveOut(message, start, 1);
        return null;
    }

    private static bool Has(SnapshotModel model, string provider, string task)
    {
        foreach (var route in model.Routes)
        {
            if (route.Provider == provider && route.Task == task)
                return true;
        }

        return false;
    }

    private static string Route(GoneRoute route) => new SnapshotRouteKey(route.Model, route.Provider, route.Task).ToString();

    private static string Twice(string kind, string what) => $"A gone {kind} was left out: {ShownText.Quote(what)} stands among the gone twice.";
}
