using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Models;

public sealed class ModelsCachingTests
{
    [Fact]
    public void An_unrelated_edit_runs_nothing_again()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).Run().AfterUnrelatedEdit().Run();

        // The list of references is taken from each compilation anew, and found to be the same.
        Assert.Equal([IncrementalStepRunReason.Unchanged], StageReasons.Of(harness, StageNames.References));
        var reasons = ReasonsOf(harness).Where(step => step.Stage != StageNames.References).ToArray();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, step => Assert.Equal(IncrementalStepRunReason.Cached, step.Reason));
        Assert.All(StageReasons.OfOutputs(harness), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_touched_snapshot_is_not_read_again()
    {
        var file = InMemoryFile.Snapshot(SmallCatalog.Snapshot);
        var harness = ModelsHarness.Of(file).Run().Replace(file, InMemoryFile.Snapshot(SmallCatalog.Snapshot)).Run();

        Assert.Equal([IncrementalStepRunReason.Unchanged], StageReasons.Of(harness, StageNames.ModelsInput));
        Assert.Equal([IncrementalStepRunReason.Cached], StageReasons.Of(harness, StageNames.SnapshotReading));
        Assert.All(StageReasons.OfOutputs(harness), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void White_space_in_the_snapshot_changes_no_output()
    {
        var file = InMemoryFile.Snapshot(SmallCatalog.Snapshot);
        var spaced = InMemoryFile.Snapshot(SmallCatalog.Snapshot.Replace("{\"id\"", "\n {  \"id\"", StringComparison.Ordinal));
        var harness = ModelsHarness.Of(file).Run().Replace(file, spaced).Run();

        Assert.Equal([IncrementalStepRunReason.Modified], StageReasons.Of(harness, StageNames.SnapshotReading));
        Assert.Equal([IncrementalStepRunReason.Unchanged], StageReasons.Of(harness, StageNames.CatalogSource));
        Assert.Equal([IncrementalStepRunReason.Cached], StageReasons.Of(harness, StageNames.CatalogSpec));
        Assert.All(StageReasons.OfOutputs(harness), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("\"context\":131072", "\"context\":131073")]
    [InlineData("\"provider\":\"novita\"", "\"provider\":\"nscale\"")]
    [InlineData("\"license\":\"other\"", "\"license\":\"mit\"")]
    [InlineData("\"retrieved\": \"2026-07-27\"", "\"retrieved\": \"2026-07-28\"")]
    [InlineData("\"name\":\"Gpt_Oss_120b__2\"", "\"name\":\"Gpt_Oss_120b__3\"")]
    public void A_real_edit_of_the_snapshot_changes_the_output(string before, string after)
    {
        var file = InMemoryFile.Snapshot(SmallCatalog.Snapshot);
        var edited = SmallCatalog.Snapshot.Replace(before, after, StringComparison.Ordinal);
        var first = ModelsHarness.Of(file).Run();
        var second = first.Replace(file, InMemoryFile.Snapshot(edited)).Run();

        Assert.NotEqual(SmallCatalog.Snapshot, edited);
        Assert.Equal([IncrementalStepRunReason.Modified], StageReasons.Of(second, StageNames.CatalogSpec));
        Assert.Contains(IncrementalStepRunReason.Modified, StageReasons.OfOutputs(second));
        Assert.NotEqual(first.Source(), second.Source());
    }

    [Theory]
    [InlineData("InferenceCatalogVisibility", "public")]
    [InlineData("InferenceCatalogNamespace", "Contoso")]
    [InlineData("InferenceCatalogTasks", "text-to-image")]
    [InlineData("InferenceCatalogProviders", "groq")]
    [InlineData("InferenceCatalogModels", "openai/*")]
    public void A_changed_setting_changes_the_output_without_reading_the_snapshot_again(string property, string value)
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).Run().WithProperty(property, value).Run();

        Assert.Equal([IncrementalStepRunReason.Cached], StageReasons.Of(harness, StageNames.SnapshotReading));
        Assert.Equal([IncrementalStepRunReason.Modified], StageReasons.Of(harness, StageNames.CatalogSpec));
    }

    [Fact]
    public void A_setting_that_does_not_concern_the_catalog_changes_nothing()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).Run().WithProperty("RootNamespace", "Contoso").Run();

        Assert.Equal([IncrementalStepRunReason.Unchanged], StageReasons.Of(harness, StageNames.ModelsInput));
        Assert.All(StageReasons.OfOutputs(harness), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Problems_follow_a_snapshot_that_moved_and_the_source_stays()
    {
        var file = InMemoryFile.Snapshot(SmallCatalog.WithRoute("""
            {"provider":"acme","task":"text-to-image"},{"provider":"groq","task":"conversational"}
            """));
        var first = ModelsHarness.Of(file).Run();
        var second = first.Replace(file, InMemoryFile.Snapshot("\n\n" + file.GetText(TestContext.Current.CancellationToken))).Run();

        Assert.Equal(LineOf(first) + 2, LineOf(second));
        Assert.Equal([IncrementalStepRunReason.Cached], StageReasons.Of(second, StageNames.CatalogSpec));
    }

    private static int LineOf(GeneratorHarness harness) =>
        Assert.Single(harness.Result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line;

    private static (string Stage, IncrementalStepRunReason Reason)[] ReasonsOf(GeneratorHarness harness) =>
    [
        .. harness.Result.Results[0].TrackedSteps
            .Where(stage => stage.Key.StartsWith("Models.", StringComparison.Ordinal))
            .SelectMany(stage => stage.Value.SelectMany(step => step.Outputs).Select(output => (stage.Key, output.Reason))),
    ];
}
