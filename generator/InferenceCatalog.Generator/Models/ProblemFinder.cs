using System.Globalization;
using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Problems;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Snapshots;
using CatalogFile = InferenceCatalog.Generator.Inputs.CatalogFile;

namespace InferenceCatalog.Generator.Models;

/// <summary>Finds what a developer should be told of the snapshot and of the project's settings for it.</summary>
internal sealed class ProblemFinder
{
    private readonly List<CatalogProblem> problems = [];

    private ProblemFinder()
    {
    }

    public static EquatableArray<CatalogProblem> Find(
        SnapshotReading? reading,
        ReleaseFacts facts,
        CatalogOptions options,
        CancellationToken cancellation)
    {
        var finder = new ProblemFinder();
        if (options.MissingSnapshot is { } missing)
            finder.Add(Descriptors.SnapshotMissingId, missing);

        finder.AddEmit(options);
        if (reading is not null)
        {
            finder.AddSettings(options);
            SnapshotProblems.Add(finder.problems, reading.File, reading.Problems);
            if (reading.Snapshot is { } snapshot)
            {
                finder.AddUnknown(reading.File, snapshot, facts, cancellation);
                finder.AddIdleFilters(snapshot, options, cancellation);
            }
        }

        return new EquatableArray<CatalogProblem>(finder.problems);
    }

    /// <summary>Asked of every project: where this says anything but true, nothing else of the catalog is read.</summary>
    private void AddEmit(CatalogOptions options)
    {
        if (!options.IsEmitKnown)
        {
            const string Expected = "'true' or 'false' is expected, and no constants are emitted until it is 'true'";
            Add(Descriptors.SettingInvalidId, "InferenceCatalogEmit", ShownText.Quote(options.Emit), Expected);
        }
    }

    private void AddSettings(CatalogOptions options)
    {
        if (!NamespaceForm.IsWellFormed(options.Namespace))
        {
            const string Expected = "a namespace such as 'Contoso.Catalog' is expected, and no constants are emitted until it is one";
            Add(Descriptors.SettingInvalidId, "InferenceCatalogNamespace", ShownText.Quote(options.Namespace), Expected);
        }

        if (!options.IsVisibilityKnown)
        {
            const string Expected = "'internal' or 'public' is expected, and constants are internal until it is one of them";
            Add(Descriptors.SettingInvalidId, "InferenceCatalogVisibility", ShownText.Quote(options.Visibility), Expected);
        }
    }

    /// <summary>Each task and provider that this release does not know, once, at the first route that names it.</summary>
    private void AddUnknown(CatalogFile file, Snapshot snapshot, ReleaseFacts facts, CancellationToken cancellation)
    {
        var unknownTasks = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var unknownProviders = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var model in snapshot.Models)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var route in model.Routes)
            {
                if (facts.CanCall(route))
                    continue;

                if (facts.FindTask(route.Task) is null)
                    Count(unknownTasks, route.Task);

                if (facts.FindProvider(route.Provider) is null)
                    Count(unknownProviders, route.Provider);
            }
        }

        AddUnknown(file, "task", unknownTasks);
        AddUnknown(file, "provider", unknownProviders);
    }

    private void AddUnknown(CatalogFile file, string member, SortedDictionary<string, int> unknown)
    {
        if (unknown.Count == 0)
            return;

        var places = MemberPlaces.Find(file.Text.ToString(), member);
        foreach (var entry in unknown)
        {
            if (!places.TryGetValue(entry.Key, out var place))
                place = default;

            var count = entry.Value.ToString(CultureInfo.InvariantCulture) + (entry.Value == 1 ? " route" : " routes");
            var arguments = new EquatableArray<string>([member, entry.Key, count, SnapshotProblems.FileName(file.Path)]);
            problems.Add(new CatalogProblem(Descriptors.UnknownToReleaseId, file.Path, place, entry.Key.Length, arguments));
        }
    }

    private void AddIdleFilters(Snapshot snapshot, CatalogOptions options, CancellationToken cancellation)
    {
        var filter = new RouteFilter(options);
        AddIdle("InferenceCatalogTasks", filter.Tasks, snapshot, HasTask, HadTask, cancellation);
        AddIdle("InferenceCatalogProviders", filter.Providers, snapshot, HasProvider, HadProvider, cancellation);
        AddIdle("InferenceCatalogModels", filter.Models, snapshot, HasId, HadId, cancellation);
    }

    private void AddIdle(
        string property,
        PatternList patterns,
        Snapshot snapshot,
        Func<SnapshotModel, string, bool> matches,
        Func<Tombstones, string, bool> matchesGone,
        CancellationToken cancellation)
    {
        foreach (var pattern in patterns.Included)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MatchesAny(snapshot, pattern, matches) && !matchesGone(snapshot.Gone, pattern))
                Add(Descriptors.FilterMatchesNothingId, property, ShownText.Quote(pattern), snapshot.Header.Retrieved);
        }
    }

    private static bool MatchesAny(Snapshot snapshot, string pattern, Func<SnapshotModel, string, bool> matches)
    {
        foreach (var model in snapshot.Models)
        {
            if (matches(model, pattern))
                return true;
        }

        return false;
    }

    private static bool HasTask(SnapshotModel model, string pattern) => HasRoute(model, pattern, static route => route.Task);

    private static bool HasProvider(SnapshotModel model, string pattern) => HasRoute(model, pattern, static route => route.Provider);

    private static bool HasId(SnapshotModel model, string pattern) => Glob.Matches(pattern, model.Id);

    /// <summary>What left has constants too, so a filter that names it is not misspelt.</summary>
    private static bool HadTask(Tombstones gone, string pattern)
    {
        foreach (var model in gone.Models)
        {
            foreach (var task in model.Tasks)
            {
                if (Glob.Matches(pattern, task))
                    return true;
            }
        }

        return false;
    }

    private static bool HadProvider(Tombstones gone, string pattern)
    {
        foreach (var provider in gone.Providers)
        {
            if (Glob.Matches(pattern, provider.Id))
                return true;
        }

        return false;
    }

    private static bool HadId(Tombstones gone, string pattern)
    {
        foreach (var model in gone.Models)
        {
            if (Glob.Matches(pattern, model.Id))
                return true;
        }

        return false;
    }

    private static bool HasRoute(SnapshotModel model, string pattern, Func<SnapshotRoute, string> field)
    {
        foreach (var route in model.Routes)
        {
            if (Glob.Matches(pattern, field(route)))
                return true;
        }

        return false;
    }

    private static void Count(SortedDictionary<string, int> counts, string key)
    {
        counts.TryGetValue(key, out var count);
        counts[key] = count + 1;
    }

    private void Add(string id, params string[] arguments) =>
        problems.Add(new CatalogProblem(id, null, default, 0, new EquatableArray<string>(arguments)));
}
