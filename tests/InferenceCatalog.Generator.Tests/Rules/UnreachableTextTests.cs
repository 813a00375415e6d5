using System.Globalization;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1001 of a text beyond chat: a provider that serves the model cannot be asked for it without the model's constant.</summary>
public sealed class UnreachableTextTests
{
    private const string Id = "ICAT1001";

    private const string FluxMessage =
        "A text cannot be called at 'together' for text-to-image: what that calls 'black-forest-labs/FLUX.1-dev', only the model's constant knows "
        + "(snapshot of 2026-07-27). Use HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together).";

    [Theory]
    [InlineData("return new TextToImageRequest([|\"black-forest-labs/FLUX.1-dev:together\"|], \"a lighthouse\");")]
    [InlineData("return TextToImageModel.Of([|\"black-forest-labs/FLUX.1-dev:together\"|]);")]
    [InlineData("return TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\").On([|HFProviders.Together|]);")]
    [InlineData("return TextToImageModel.Of(HFModelIds.BlackForestLabs.FLUX_1_Dev).On([|HFProviders.Together|]);")]
    [InlineData("const string id = \"black-forest-labs/FLUX.1-dev:together\"; return new TextToImageRequest([|id|], \"a lighthouse\");")]
    public Task A_provider_that_serves_the_model_cannot_be_asked_for_a_text(string statements) => RuleAssert.SaysAsync(Id, statements, FluxMessage);

    [Fact]
    public Task Where_hf_inference_serves_the_model_too_that_is_another_way_out() => RuleAssert.SaysAsync(
        Id,
        "return new FeatureExtractionRequest([|\"BAAI/bge-m3:together\"|], [\"a\"]);",
        "A text cannot be called at 'together' for feature-extraction: what that calls 'BAAI/bge-m3', only the model's constant knows "
        + "(snapshot of 2026-07-27). Use HFModels.BAAI.Bge_M3.On(HFProviders.Together), or pin hf-inference.");

    [Fact]
    public async Task It_is_said_once_where_the_text_is_pinned() =>
        await RuleAssert.FiresInMethodAsync(Id, "return EmbeddingModel.Of(\"BAAI/bge-m3\").On([|HFProviders.Together|]).FeatureExtraction([\"a\"]);");

    [Fact]
    public async Task A_constant_that_the_project_does_not_have_is_told_with_its_condition()
    {
        var project = RuleProject.Create(RuleSnapshot.Text, constants: "", sources: MarkedSource.InMethod(
            "return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev:together\", \"a lighthouse\");"));

        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.EndsWith(
            "Use HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together), once the project's settings "
            + "(InferenceCatalogEmit, …Models, …Tasks, …Providers) let it have that constant.",
            Message(diagnostic),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new TextToImageRequest(\"stabilityai/sdxl:hf-inference\", \"a lighthouse\")")]
    [InlineData("EmbeddingModel.Of(\"BAAI/bge-m3\").On(HFProviders.HfInference).FeatureExtraction([\"a\"])")]
    [InlineData("new FeatureExtractionRequest(HFModels.BAAI.Bge_M3.On(HFProviders.Together), [\"a\"])")]
    [InlineData("new ChatRequest(\"deepseek-ai/DeepSeek-V3:together\", ChatTurn.User(\"Hello\"))")]
    [InlineData("ChatModel.Of(\"deepseek-ai/DeepSeek-V3\").On(HFProviders.Together)")]
    [InlineData("new TextToImageRequest(ModelId.Parse(\"black-forest-labs/FLUX.1-dev:together\"), \"a lighthouse\")")]
    [InlineData("TextToImageModel.Unlisted(\"black-forest-labs/FLUX.1-dev\", HFProviders.Together)")]
    [InlineData("TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\").On(someProvider)")]
    public Task What_reaches_its_provider_or_is_not_judged_is_silent(string expression) => RuleAssert.SilentInMethodAsync($"return {expression};");

    [Theory]
    [InlineData("return new FeatureExtractionRequest([|\"BAAI/bge-m3:hf-infrence\"|], [\"a\"]);", " (did you mean 'hf-inference'?)")]
    [InlineData("return new FeatureExtractionRequest([|\"BAAI/bge-m3:togethr\"|], [\"a\"]);", "")]
    [InlineData("return new FeatureExtractionRequest([|\"BAAI/bge-m3:fastst\"|], [\"a\"]);", "")]
    public async Task Of_a_misspelt_provider_only_one_that_a_text_can_reach_is_meant(string statements, string suggestion)
    {
        var diagnostic = Assert.Single(await RuleAssert.FiresInMethodAsync("ICAT1005", statements));

        Assert.Contains(
            $"in the snapshot of 2026-07-27{suggestion}. If",
            Message(diagnostic),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_that_no_text_can_take_is_not_judged_by_what_it_has()
    {
        var diagnostic = Assert.Single(await CapabilityProject.FiresAsync(
            Id, "return new TextToImageRequest([|\"acme/Partly:fal-ai\"|], \"a lighthouse\") { Width = 512 };"));

        Assert.Contains("A text cannot be called at 'fal-ai'", Message(diagnostic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denied_provider_has_the_constant_on_an_allowed_one_as_the_way_out()
    {
        var said = await UnderPolicyAsync(
            "inference_catalog_denied_providers = together",
            "return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev:together\", \"a lighthouse\");");

        Assert.Equal([Id, "ICAT3003"], said.Select(diagnostic => diagnostic.Id));
        Assert.Equal(
            "The provider 'together' is denied by this project's 'inference_catalog_denied_providers'. "
            + "A text is called at hf-inference alone, so use HFModels.BlackForestLabs.FLUX_1_Dev.On(…) with fal-ai (snapshot of 2026-07-27).",
            Message(said[1]));
        Assert.Empty(RouteOffer.Read(said[1].Properties));
    }

    [Fact]
    public async Task A_route_above_the_ceiling_has_the_constant_on_a_cheaper_one_as_the_way_out()
    {
        var said = await UnderPolicyAsync(
            "inference_catalog_max_input_price = 1",
            "return new FeatureExtractionRequest(\"acme/dear:together\", [\"a\"]);",
            """
            {"schemaVersion":1,"retrieved":"2026-07-27","models":[{"id":"acme/dear","routes":[
              {"provider":"scaleway","task":"feature-extraction","inputPrice":0.5},
              {"provider":"together","task":"feature-extraction","inputPrice":3}]}]}
            """);

        Assert.Equal([Id, "ICAT3002"], said.Select(diagnostic => diagnostic.Id));
        Assert.Contains(
            "(snapshot of 2026-07-27). A text is called at hf-inference alone, so use HFModels.Acme.Dear.On(…) with scaleway ($0.5 in per 1M tokens)",
            Message(said[1]),
            StringComparison.Ordinal);
        Assert.Empty(RouteOffer.Read(said[1].Properties));
    }

    [Fact]
    public async Task OpenAIs_own_models_are_called_there_by_their_names() => Assert.Empty(await UnderPolicyAsync(
        "",
        "return new TextToImageRequest(\"openai/gpt-image\" + \":openai\", \"a lighthouse\");",
        """{"schemaVersion":1,"retrieved":"2026-07-27","models":[{"id":"openai/gpt-image","routes":[{"provider":"openai","task":"text-to-image"}]}]}"""));

    private static async Task<IReadOnlyList<Diagnostic>> UnderPolicyAsync(string settings, string statements, string snapshot = RuleSnapshot.Text) =>
        [
            .. (await PolicyAssert.Project(settings, MarkedSource.InMethod(statements), snapshot).AnalyzeAsync(TestContext.Current.CancellationToken))
                .OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
