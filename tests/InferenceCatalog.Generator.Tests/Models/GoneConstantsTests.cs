using System.Globalization;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>Constants of what left the catalog: code that uses them compiles, and the compiler says what to do.</summary>
public sealed class GoneConstantsTests
{
    [Fact]
    public void What_left_stays_marked_as_obsolete()
    {
        var harness = ModelsHarness.Of(SmallCatalog.WithGone).Run();

        Verified.Match(harness.Source());
        Assert.Empty(harness.CompileDiagnostics());
        Assert.Empty(harness.Result.Diagnostics);
    }

    [Fact]
    public void Each_use_is_told_once_with_the_day_and_the_replacement()
    {
        var project = TestCompilation.Create(
            """
            using InferenceCatalog;

            internal static class Calls
            {
                internal static object[] Make() => new object[]
                {
                    HFModels._01Ai.Yi_6B.Chat("Hi"),
                    HFModels._01Ai.Yi_6B.TextGeneration("Once"),
                    HFModels.XaiOrg.Grok_2.On(HFProviders.Groq),
                    HFModelIds.Openai.Gpt_Two,
                    HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Sambanova),
                };
            }
            """);

        var diagnostics = ModelsHarness.Of(SmallCatalog.WithGone, project).Run().CompileDiagnostics();

        Assert.All(diagnostics, diagnostic => Assert.Equal("ICAT1008", diagnostic.Id));
        Assert.Equal(
            [
                "'HFModels._01Ai.Yi_6B' is obsolete: 'It left the catalog on 2026-07-27: use HFModels._01Ai.Yi_34B (01-ai/Yi-34B) instead'",
                "'HFModels._01Ai.Yi_6B' is obsolete: 'It left the catalog on 2026-07-27: use HFModels._01Ai.Yi_34B (01-ai/Yi-34B) instead'",
                "'HFModels.XaiOrg.Grok_2' is obsolete: 'It left the catalog on 2026-07-20: use HFModels.Openai.Gpt_Oss_120b (openai/gpt-oss-120b) instead'",
                "'HFModelIds.Openai.Gpt_Two' is obsolete: 'It left the catalog on 2026-02-23, and no model in the snapshot of 2026-07-27 does the same'",
                "'HFProviders.Sambanova' is obsolete: 'It left the catalog on 2026-06-29: it serves no model in the snapshot of 2026-07-27'",
            ],
            diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Ids_alone_are_texts_like_others_of_which_rules_speak()
    {
        var harness = ModelsHarness.Of(SmallCatalog.WithGone, TestCompilation.Create(references: TestCompilation.FrameworkReferences))
            .WithProperty("InferenceCatalogConstants", "ids")
            .Run();

        Assert.Contains("public const string Yi_6B = \"01-ai/Yi-6B\";", harness.Source(), StringComparison.Ordinal);
        Assert.DoesNotContain("Obsolete", harness.Source(), StringComparison.Ordinal);
        Assert.Empty(harness.CompileDiagnostics());
    }

    [Fact]
    public void A_replacement_that_a_filter_leaves_out_is_named_by_its_id()
    {
        var source = ModelsHarness.Of(SmallCatalog.WithGone).WithProperty("InferenceCatalogModels", "xai-org/*").Run().Source();

        Assert.Contains("use openai/gpt-oss-120b instead", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("InferenceCatalogModels", "openai/*", "Grok_2")]
    [InlineData("InferenceCatalogTasks", "text-generation", "Grok_2")]
    [InlineData("InferenceCatalogProviders", "groq", "Sambanova")]
    public void A_filter_holds_for_what_left_too(string property, string value, string name) =>
        Assert.DoesNotContain($" {name} ", ModelsHarness.Of(SmallCatalog.WithGone).WithProperty(property, value).Run().Source(), StringComparison.Ordinal);

    [Theory]
    [InlineData("InferenceCatalogModels", "xai-org/grok-2")]
    [InlineData("InferenceCatalogProviders", "groq,sambanova")]
    public void A_filter_that_names_only_what_left_is_not_idle(string property, string value) =>
        Assert.Empty(ModelsHarness.Of(SmallCatalog.WithGone).WithProperty(property, value).Run().Result.Diagnostics);

    [Fact]
    public void Public_constants_carry_what_left_of_what_they_have()
    {
        var harness = ModelsHarness.Of(SmallCatalog.WithGone)
            .WithProperty("InferenceCatalogVisibility", "public")
            .WithProperty("InferenceCatalogModels", "01-ai/*,openai/gpt-2,xai-org/*")
            .Run();

        var payload = (string)Assert.Single(harness.Compile().Assembly.GetAttributes(), attribute => attribute.AttributeClass?.Name == "CatalogSnapshotAttribute")
            .ConstructorArguments[1].Value!;
        var reading = SnapshotReader.Read(payload, TestContext.Current.CancellationToken);

        Assert.Empty(reading.Problems);
        Assert.Equal(
            [("01-ai/Yi-6B", "01-ai/Yi-34B"), ("openai/gpt-2", null), ("xai-org/grok-2", null)],
            reading.Value!.Gone.Models.Select(model => (model.Id, model.Replacement)));
        Assert.Empty(reading.Value.Gone.Routes);
        Assert.Equal("Gpt_Two", NameTable.Create(reading.Value).Find("openai/gpt-2")?.Name);
    }

    [Theory]
    [InlineData("a/b", "X.Y", "a/b")]
    [InlineData("a/b", null, "a/b")]
    [InlineData(null, null, null)]
    public void The_replacement_can_be_read_out_of_the_text(string? replacement, string? constant, string? expected)
    {
        Assert.Equal(expected, GoneText.ReadReplacement(GoneText.OfModel(new GoneSpec("2026-07-27", replacement, constant), "HFModels", "2026-08-01")));
        Assert.Null(GoneText.ReadReplacement(GoneText.OfProvider(new GoneSpec("2026-07-27", null, null), "2026-08-01")));
        Assert.Null(GoneText.ReadReplacement("use the new one instead"));
    }
}
