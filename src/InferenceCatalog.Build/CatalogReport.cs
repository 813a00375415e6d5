using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Report;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace InferenceCatalog.Build;

/// <summary>The MSBuild task behind <c>dotnet build -t:CatalogReport</c>: shows a project's snapshot as one HTML page that needs no network.</summary>
/// <remarks>The file <c>InferenceCatalog.Report.targets</c> documents the properties that these parameters come from.</remarks>
public sealed class CatalogReport : Task, ICancelableTask, IDisposable
{
    private readonly TaskRun run = new("The report");

    /// <summary>The snapshot to show; the speeds come from the <c>measurements.json</c> beside it.</summary>
    [Required]
    public string Snapshot { get; set; } = string.Empty;

    /// <summary>An earlier snapshot, to show what changed since; empty for none.</summary>
    public string? Before { get; set; }

    /// <summary>The page to write.</summary>
    [Required]
    public string Page { get; set; } = string.Empty;

    /// <summary>Writes the page.</summary>
    /// <returns>False when it failed or was cancelled: an error says why, and a page that was there is as it was.</returns>
    public override bool Execute() => run.Execute(Log, Snapshot, WritePage);

    /// <summary>Stops the report; MSBuild calls it on Ctrl-C.</summary>
    public void Cancel() => run.Cancel();

    /// <summary>Frees what cancellation needs.</summary>
    public void Dispose() => run.Dispose();

    private void WritePage(TaskLog log, CancellationToken cancellationToken)
    {
        // A list of what changed, as Markdown or SARIF, is asked for with the same property.
        if (!Page.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !Page.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefreshException(
                RefreshErrorCodes.OptionInvalid,
                $"Report is '{Excerpt.Of(Page)}', and a catalog report is a web page. Give a file that ends with .html.");
        }

        var content = ReportContent.Read(Snapshot, string.IsNullOrWhiteSpace(Before) ? null : Before, log.Say, cancellationToken);
        var page = ReportPage.Write(content);
        cancellationToken.ThrowIfCancellationRequested();
        SnapshotFile.Save(Page, page);
        log.Say(Describe(content));
    }

    private static string Describe(ReportContent content)
    {
        var models = content.Snapshot.Models;
        var since = content.Before is { } before ? $" and what changed since {before.Header.Retrieved}" : string.Empty;
        return $"The page shows {Words.Count(models.Count, "model")} and {Words.Count(models.Sum(model => model.Routes.Count), "route")} "
            + $"as of {content.Snapshot.Header.Retrieved}{since}.";
    }
}
