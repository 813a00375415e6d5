using System.Globalization;
using InferenceCatalog.Generator.Models;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Measured speeds: they put alternatives in order and stand in messages, and nothing else hangs on them.</summary>
public sealed class SpeedTests
{
    private const string Snapshot = """
        {
          "schemaVersion": 1,
          "retrieved": "2026-07-27",
          "sources": [],
          "filters": {"adapters":false},
          "models": [
            {"id":"openai/gpt-oss-120b","routes":[{"provider":"cerebras","task":"conversational","inputPrice":0.15,"outputPrice":0.6},{"provider":"groq","task":"conversational","inputPrice":0.15,"outputPrice":0.6},{"provider":"novita","task":"conversational","inputPrice":0.15,"outputPrice":0.6},{"provider":"together","task":"conversational"}]}
          ],
          "names": []
        }
        """;

    private const string Speeds = """
        {
          "schemaVersion": 1,
          "retrieved": "2026-07-28",
          "measurements": [
            {"model":"openai/gpt-oss-120b","provider":"cerebras","task":"conversational","firstTokenLatency":180,"throughput":2104.55},
            {"model":"openai/gpt-oss-120b","provider":"groq","task":"conversational","throughput":480},
            {"model":"openai/gpt-oss-120b","provider":"novita","task":"conversational","firstTokenLatency":640.4}
          ]
        }
        """;

    private static readonly string Constants = RuleProject.EmitConstants(Snapshot);

    private static readonly string Source =
        MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"fal-ai\"));");

    [Fact]
    public async Task A_message_names_the_faster_route_first_with_its_speed_and_the_unit_of_prices_once()
    {
        var project = Project().With(InMemoryFile.Measurements(Speeds));

        Assert.Equal(
            "'fal-ai' does not serve 'openai/gpt-oss-120b' for conversational (snapshot of 2026-07-27). "
            + "Use cerebras ($0.15 in / $0.6 out per 1M tokens, 2,105 tokens/s), groq ($0.15 / $0.6, 480 tokens/s) "
            + "or novita ($0.15 / $0.6, first token after 640 ms); "
            + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.",
            await MessageAsync(project));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{\"schemaVersion\":99}")]
    [InlineData("{\"schemaVersion\":1,\"retrieved\":\"2026-07-28\",\"measurements\":[{\"model\":\"nobody/here\"}]}")]
    public async Task Without_speeds_that_can_be_read_the_price_alone_decides(string? speeds)
    {
        var project = speeds is null ? Project() : Project().With(InMemoryFile.Measurements(speeds));

        Assert.Contains(
            "Use cerebras ($0.15 in / $0.6 out per 1M tokens), groq ($0.15 / $0.6) or novita ($0.15 / $0.6); if",
            await MessageAsync(project),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speeds_are_written_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");

            Assert.Contains("($0.15 in / $0.6 out per 1M tokens, 2,105 tokens/s)", await MessageAsync(Project().With(InMemoryFile.Measurements(Speeds))), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task The_file_is_read_once_and_only_when_alternatives_are_asked_for()
    {
        var (idle, asked) = (InMemoryFile.Measurements(Speeds), InMemoryFile.Measurements(Speeds));
        var silent = RuleProject.Create(Snapshot, Constants, sources: MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"groq\"));"));
        Assert.Empty(await silent.With(idle).AnalyzeAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, idle.Reads);

        var project = Project().With(asked);
        await MessageAsync(project);
        await MessageAsync(project);
        Assert.Equal(1, asked.Reads);
    }

    [Fact]
    public void Constants_are_not_made_again_when_only_speeds_change()
    {
        var (before, after) = (InMemoryFile.Measurements(Speeds), InMemoryFile.Measurements(Speeds.Replace("480", "500", StringComparison.Ordinal)));
        var harness = GeneratorHarness.For(new ModelsGenerator())
            .With(InMemoryFile.Snapshot(Snapshot), before)
            .WithProperty("InferenceCatalogEmit", "true")
            .Run();

        var again = harness.Replace(before, after).Run();

        Assert.All(StageReasons.Of(again, StageNames.ModelsInput), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(StageReasons.Of(again, StageNames.SnapshotFile), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(StageReasons.Of(again, StageNames.SnapshotReading), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(StageReasons.Of(again, StageNames.CatalogSpec), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(StageReasons.OfOutputs(again), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal((0, 0), (before.Reads, after.Reads));
    }

    private static RuleProject Project() => RuleProject.Create(Snapshot, Constants, sources: Source);

    private static async Task<string> MessageAsync(RuleProject project) =>
        Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken)).GetMessage(CultureInfo.InvariantCulture);
}
