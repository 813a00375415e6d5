using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Report;

public sealed class CatalogReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordingBuildEngine engine = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_writes_the_page_and_says_what_it_shows()
    {
        using var task = Task();

        Assert.True(task.Execute());
        Assert.Equal(["The page shows 2 models and 2 routes as of 2026-01-01."], engine.ImportantMessages);
        Assert.Contains("\"acme/old\"", File.ReadAllText(task.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_speeds_beside_the_snapshot_come_in()
    {
        var measurement = new Measurement("acme/old", "groq", "conversational", 120m, 77m);
        folder.Write("catalog/measurements.json", MeasurementsWriter.Write(new MeasurementTable(1, "2026-01-01", new([measurement]))).ToString());
        using var task = Task();

        Assert.True(task.Execute());
        Assert.Contains(",120,77,", File.ReadAllText(task.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void With_an_earlier_snapshot_it_shows_what_changed_since()
    {
        using var task = Task();
        task.Before = folder.Write("before.json", SnapshotWriter.Write(ReportCatalogs.Of("2025-12-01")));

        Assert.True(task.Execute());
        Assert.Equal(["The page shows 2 models and 2 routes as of 2026-01-01 and what changed since 2025-12-01."], engine.ImportantMessages);
        Assert.Contains("\"changes\":[[8,\"acme/old\"", File.ReadAllText(task.Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", "ICAT5008", "snapshot.json is not there. Run 'dotnet build -t:RefreshCatalog' to make it")]
    [InlineData("broken", "ICAT5008", "The file cannot be read: ")]
    [InlineData("broken speeds", "ICAT5008", "The file cannot be read: ")]
    [InlineData("missing before", "ICAT5008", "before.json is not there. InferenceCatalogReportBefore names it")]
    [InlineData("markdown", "ICAT5011", "drift.md', and a catalog report is a web page. Give a file that ends with .html.")]
    [InlineData("folder", "ICAT5010", "page.html cannot be written: ")]
    public void What_goes_wrong_is_an_error_with_a_code_and_a_page_that_was_there_is_as_it_was(string fault, string code, string message)
    {
        using var task = Task();
        var old = folder.Write("out/page.html", "old");
        switch (fault)
        {
            case "missing":
                File.Delete(task.Snapshot);
                break;
            case "broken":
                folder.Write("catalog/snapshot.json", "{\n]");
                break;
            case "broken speeds":
                folder.Write("catalog/measurements.json", "[]");
                break;
            case "missing before":
                task.Before = folder["before.json"];
                break;
            case "markdown":
                task.Page = folder["drift.md"];
                break;
            default:
                task.Page = Directory.CreateDirectory(folder["out/folder/page.html"]).FullName;
                break;
        }

        Assert.False(task.Execute());
        var error = Assert.Single(engine.Errors);
        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("https://", error.HelpLink, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(old));
        Assert.False(File.Exists(folder["drift.md"]));
    }

    [Fact]
    public void Entries_that_are_not_sound_are_left_out_and_that_is_said()
    {
        using var task = Task();
        folder.Write("catalog/snapshot.json", File.ReadAllText(task.Snapshot).Replace("acme/old", "no id", StringComparison.Ordinal));

        Assert.True(task.Execute());
        Assert.Contains("snapshot.json, line ", engine.ImportantMessages[0], StringComparison.Ordinal);
        Assert.Contains("'no id'", engine.ImportantMessages[0], StringComparison.Ordinal);
        Assert.Equal("The page shows 1 model and 1 route as of 2026-01-01.", engine.ImportantMessages[1]);
    }

    [Fact]
    public void Cancelled_before_it_began_it_says_so_and_writes_nothing()
    {
        using var task = Task();

        task.Cancel();

        Assert.False(task.Execute());
        Assert.Equal(RefreshErrorCodes.Cancelled, Assert.Single(engine.Errors).Code);
        Assert.False(File.Exists(task.Page));
    }

    private CatalogReport Task() => new()
    {
        BuildEngine = engine,
        Snapshot = folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot)),
        Page = folder["out/page.html"],
    };
}
