using InferenceCatalog.Build.Code;
using InferenceCatalog.Build.Drift;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Output;

/// <summary>Says what a refresh did, in words: never that it is complete alone.</summary>
internal static class RefreshReport
{
    private const int MaxLinesOfAKind = 20;
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
        if (before is null)
        {
            say($"{(isDryRun ? "Would create" : "Created")} {path} as of {after.Header.Retrieved}: {contents}.");
            return;
        }

        if (isDryRun)
        {
            say($"Nothing was written. A refresh would make of {path}, as of {before.Header.Retrieved}, the state of {after.Header.Retrieved}: {contents}.");
            TellDifference(ChosenDrift.Of(before, after, outcome.Unwanted), after, say);
            return;
        }

        var since = before.Header.Retrieved == after.Header.Retrieved ? string.Empty : $" (before: {before.Header.Retrieved})";
        say(outcome.IsWritten
            ? $"Renewed {path} as of {after.Header.Retrieved}{since}: {contents}."
            : $"{path} is as it was, as of {after.Header.Retrieved}: {contents}.");
        TellDifference(ChosenDrift.Of(before, after, outcome.Unwanted), after, say);
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

    /// <summary>What matters comes first, and no group may crowd out another.</summary>
    private static void TellDifference(ChosenDrift drift, Snapshot after, Action<string> say)
    {
        say(SnapshotDifferenceText.Summarize(drift.Difference));
        if (drift.DescribeChoice() is { } choice)
            say(choice);

        foreach (var (heading, lines) in DriftGroups.Of(drift.Difference, after, CodeComparison.None).WithHeadings())
        {
            say($"  {heading} ({Words.Number(lines.Count)})");
            for (var index = 0; index < lines.Count && index < MaxLinesOfAKind; index++)
                say($"    {lines[index]}");

            if (lines.Count > MaxLinesOfAKind)
                say($"    … and {Words.Count(lines.Count - MaxLinesOfAKind, "more", "more")}");
        }
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
