using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests;

public sealed class RefreshCatalogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordingBuildEngine engine = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_it_says_is_important_enough_to_be_shown()
    {
        using var task = Task();

        Assert.True(task.Execute());
        Assert.Contains(engine.ImportantMessages, message => message.Contains("Created", StringComparison.Ordinal));
        Assert.Empty(engine.Errors);
    }

    [Theory]
    [InlineData("http://example.com/", "", "", "ICAT5001")]
    [InlineData("file:missing.json", "", "", "ICAT5002")]
    [InlineData("file:router.json", "maybe", "", "ICAT5011")]
    [InlineData("file:router.json", "", "today", "ICAT5011")]
    public void What_goes_wrong_is_an_error_with_a_code_and_a_help_link(string router, string adapters, string retrieved, string code)
    {
        // It knows no source, so none can keep its rows when it fails.
        folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot with { Header = Known.Snapshot.Header with { Sources = EquatableArray<SnapshotSource>.Empty } }));
        using var task = Task();
        task.RouterUrl = router;
        task.Adapters = adapters;
        task.Retrieved = retrieved;

        Assert.False(task.Execute());
        var error = Assert.Single(engine.Errors);
        Assert.Equal(code, error.Code);
        Assert.Contains("is as it was", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("https://", error.HelpLink, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("half a year")]
    [InlineData("99999")]
    public void Days_that_are_no_number_are_refused(string days)
    {
        using var task = Task();
        task.Tombstones = days;

        Assert.False(task.Execute());
        var error = Assert.Single(engine.Errors);
        Assert.Equal("ICAT5011", error.Code);
        Assert.Contains($"InferenceCatalogTombstones is '{days}'. Give a number of days from 0 to 36500, or leave it empty for 180.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_before_it_began_it_says_so_and_writes_nothing()
    {
        using var task = Task();

        task.Cancel();

        Assert.False(task.Execute());
        Assert.Equal(RefreshErrorCodes.Cancelled, Assert.Single(engine.Errors).Code);
        Assert.False(File.Exists(task.Snapshot));
    }

    [Fact]
    public void What_nobody_thought_of_is_an_error_with_a_code_too()
    {
        using var task = Task();
        task.Snapshot = "no\0path";

        Assert.False(task.Execute());
        var error = Assert.Single(engine.Errors);
        Assert.Equal("ICAT5013", error.Code);
        Assert.StartsWith("The refresh failed with ArgumentException: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("No snapshot was written.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_braces_in_it_is_shown_as_it_is()
    {
        using var task = Task();
        task.RouterUrl = "file:{0}{";

        Assert.False(task.Execute());
        Assert.Contains("{0}{", Assert.Single(engine.Errors).Message, StringComparison.Ordinal);
    }

    private RefreshCatalog Task()
    {
        folder.Write("router.json", Answers.Router);
        folder.Write("hub.json", Answers.Hub);
        return new RefreshCatalog
        {
            BuildEngine = engine,
            Snapshot = folder["catalog/snapshot.json"],
            BaseFolder = folder.Path,
            RouterUrl = "file:router.json",
            HubUrl = "file:hub.json",
        };
    }
}
