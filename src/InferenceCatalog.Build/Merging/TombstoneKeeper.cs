using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>Says what a new snapshot remembers of those before it.</summary>
/// <remarks>
/// What the snapshot before had and the new one has not has left on the new one's day. What left earlier keeps its day and is
/// forgotten after some days; what came back is not gone. The same two snapshots give the same answer, whenever they are asked.
/// </remarks>
internal sealed class TombstoneKeeper
{
    private readonly Snapshot before;
    private readonly Snapshot after;
    private readonly int days;
    private readonly Replacements replacements;
    private readonly Dictionary<string, SnapshotModel> present;
    private readonly HashSet<string> providers = new(StringComparer.Ordinal);

    private TombstoneKeeper(Snapshot before, Snapshot after, int days)
    {
        this.before = before;
        this.after = after;
        this.days = days;
        replacements = new Replacements(after);
        present = new Dictionary<string, SnapshotModel>(after.Models.Count, StringComparer.Ordinal);
        foreach (var model in after.Models)
        {
            present.Add(model.Id, model);
            foreach (var route in model.Routes)
                providers.Add(route.Provider);
        }
    }

    /// <param name="before">What the project still wants of the snapshot that people use now; null when there is none.</param>
    /// <param name="after">The new one.</param>
    /// <param name="days">How long what left is remembered.</param>
    public static Tombstones Keep(Snapshot? before, Snapshot after, int days) =>
        before is null ? Tombstones.None : new TombstoneKeeper(before, after, days).Keep();

    private Tombstones Keep()
    {
        var models = new SortedDictionary<string, GoneModel>(StringComparer.Ordinal);
        var gone = new List<GoneRoute>();
        var left = new SortedDictionary<string, GoneProvider>(StringComparer.Ordinal);
        KeepModels(models);
        KeepRoutes(gone);
        foreach (var provider in before.Gone.Providers)
        {
            if (!providers.Contains(provider.Id) && IsRemembered(provider.Left))
                left[provider.Id] = provider;
        }

        foreach (var model in before.Models)
        {
            foreach (var route in model.Routes)
            {
                if (!providers.Contains(route.Provider))
                    left[route.Provider] = new GoneProvider(route.Provider, after.Header.Retrieved);
            }

            if (present.TryGetValue(model.Id, out var now))
                AddRoutes(gone, model, now);
            else
                models[model.Id] = new GoneModel(model.Id, after.Header.Retrieved, TasksOf(model), replacements.For(model));
        }

        return new Tombstones(new(models.Values), new(CatalogOrder.Sort(new EquatableArray<GoneRoute>(gone), CatalogOrder.Compare)), new(left.Values));
    }

    private void KeepModels(SortedDictionary<string, GoneModel> models)
    {
        foreach (var model in before.Gone.Models)
        {
            if (!present.ContainsKey(model.Id) && IsRemembered(model.Left))
                models[model.Id] = model with { Replacement = Follow(model.Replacement) };
        }
    }

    private void KeepRoutes(List<GoneRoute> gone)
    {
        foreach (var route in before.Gone.Routes)
        {
            if (!present.TryGetValue(route.Model, out var model)
                || Has(model, route.Provider, route.Task)
                || !IsRemembered(route.Left))
            {
                continue;
            }

            var other = route.Replacement;
            if (other is not null && !Has(model, other, route.Task))
                other = Find(before, route.Model, other, route.Task) is { } lost ? Replacements.For(lost, model) : null;

            gone.Add(route with { Replacement = other });
        }
    }

    private void AddRoutes(List<GoneRoute> gone, SnapshotModel model, SnapshotModel now)
    {
        foreach (var route in model.Routes)
        {
            if (!Has(now, route.Provider, route.Task))
                gone.Add(new GoneRoute(model.Id, route.Provider, route.Task, after.Header.Retrieved, Replacements.For(route, now)));
        }
    }

    /// <summary>What a replacement is when it has left itself: the replacement of that.</summary>
    private string? Follow(string? id)
    {
        if (id is null || present.ContainsKey(id))
            return id;

        foreach (var model in before.Models)
        {
            if (model.Id == id)
                return replacements.For(model);
        }

        return null;
    }

    private static EquatableArray<string> TasksOf(SnapshotModel model)
    {
        var tasks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var route in model.Routes)
            tasks.Add(route.Task);

        return new(tasks);
    }

    private bool IsRemembered(string left) => DaysBetween(left, after.Header.Retrieved) <= days;

    private static int DaysBetween(string first, string second) => (Day(second) - Day(first)).Days;

    private static DateTime Day(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a model has a route; its routes are sorted.</summary>
    private static bool Has(SnapshotModel model, string provider, string task)
    {
        for (int low = 0, high = model.Routes.Count - 1; low <= high;)
        {
            var middle = low + ((high - low) / 2);
            var route = model.Routes[middle];
            var order = string.CompareOrdinal(route.Task, task);
            order = order != 0 ? order : string.CompareOrdinal(route.Provider, provider);
            if (order == 0)
                return true;

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    private static SnapshotRoute? Find(Snapshot snapshot, string id, string provider, string task)
    {
        foreach (var model in snapshot.Models)
        {
            if (model.Id != id)
                continue;

            foreach (var route in model.Routes)
            {
                if (route.Provider == provider && route.Task == task)
                    return route;
            }
        }

        return null;
    }
}
