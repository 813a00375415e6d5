namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1001 of a text beyond chat: a provider that serves the model cannot be asked for it without the model's constant.</summary>
public sealed class UnreachableTextTests
{
    private const string Id = "ICAT1001";

    private const string Message =
        "A text cannot be called at 'together' for text-to-image: what that calls 'black-forest-labs/FLUX.1-dev', only the model's constant knows "
        + "(snapshot of 2026-07-27). Use HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together).";

    [Theory]
    [InlineData("return new TextToImageRequest([|\"black-forest-labs/FLUX.1-dev:together\"|], \"a lighthouse\");")]
    [InlineData("return TextToImageModel.Of([|\"black-forest-labs/FLUX.1-dev:together\"|]);")]
    [InlineData("return TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\").On([|HFProviders.Together|]);")]
    [InlineData("return TextToImageModel.Of(HFModelIds.BlackForestLabs.FLUX_1_Dev).On([|HFProviders.Together|]);")]
    [InlineData("const string id = \"black-forest-labs/FLUX.1-dev:together\"; return new TextToImageRequest([|id|], \"a lighthouse\");")]
    public Task A_provider_that_serves_the_model_cannot_be_asked_for_a_text(string statements) => RuleAssert.SaysAsync(Id, statements, Message);

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
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
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
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }
}
