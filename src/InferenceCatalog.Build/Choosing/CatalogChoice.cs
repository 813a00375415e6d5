using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Choosing;

/// <summary>Takes from a catalog what a project wants: the header's filters, and the project's list of models.</summary>
internal sealed class CatalogChoice
{
    private readonly PatternList tasks;
    private readonly PatternList providers;
    private readonly PatternList models;
    private readonly SnapshotChoice choice;
    private readonly ModelList? list;

    /// <param name="choice">The header's filters.</param>
    /// <param name="list">The project's list; null when it has none.</param>
    public CatalogChoice(SnapshotChoice choice, ModelList? list)
    {
        this.choice = choice;
        this.list = list;
        tasks = PatternList.Parse(choice.Tasks);
        providers = PatternList.Parse(choice.Providers);
        models = PatternList.Parse(choice.Models);
    }

    /// <summary>The models and routes that are wanted. A model without a wanted route is not.</summary>
    public EquatableArray<SnapshotModel> Take(EquatableArray<SnapshotModel> all)
    {
        var taken = new List<SnapshotModel>();
        var routes = new List<SnapshotRoute>();
        foreach (var model in all)
        {
            if (!Wants(model))
                continue;

            routes.Clear();
            foreach (var route in model.Routes)
            {
                if (Wants(route))
                    routes.Add(route);
            }

            if (routes.Count == model.Routes.Count)
                taken.Add(model);
            else if (routes.Count > 0)
                taken.Add(model with { Routes = new(routes.ToArray()) });
        }

        return new(taken.ToArray());
    }

    public bool Wants(SnapshotModel model) =>
        models.Allows(model.Id)
        && (list?.Allows(model.Id) ?? true)
        && (choice.MinimumDownloads is not { } minimum || model.Downloads is not { } downloads || downloads >= minimum);

    public bool Wants(SnapshotRoute route) =>
        tasks.Allows(route.Task)
        && providers.Allows(route.Provider)
        && (!choice.OnlyLive || route.Status is null or SnapshotRouteStatus.Live);
}
