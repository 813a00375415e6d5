using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulb of ICAT1001 at a text that only its constant can replace.</summary>
public sealed class ConstantCodeFixTests
{
    [Theory]
    [InlineData(
        "return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev:together\" /* ! */, \"a lighthouse\");",
        "return new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together) /* ! */, \"a lighthouse\");")]
    [InlineData(
        "TextToImageRequest request = new(inputs: \"a\", model: \"black-forest-labs/FLUX.1-dev:together\"); return request;",
        "TextToImageRequest request = new(inputs: \"a\", model: HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together)); return request;")]
    [InlineData(
        "return new TextToImageRequest(HFModelIds.BlackForestLabs.FLUX_1_Dev + \":together\", \"a\");",
        "return new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together), \"a\");")]
    [InlineData(
        "return TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev:together\").TextToImage(\"a\");",
        "return HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together).TextToImage(\"a\");")]
    [InlineData(
        "return TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\").On(HFProviders.Together);",
        "return HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together);")]
    [InlineData(
        "return TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\").On(new Provider(\"together\"));",
        "return HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together);")]
    [InlineData(
        "const string id = \"black-forest-labs/FLUX.1-dev:together\"; return new TextToImageRequest(id, \"a\");",
        "const string id = \"black-forest-labs/FLUX.1-dev:together\"; return new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together), \"a\");")]
    [InlineData(
        "return new FeatureExtractionRequest(\"BAAI/bge-m3:together\", [\"a\"]);",
        "return new FeatureExtractionRequest(HFModels.BAAI.Bge_M3.On(HFProviders.Together), [\"a\"]);")]
    public Task The_text_becomes_the_constant_on_the_same_provider(string before, string after) =>
        FixAssert.ChangesAsync("ICAT1001:constant together", before, after);

    [Theory]
    [InlineData(
        "return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev\" /* ! */, \"a\");",
        "return new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev /* ! */, \"a\");")]
    [InlineData(
        "return new TextToImageRequest(HFModelIds.BlackForestLabs.FLUX_1_Dev, \"a\");",
        "return new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev, \"a\");")]
    [InlineData(
        "return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev:fastest\", \"a\");",
        "return new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev, \"a\");")]
    [InlineData(
        "return TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\").TextToImage(\"a\");",
        "return HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(\"a\");")]
    [InlineData(
        "return new TextToImageRequest(TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\"), \"a\");",
        "return new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev, \"a\");")]
    public Task A_text_that_names_no_provider_becomes_the_constant_that_knows_them(string before, string after) =>
        FixAssert.ChangesAsync("ICAT1001:constant", before, after);

    [Theory]
    [InlineData("return new FeatureExtractionRequest(\"BAAI/bge-m3\", [\"a\"]);")]
    [InlineData("return new FeatureExtractionRequest(HFModelIds.BAAI.Bge_M3, [\"a\"]);")]
    [InlineData("return new FeatureExtractionRequest(\"BAAI/bge-m3:cheapest\", [\"a\"]);")]
    public Task Or_it_names_hf_inference_where_that_serves_it(string before) =>
        FixAssert.ChangesAsync("ICAT1001:pin hf-inference", before, "return new FeatureExtractionRequest(\"BAAI/bge-m3:hf-inference\", [\"a\"]);");

    [Theory]
    [InlineData("ICAT1002:constant black-forest-labs/FLUX.1-dev", "openai/gpt-oss-120b")]
    [InlineData("ICAT1002:constant black-forest-labs/FLUX.1-dev", "openai/gpt-oss-120b:groq")]
    [InlineData("ICAT1004:constant black-forest-labs/FLUX.1-dev", "black-forest-labs/FLUX.1-dve")]
    public Task Another_model_that_no_text_can_call_is_written_by_its_constant(string key, string before) => FixAssert.ChangesAsync(
        key,
        $"return new TextToImageRequest(\"{before}\", \"a\");",
        "return new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev, \"a\");");

    [Fact]
    public Task A_text_on_a_provider_that_does_not_serve_it_becomes_the_constant_on_one_that_does() => FixAssert.ChangesAsync(
        "ICAT1001:constant fal-ai",
        "return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev:groq\", \"a lighthouse\");",
        "return new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.FalAi), \"a lighthouse\");");

    [Theory]
    [InlineData("return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev:groq\", \"a\");", "Use HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.FalAi)", "Use HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together)")]
    [InlineData("return new FeatureExtractionRequest(\"BAAI/bge-m3:together\", [\"a\"]);", "Use HFModels.BAAI.Bge_M3.On(HFProviders.Together)", "Use hf-inference")]
    [InlineData("return new TextToImageRequest(\"black-forest-labs/FLUX.1-dve\", \"a\");", "Use HFModels.BlackForestLabs.FLUX_1_Dev")]
    [InlineData("return new TextToImageRequest(\"openai/gpt-oss-120b\", \"a\");", "Use HFModels.BlackForestLabs.FLUX_1_Dev", "Use HFModels.Stabilityai.Sdxl", "Use stabilityai/sdxl on hf-inference")]
    [InlineData("var model = TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\"); return model.TextToImage(\"a\");")]
    [InlineData("return new TextToImageRequest(flag ? \"black-forest-labs/FLUX.1-dev:together\" : text, \"a\");")]
    [InlineData("var id = flag ? \"black-forest-labs/FLUX.1-dev:together\" : \"stabilityai/sdxl:hf-inference\"; return new TextToImageRequest(id, \"a\");")]
    public async Task Only_what_replaces_all_of_the_text_is_offered(string statements, params string[] titles) =>
        Assert.Equal(titles.Order(StringComparer.Ordinal), (await FixAssert.TitlesAsync(statements)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Without_the_constant_nothing_is_offered() =>
        Assert.Empty(await FixAssert.OffersAsync(RuleProject.Create(
            RuleSnapshot.Text,
            constants: "",
            sources: MarkedSource.InMethod("return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev:together\", \"a\");"))));

    [Fact]
    public async Task All_are_replaced_at_once()
    {
        var project = RuleProject.Of(MarkedSource.InMethod(
            "Console.WriteLine(new TextToImageRequest(\"black-forest-labs/FLUX.1-dev:together\", \"a\")); return TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev:together\");"));

        var changed = await FixAssert.FixAllAsync(project, "ICAT1001:constant together");

        Assert.Equal(
            MarkedSource.InMethod(
                "Console.WriteLine(new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together), \"a\")); return HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Together);"),
            (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }
}
