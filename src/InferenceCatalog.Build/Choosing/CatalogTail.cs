using InferenceCatalog.Build.Report;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Choosing;

/// <summary>The long tail that a project does without: models that some providers alone serve, and that the router does not list.</summary>
/// <remarks>A model that the project itself names is not of it: by its id in the header's <c>models</c> or <c>models.txt</c>, or in <c>overrides.json</c>.</remarks>
internal sealed class CatalogTail
{
    private const int MaxNear = 3;

    private readonly EquatableArray<string> providers;
    private readonly HashSet<string> exempt = new(StringComparer.OrdinalIgnoreCase);
    private readonly ModelList? list;
    private readonly OverrideList? overrides;

    /// <param name="choice">The header's filters.</param>
    /// <param name="list">The project's list of models; null when it has none.</param>
    /// <param name="overrides">What the project knows better; null when it has none.</param>
    /// <param name="listed">The models of the router's list, or of what stands in for it.</param>
    public CatalogTail(SnapshotChoice choice, ModelList? list, OverrideList? overrides, IReadOnlyList<string> listed)
    {
        providers = choice.WithoutTailOf;
        this.list = list;
        this.overrides = overrides;
        if (providers.Count == 0)
            return;

        foreach (var id in listed)
            exempt.Add(id);

        foreach (var pattern in choice.Models)
            exempt.Add(pattern);
    }

    /// <summary>Parts the tail from the rest.</summary>
    /// <param name="all">All models of the sources.</param>
    /// <param name="tail">Takes the models of the tail.</param>
    /// <returns>The rest, in the same order.</returns>
    public EquatableArray<SnapshotModel> CutOff(EquatableArray<SnapshotModel> all, List<SnapshotModel> tail)
    {
        if (providers.Count == 0)
            return all;

        var rest = new List<SnapshotModel>(all.Count);
        foreach (var model in all)
            (Has(model) ? tail : rest).Add(model);

        return new(rest);
    }

    /// <summary>Whether a list of providers has all that serve a model.</summary>
    public static bool IsServedOnlyBy(EquatableArray<string> providers, SnapshotModel model)
    {
        foreach (var route in model.Routes)
        {
            if (!Contains(providers, route.Provider))
                return false;
        }

        return true;
    }

    /// <summary>Says which of the providers nobody knows, and what may have been meant: their tail would come in unnoticed.</summary>
    public void TellUnknown(EquatableArray<SnapshotModel> all, IRefreshLog log, CancellationToken cancellationToken)
    {
        if (providers.Count == 0)
            return;

        var known = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var model in all)
        {
            foreach (var route in model.Routes)
                known.Add(route.Provider);
        }

        foreach (var provider in providers)
        {
            // One that has died is no slip of the pen.
            if (known.Contains(provider) || ProviderNames.Has(provider))
                continue;

            var near = NearestTexts.Find(provider, known, MaxNear, cancellationToken);
            var meant = near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : string.Empty;
            log.Warn(
                RefreshErrorCodes.NothingChosen,
                $"The sources have no provider '{Excerpt.Of(provider)}', whose tail is to be left out (InferenceCatalogFetchWithoutTailOf, or 'withoutTailOf' in the snapshot's filters).{meant}");
        }
    }

    private bool Has(SnapshotModel model) =>
        IsServedOnlyBy(providers, model)
        && !exempt.Contains(model.Id)
        && list?.Names(model.Id) != true
        && overrides?.Names(model.Id) != true;

    private static bool Contains(EquatableArray<string> providers, string provider)
    {
        foreach (var other in providers)
        {
            if (other == provider)
                return true;
        }

        return false;
    }
}
