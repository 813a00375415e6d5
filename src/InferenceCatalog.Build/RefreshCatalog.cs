using System.Globalization;
using InferenceCatalog.Build.Choosing;
using InferenceCatalog.Build.Drift;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Sources;
using InferenceCatalog.Snapshots;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace InferenceCatalog.Build;

/// <summary>The MSBuild task behind <c>dotnet build -t:RefreshCatalog</c>: renews a project's snapshot from the router and the Hub.</summary>
/// <remarks>The file <c>InferenceCatalog.Refresh.targets</c> documents the properties that these parameters come from.</remarks>
public sealed class RefreshCatalog : Task, ICancelableTask, IDisposable
{
    private const int MaxDays = 36_500;

    private readonly TaskRun run = new("The refresh");

    /// <summary>The snapshot to renew or create; its folder also gets <c>measurements.json</c>, <c>appsettings-schema.json</c> and,
    /// where it has none, <c>snapshot.schema.json</c>.</summary>
    [Required]
    public string Snapshot { get; set; } = string.Empty;

    /// <summary>The snapshot whose stored C# names a new snapshot begins with, and whose folder has the schema; need not be there.</summary>
    public string? DefaultSnapshot { get; set; }

    /// <summary>What relative <c>file:</c> paths are relative to.</summary>
    [Required]
    public string BaseFolder { get; set; } = string.Empty;

    /// <summary>The router's model list: <c>https:</c>, <c>http:</c> on this machine, or <c>file:</c>.</summary>
    [Required]
    public string RouterUrl { get; set; } = string.Empty;

    /// <summary>The Hub's list of models, likewise; an address without a query gets the one that asks for all providers.</summary>
    [Required]
    public string HubUrl { get; set; } = string.Empty;

    /// <summary>Whether LoRA adapters served by a tag filter come in (<c>true</c>, <c>false</c>); empty to do as the snapshot so far.</summary>
    public string? Adapters { get; set; }

    /// <summary>How many days what left is remembered with its day and a replacement; empty for 180.</summary>
    public string? Tombstones { get; set; }

    /// <summary>The day in the snapshot's header, <c>yyyy-MM-dd</c>; empty for the older of the sources' days.</summary>
    public string? Retrieved { get; set; }

    /// <summary>The day of the router's facts; empty for <see cref="Retrieved"/> or today in UTC.</summary>
    public string? RouterRetrieved { get; set; }

    /// <summary>The day of the Hub's facts, likewise.</summary>
    public string? HubRetrieved { get; set; }

    /// <summary>Whether a great part of the catalog may leave at once (<c>true</c>, <c>false</c>); empty for no.</summary>
    public string? AllowDrop { get; set; }

    /// <summary>Whether to say what would change and write nothing (<c>true</c>, <c>false</c>); empty for no.</summary>
    public string? DryRun { get; set; }

    /// <summary>Where the services' answers are kept, so that an unchanged one need not be sent again; empty for nowhere.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>Whether the token of the environment variable <c>HF_TOKEN</c> is sent to Hugging Face's hosts (<c>true</c>, <c>false</c>); empty for no.</summary>
    public string? SendToken { get; set; }

    /// <summary>Names and globs of the tasks that come in, parted by commas; empty to do as the snapshot so far, <c>*</c> for all.</summary>
    public string? FetchTasks { get; set; }

    /// <summary>Of the providers, likewise.</summary>
    public string? FetchProviders { get; set; }

    /// <summary>Of the models, likewise.</summary>
    public string? FetchModels { get; set; }

    /// <summary>How many downloads in 30 days a model needs to come in; empty to do as the snapshot so far, 0 for any number.</summary>
    public string? FetchMinimumDownloads { get; set; }

    /// <summary>Whether only live routes come in (<c>true</c>, <c>false</c>); empty to do as the snapshot so far.</summary>
    public string? FetchOnlyLive { get; set; }

    /// <summary>Ids of providers whose models do not come in where they alone serve them and the router does not list them, parted by commas;
    /// empty to do as the snapshot so far, <c>none</c> for no provider.</summary>
    public string? FetchWithoutTailOf { get; set; }

    /// <summary>Where the snapshots before and after are put, for a comparison; empty for nowhere.</summary>
    public string? WorkFolder { get; set; }

    /// <summary>Whether the refresh is of no use without the report: then it fails where the snapshots cannot be put into <see cref="WorkFolder"/>.</summary>
    public bool IsReportNeeded { get; set; }

    /// <summary>The snapshot that was in use before; empty where there was none.</summary>
    [Output]
    public string Before { get; private set; } = string.Empty;

    /// <summary>The new snapshot, written or not.</summary>
    [Output]
    public string After { get; private set; } = string.Empty;

    /// <summary>Whether the snapshot is another one now.</summary>
    [Output]
    public bool IsRenewed { get; private set; }

    /// <summary>Renews the snapshot.</summary>
    /// <returns>False when it failed or was cancelled: an error says why, and the snapshot is as it was.</returns>
    public override bool Execute() =>
        run.Execute(Log, Snapshot, Refresh, DescribeState);

    /// <summary>Stops the refresh; MSBuild calls it on Ctrl-C.</summary>
    public void Cancel() => run.Cancel();

    /// <summary>Frees what cancellation needs.</summary>
    public void Dispose() => run.Dispose();

    private void Refresh(TaskLog log, CancellationToken cancellationToken)
    {
        using var http = CatalogHttp.Create();
        var options = ReadOptions();
        var outcome = new CatalogRefresh(options, http, PageLimits.Default, log).RunAsync(cancellationToken).GetAwaiter().GetResult();
        IsRenewed = outcome.IsWritten;
        RefreshReport.Tell(options.SnapshotPath, outcome, options.IsDryRun, log.Say);
        PutAside(outcome, log);
    }

    private static Snapshot? ReadIfSound(string path)
    {
        try
        {
            return SnapshotFile.Read(path, CancellationToken.None);
        }
        catch (RefreshException)
        {
            return null;
        }
    }

    private string DescribeState() =>
        IsRenewed ? $"{Snapshot} is renewed."
        : File.Exists(Snapshot) ? $"{Snapshot} is as it was."
        : "No snapshot was written.";

    /// <summary>Keeps both snapshots, for whoever compares what they mean.</summary>
    private void PutAside(RefreshOutcome outcome, TaskLog log)
    {
        if (string.IsNullOrWhiteSpace(WorkFolder) || outcome.InUse is not { } inUse)
            return;

        var (before, after) = (Path.Combine(WorkFolder, "before.json"), Path.Combine(WorkFolder, "after.json"));
        var unwanted = string.Join("\n", outcome.Unwanted);
        try
        {
            // What another project has just renewed is new to this one, unless it was compared with it already.
            if (outcome.ReplacedPath is { } path && ReadIfSound(path) is { } replaced && !inUse.Equals(ReadIfSound(after)))
            {
                log.Say("The snapshot was renewed a moment ago. What that means for this project:");
                inUse = replaced;
                unwanted = $"{unwanted}\n{SnapshotFile.ReadText(Path.Combine(Path.GetDirectoryName(path)!, DriftReport.UnwantedName))}";
            }

            SnapshotFile.Save(before, SnapshotWriter.WriteUtf8(inUse));
            SnapshotFile.Save(after, outcome.Text);
            SnapshotFile.Save(Path.Combine(WorkFolder, DriftReport.UnwantedName), unwanted);
            SnapshotFile.Save(Path.Combine(WorkFolder, DriftReport.DisagreementsName), string.Join("\n", outcome.Disagreements));
            (Before, After) = (before, after);
        }
        catch (RefreshException exception) when (!IsReportNeeded)
        {
            // The snapshot is what was asked for, and it is there.
            log.Warn(exception.Code, $"{exception.Message} There is no report of this refresh. {DescribeState()}");
        }
    }

    private RefreshOptions ReadOptions() => new(
        Snapshot,
        DefaultSnapshot,
        SourceAddress.Parse(RouterUrl, BaseFolder, "InferenceCatalogRouterUrl"),
        SourceAddress.Parse(HubUrl, BaseFolder, "InferenceCatalogHubUrl", HubSource.DefaultQuery),
        ReadFlag(Adapters, "InferenceCatalogAdapters"),
        RetrievalDates.Parse(Retrieved, RouterRetrieved, HubRetrieved, DateTime.UtcNow),
        ReadDays(Tombstones, "InferenceCatalogTombstones"),
        ReadFlag(AllowDrop, "AllowDrop") ?? false,
        ReadFlag(DryRun, "DryRun") ?? false,
        string.IsNullOrWhiteSpace(CacheFolder) ? null : CacheFolder,
        ReadFlag(SendToken, "InferenceCatalogSendToken") == true ? ReadToken() : null,
        new ChoiceOptions(
            FetchTasks,
            FetchProviders,
            FetchModels,
            ReadCount(FetchMinimumDownloads, "InferenceCatalogFetchMinimumDownloads"),
            ReadFlag(FetchOnlyLive, "InferenceCatalogFetchOnlyLive"),
            FetchWithoutTailOf))
    {
        ReplacedPath = string.IsNullOrWhiteSpace(WorkFolder) ? null : Path.GetFullPath(Path.Combine(WorkFolder, "replaced", "snapshot.json")),
    };

    private static long? ReadCount(string? value, string property) =>
        string.IsNullOrWhiteSpace(value) ? null
        : long.TryParse(value!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new RefreshException(RefreshErrorCodes.OptionInvalid, $"{property} is '{Excerpt.Of(value)}'. Give a whole number, or leave it empty.");

    private static string ReadToken() => Environment.GetEnvironmentVariable("HF_TOKEN")?.Trim() is { Length: > 0 } token
        ? token
        : throw new RefreshException(RefreshErrorCodes.OptionInvalid, "InferenceCatalogSendToken is true, and the environment variable HF_TOKEN is empty. Set it, or leave the property away: the lists are public.");

    private static bool? ReadFlag(string? value, string property) => value?.Trim().ToUpperInvariant() switch
    {
        null or "" => null,
        "TRUE" => true,
        "FALSE" => false,
        _ => throw new RefreshException(
            RefreshErrorCodes.OptionInvalid,
            $"{property} is '{Excerpt.Of(value)}'. Give true or false, or leave it empty."),
    };

    private static int ReadDays(string? value, string property)
    {
        var days = value?.Trim() ?? string.Empty;
        return days.Length == 0 ? RefreshOptions.DefaultTombstoneDays
            : int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxDays ? number
            : throw new RefreshException(
                RefreshErrorCodes.OptionInvalid,
                $"{property} is '{Excerpt.Of(days)}'. Give a number of days from 0 to {MaxDays.ToString(CultureInfo.InvariantCulture)}, or leave it empty for {RefreshOptions.DefaultTombstoneDays.ToString(CultureInfo.InvariantCulture)}.");
    }
}
