using InferenceCatalog.Build.Drift;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Output;

/// <summary>Says what a refresh did, in words: never that it is complete alone. What changed in particular is the drift report's.</summary>
internal static class RefreshReport
{
    private const int MaxLeftOut = 10;

    /// <param name="path">The snapshot.</param>
    /// <param name="outcome">What the refresh came to.</param>
    /// <param name="isDryRun">Whether nothing was to be written.</param>
    /// <param name="say">Takes each line.</param>
    public static void Tell(string path, RefreshOutcome outcome, bool isDryRun, Action<string> say)
    {
        var (before, after) = (outcome.Before, outcome.After);
        var contents = Describe(after);
        TellDisagreements(outcome.Disagreements, say);
        var since = before is null || before.Header.Retrieved == after.Header.Retrieved ? string.Empty : $" (before: {before.Header.Retrieved})";
        say((before, isDryRun) switch
        {
            (null, true) => $"Nothing was written. A refresh would create {path} as of {after.Header.Retrieved}: {contents}.",
            (null, false) => $"Created {path} as of {after.Header.Retrieved}: {contents}.",
            (_, true) => $"Nothing was written. A refresh would bring {path} to {after.Header.Retrieved}{since}: {contents}.",
            _ when outcome.IsWritten => $"Renewed {path} as of {after.Header.Retrieved}{since}: {contents}.",
            _ => $"{path} is as it was, as of {after.Header.Retrieved}: {contents}.",
        });
        if (outcome.InUse is not { } inUse)
            return;

        var drift = ChosenDrift.Of(inUse, after, outcome.Unwanted);
        say((before is null ? $"Since the package's own of {inUse.Header.Retrieved}: " : string.Empty) + SnapshotDifferenceText.Summarize(drift.Difference));
        if (drift.DescribeChoice() is { } choice)
            say(choice);
    }

    /// <summary>Says what of a source is not in the snapshot although the source has it.</summary>
    public static void TellLeftOut(string source, List<string> leftOut, Action<string> say)
    {
        if (leftOut.Count == 0)
            return;

        say($"  Left out of the {source}, because a snapshot cannot hold it: {Words.Count(leftOut.Count, "entry", "entries")}");
        for (var index = 0; index < leftOut.Count && index < MaxLeftOut; index++)
            say($"    {leftOut[index]}");

        if (leftOut.Count > MaxLeftOut)
            say($"    … and {Words.Count(leftOut.Count - MaxLeftOut, "more", "more")}");
    }

    /// <summary>Says how many facts the sources state differently; the report lists them.</summary>
    private static void TellDisagreements(IReadOnlyList<string> disagreements, Action<string> say)
    {
        if (disagreements.Count > 0)
            say($"The sources state {Words.Count(disagreements.Count, "fact")} differently; the router's count.");
    }

    private static string Describe(Snapshot snapshot)
    {
        var routes = 0;
        var providers = new HashSet<string>(StringComparer.Ordinal);
        var tasks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in snapshot.Models)
        {
            foreach (var route in model.Routes)
            {
                routes++;
                providers.Add(route.Provider);
                tasks.Add(route.Task);
            }
        }

        return $"{Words.Count(snapshot.Models.Count, "model")}, {Words.Count(routes, "route")}, "
            + $"{Words.Count(providers.Count, "provider")}, {Words.Count(tasks.Count, "task")}";
    }
}
