using InferenceCatalog.Build.Report;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Choosing;

/// <summary>Says which of the header's filters match nothing: a slip of the pen would empty the snapshot, or fill it, unnoticed.</summary>
internal static class UnmatchedFilters
{
    private const int MaxNear = 3;

    /// <param name="choice">The header's filters.</param>
    /// <param name="all">All models of the sources.</param>
    /// <param name="log">Takes a warning for each.</param>
    /// <param name="cancellationToken">Stops the search for what may have been meant.</param>
    public static void Tell(SnapshotChoice choice, EquatableArray<SnapshotModel> all, IRefreshLog log, CancellationToken cancellationToken)
    {
        if (choice.Tasks.Count == 0 && choice.Providers.Count == 0 && choice.Models.Count == 0)
            return;

        var (tasks, providers, models) = (NewSet(), NewSet(), NewSet());
        foreach (var model in all)
        {
            models.Add(model.Id);
            foreach (var route in model.Routes)
            {
                tasks.Add(route.Task);
                providers.Add(route.Provider);
            }
        }

        Tell("task", "Tasks", choice.Tasks, tasks);
        Tell("provider", "Providers", choice.Providers, providers);
        Tell("model", "Models", choice.Models, models);

        void Tell(string what, string property, EquatableArray<string> patterns, SortedSet<string> known)
        {
            foreach (var pattern in patterns)
            {
                var name = pattern.TrimStart('!').TrimStart();

                // A provider that has died is no slip of the pen.
                if (MatchesAny(name, known) || ProviderNames.Has(name))
                    continue;

                var near = NearestTexts.Find(name, known, MaxNear, cancellationToken);
                var meant = near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : string.Empty;
                log.Warn(
                    RefreshErrorCodes.NothingChosen,
                    $"The sources have no {what} '{Excerpt.Of(name)}' (InferenceCatalogFetch{property}, or '{property.ToLowerInvariant()}' in the snapshot's filters).{meant}");
            }
        }
    }

    private static SortedSet<string> NewSet() => new(StringComparer.Ordinal);

    private static bool MatchesAny(string pattern, SortedSet<string> texts)
    {
        if (texts.Contains(pattern))
            return true;

        foreach (var text in texts)
        {
            if (Glob.Matches(pattern, text))
                return true;
        }

        return false;
    }
}
