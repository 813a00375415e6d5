using System.Globalization;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests;

public sealed class CheckCatalogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordingBuildEngine engine = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_sound_and_young_snapshot_passes_with_its_day()
    {
        using var task = Task(Aged(3));

        Assert.True(task.Execute());
        Assert.Empty(engine.Errors);
        Assert.EndsWith("3 days old; the project allows 30.", Assert.Single(engine.ImportantMessages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(31, "", "31 days ago, and the project allows 30 (InferenceCatalogMaxAge). Run `dotnet build -t:RefreshCatalog`.")]
    [InlineData(8, "7", "8 days ago, and the project allows 7 (InferenceCatalogMaxAge). Run `dotnet build -t:RefreshCatalog`.")]
    public void One_that_is_too_old_does_not(int days, string maxAge, string message)
    {
        using var task = Task(Aged(days));
        task.MaxAge = maxAge;

        Assert.False(task.Execute());
        var error = Assert.Single(engine.Errors);
        Assert.Equal("ICAT4002", error.Code);
        Assert.EndsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_cannot_be_read_fails_at_its_place()
    {
        using var task = Task(Aged(3).Replace("\"schemaVersion\"", "schemaVersion", StringComparison.Ordinal));

        Assert.False(task.Execute());
        var error = Assert.Single(engine.Errors);
        Assert.Equal(("ICAT4001", task.Snapshot), (error.Code, error.File));
        Assert.True(error is { LineNumber: > 0, ColumnNumber: > 0 });
    }

    [Fact]
    public void An_entry_that_would_be_left_out_is_an_error_here()
    {
        using var task = Task(Aged(3).Replace("\"acme/old\"", "\"acme\"", StringComparison.Ordinal));

        Assert.False(task.Execute());
        Assert.Equal("ICAT4004", Assert.Single(engine.Errors).Code);
    }

    [Fact]
    public void One_that_is_not_there_is_told_as_such()
    {
        using var task = Task(Aged(3));
        task.Snapshot = folder["nowhere.json"];

        Assert.False(task.Execute());
        Assert.Equal("ICAT4003", Assert.Single(engine.Errors).Code);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    public void An_age_that_is_none_is_refused(string maxAge)
    {
        using var task = Task(Aged(3));
        task.MaxAge = maxAge;

        Assert.False(task.Execute());
        Assert.Equal("ICAT5011", Assert.Single(engine.Errors).Code);
    }

    private CheckCatalog Task(string snapshot) => new() { BuildEngine = engine, Snapshot = folder.Write("snapshot.json", snapshot) };

    private static string Aged(int days) => SnapshotWriter.Write(Known.Snapshot with
    {
        Header = Known.Snapshot.Header with { Retrieved = DateTime.UtcNow.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
    });
}
