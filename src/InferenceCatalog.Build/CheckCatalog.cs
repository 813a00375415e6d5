using System.Globalization;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Snapshots;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace InferenceCatalog.Build;

/// <summary>The MSBuild task that judges the snapshot by itself: whether it can be read to the end, and its age. It needs no network.</summary>
public sealed class CheckCatalog : Task, ICancelableTask, IDisposable
{
    private const int DefaultMaxAge = 30;

    private readonly TaskRun run = new("The check");

    /// <summary>The snapshot in use.</summary>
    [Required]
    public string Snapshot { get; set; } = string.Empty;

    /// <summary>How many days old the snapshot may be; empty for 30.</summary>
    public string? MaxAge { get; set; }

    /// <summary>Whether to look at the age only, and to warn rather than fail.</summary>
    public bool WarnsOnly { get; set; }

    /// <summary>Checks.</summary>
    /// <returns>False when the snapshot is not sound or too old; errors say where and why.</returns>
    public override bool Execute() =>
        run.Execute(Log, Snapshot, (log, cancellationToken) => Check(log, ReadMaxAge(), DateTime.UtcNow.Date, cancellationToken));

    /// <summary>Stops it; MSBuild calls it on Ctrl-C.</summary>
    public void Cancel() => run.Cancel();

    /// <summary>Frees what cancellation needs.</summary>
    public void Dispose() => run.Dispose();

    private void Check(TaskLog log, int maxAge, DateTime today, CancellationToken cancellationToken)
    {
        var text = SnapshotFile.ReadUtf8(Snapshot)
            ?? throw new RefreshException(SnapshotCodes.SnapshotMissing, "The snapshot is not there. Run `dotnet build -t:RefreshCatalog`, or restore it from version control.");
        var reading = SnapshotReader.Read(text, cancellationToken);
        if (!WarnsOnly)
            TellProblems(log, reading.Problems);

        if (reading.Value is not { } snapshot)
            return;

        var age = (today - DateTime.ParseExact(snapshot.Header.Retrieved, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Days;
        if (age > maxAge)
            TellAge(log, snapshot, age, maxAge);
        else if (!WarnsOnly && !Log.HasLoggedErrors)
            log.Say($"{Snapshot} is sound. It is of {snapshot.Header.Retrieved}, {Words.Count(age, "day")} old; the project allows {maxAge.ToString(CultureInfo.InvariantCulture)}.");
    }

    private void TellProblems(TaskLog log, EquatableArray<SnapshotProblem> problems)
    {
        foreach (var problem in problems)
            log.Fail(problem.Severity is SnapshotProblemSeverity.FileUnreadable ? SnapshotCodes.SnapshotBroken : SnapshotCodes.EntryLeftOut, problem.Message, new FilePlace(Snapshot, problem.Start.Line + 1, problem.Start.Column + 1));
    }

    private void TellAge(TaskLog log, Snapshot snapshot, int age, int maxAge)
    {
        var message = $"The snapshot is of {snapshot.Header.Retrieved}, {Words.Count(age, "day")} ago, and the project allows {maxAge.ToString(CultureInfo.InvariantCulture)} (InferenceCatalogMaxAge). Run `dotnet build -t:RefreshCatalog`.";
        if (WarnsOnly)
            log.Warn(SnapshotCodes.TooOld, message);
        else
            log.Fail(SnapshotCodes.TooOld, message);
    }

    private int ReadMaxAge()
    {
        const int MaxDays = 36_500;
        var days = MaxAge?.Trim() ?? string.Empty;
        return days.Length == 0 ? DefaultMaxAge
            : int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxDays ? number
            : throw new RefreshException(
                RefreshErrorCodes.OptionInvalid,
                $"InferenceCatalogMaxAge is '{Excerpt.Of(days)}'. Give a number of days from 0 to {MaxDays.ToString(CultureInfo.InvariantCulture)}, or leave it empty for {DefaultMaxAge.ToString(CultureInfo.InvariantCulture)}.");
    }
}
