using System.Globalization;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;
using Microsoft.Build.Framework;

namespace InferenceCatalog.Build.Tests;

/// <summary>What nobody thought of, in any of the tasks: one coded line for the developer, and the rest for whoever is to find its cause.</summary>
public sealed class UnexpectedFailureTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordingBuildEngine engine = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(nameof(RefreshCatalog), "The refresh", " {0} is renewed.")]
    [InlineData(nameof(CheckCatalog), "The check", "")]
    [InlineData(nameof(CatalogReport), "The report", "")]
    [InlineData(nameof(ReportDrift), "The comparison with your code", "")]
    public void Is_one_line_with_what_to_do_and_its_details_are_for_detailed_logs(string name, string subject, string state)
    {
        var task = Create(name);
        engine.OnImportantMessage = message =>
        {
            // The last line that the refresh says, so that the snapshot is there.
            if (name != nameof(RefreshCatalog) || message.StartsWith("Created", StringComparison.Ordinal))
                throw new InvalidOperationException("Out of\r\ncheese.");
        };

        Assert.False(task.Execute());

        var error = Assert.Single(engine.Errors);
        Assert.Equal("ICAT5013", error.Code);
        Assert.Equal(
            $"{subject} failed with InvalidOperationException: Out of cheese. Please report this with what the same command says with -v:detailed."
                + string.Format(CultureInfo.InvariantCulture, state, Snapshot),
            error.Message);
        Assert.StartsWith("https://", error.HelpLink, StringComparison.Ordinal);
        Assert.Contains(engine.UnimportantMessages, line => line.Contains(" at InferenceCatalog.Build.TaskRun.Execute", StringComparison.Ordinal));
        Assert.DoesNotContain(engine.ImportantMessages, line => line.Contains(" at ", StringComparison.Ordinal));
        Assert.All(engine.UnimportantMessages, line => Assert.DoesNotContain(line, char.IsControl));
    }

    [Theory]
    [InlineData(nameof(RefreshCatalog), "The refresh was cancelled. No snapshot was written.")]
    [InlineData(nameof(CheckCatalog), "The check was cancelled.")]
    [InlineData(nameof(CatalogReport), "The report was cancelled.")]
    [InlineData(nameof(ReportDrift), "The comparison with your code was cancelled.")]
    public void Cancelled_before_it_began_each_says_so(string name, string message)
    {
        var task = Create(name);

        ((ICancelableTask)task).Cancel();

        Assert.False(task.Execute());
        var error = Assert.Single(engine.Errors);
        Assert.Equal(("ICAT5012", message), (error.Code, error.Message));
    }

    private string Snapshot => folder["catalog/snapshot.json"];

    private ITask Create(string name)
    {
        var known = folder.Write("known.json", SnapshotWriter.Write(Known.Snapshot));
        folder.Write("router.json", Answers.Router);
        folder.Write("hub.json", Answers.Hub);
        return name switch
        {
            nameof(RefreshCatalog) => new RefreshCatalog { BuildEngine = engine, Snapshot = Snapshot, BaseFolder = folder.Path, RouterUrl = "file:router.json", HubUrl = "file:hub.json" },
            nameof(CheckCatalog) => new CheckCatalog { BuildEngine = engine, Snapshot = known, MaxAge = "36500" },
            nameof(CatalogReport) => new CatalogReport { BuildEngine = engine, Snapshot = known, Page = folder["page.html"] },
            _ => new ReportDrift { BuildEngine = engine, Before = known, After = known, ProjectFolder = folder.Path, WorkFolder = folder["obj"] },
        };
    }
}
