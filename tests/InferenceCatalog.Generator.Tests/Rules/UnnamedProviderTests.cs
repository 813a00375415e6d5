using System.Globalization;
using InferenceCatalog.Generator.Rules.Reporting;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1001 of a text beyond chat that names nobody to serve it: the router chooses a provider for chat alone.</summary>
public sealed class UnnamedProviderTests
{
    private const string Id = "ICAT1001";

    private const string FluxMessage =
        "The text 'black-forest-labs/FLUX.1-dev' cannot be called for text-to-image without a provider: the router chooses one for chat only "
        + "(snapshot of 2026-07-27). Use HFModels.BlackForestLabs.FLUX_1_Dev.";

    [Theory]
    [InlineData("return new TextToImageRequest([|\"black-forest-labs/FLUX.1-dev\"|], \"a lighthouse\");")]
    [InlineData("return new TextToImageRequest([|HFModelIds.BlackForestLabs.FLUX_1_Dev|], \"a lighthouse\");")]
    [InlineData("TextToImageRequest request = new(inputs: \"a\", model: [|\"black-forest-labs/FLUX.1-dev\"|]) { Width = 512 }; return request;")]
    [InlineData("return TextToImageModel.Of([|\"black-forest-labs/FLUX.1-dev\"|]).TextToImage(\"a\") with { Width = 512 };")]
    [InlineData("return new TextToImageRequest(TextToImageModel.Of([|\"black-forest-labs/FLUX.1-dev\"|]), \"a\");")]
    [InlineData("var model = TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\"); return model.[|TextToImage|](\"a\");")]
    [InlineData("const string id = \"black-forest-labs/FLUX.1-dev\"; return new TextToImageRequest([|id|], \"a\");")]
    public Task A_text_that_names_no_provider_is_called_nowhere(string statements) => RuleAssert.SaysAsync(Id, statements, FluxMessage);

    [Fact]
    public Task A_policy_names_no_provider_either() => RuleAssert.SaysAsync(
        Id,
        "return new TextToImageRequest([|\"black-forest-labs/FLUX.1-dev:fastest\"|], \"a lighthouse\");",
        "The text 'black-forest-labs/FLUX.1-dev' cannot be called for text-to-image by the policy 'fastest': the router chooses one for chat only "
        + "(snapshot of 2026-07-27). Use HFModels.BlackForestLabs.FLUX_1_Dev.");

    [Fact]
    public Task Where_hf_inference_serves_the_model_that_is_another_way_out() => RuleAssert.SaysAsync(
        Id,
        "return EmbeddingModel.Of([|\"BAAI/bge-m3\"|]).FeatureExtraction([\"a\"]);",
        "The text 'BAAI/bge-m3' cannot be called for feature-extraction without a provider: the router chooses one for chat only "
        + "(snapshot of 2026-07-27). Use HFModels.BAAI.Bge_M3, or pin hf-inference.");

    [Fact]
    public async Task Hf_inference_is_no_way_out_where_the_project_does_not_want_it()
    {
        var project = PolicyAssert.Project(
            "inference_catalog_denied_providers = hf-inference",
            MarkedSource.InMethod("return new FeatureExtractionRequest(\"BAAI/bge-m3\", [\"a\"]);"));

        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.EndsWith("Use HFModels.BAAI.Bge_M3.", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(ModelOffer.Read(diagnostic.Properties));
    }

    [Theory]
    [InlineData("new TextToImageRequest(HFModels.BlackForestLabs.FLUX_1_Dev, \"a lighthouse\")")]
    [InlineData("HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(\"a lighthouse\")")]
    [InlineData("new FeatureExtractionRequest(\"BAAI/bge-m3:hf-inference\", [\"a\"])")]
    [InlineData("new ChatRequest(\"deepseek-ai/DeepSeek-V3\", ChatTurn.User(\"Hello\"))")]
    [InlineData("ChatModel.Of(\"deepseek-ai/DeepSeek-V3:fastest\").Chat(\"Hello\")")]
    [InlineData("TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\")")]
    [InlineData("TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\").On(someProvider).TextToImage(\"a\")")]
    [InlineData("TextToImageModel.Unlisted(\"black-forest-labs/FLUX.1-dev\").TextToImage(\"a\")")]
    [InlineData("new TextToImageRequest(ModelId.Parse(\"black-forest-labs/FLUX.1-dev\"), \"a\")")]
    public Task What_names_its_provider_or_may_do_so_is_silent(string expression) => RuleAssert.SilentInMethodAsync($"return {expression};");

    [Fact]
    public Task A_project_that_calls_an_Inference_Endpoint_may_name_its_model_by_any_text() => RuleAssert.SilentInMethodAsync(
        "Console.WriteLine(new InferenceClientOptions { InferenceEndpoint = new Uri(\"https://mine.endpoints.huggingface.cloud\") }); "
        + "return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev\", \"a lighthouse\");");

    [Theory]
    [InlineData("// no InferenceEndpoint here\n")]
    [InlineData("/* InferenceEndpoint = ... */")]
    [InlineData("Console.WriteLine(\"InferenceEndpoint\");")]
    [InlineData("Console.WriteLine(\"\"\"InferenceEndpoint = null\"\"\");")]
    [InlineData("Console.WriteLine($\"InferenceEndpoint {number}\");")]
    [InlineData("\n#if NEVER\nInferenceEndpoint = null;\n#endif\n")]
    [InlineData("int noInferenceEndpoints = 0; Console.WriteLine(noInferenceEndpoints);")]
    public async Task A_comment_or_a_text_about_Inference_Endpoints_calls_none(string mention) =>
        await RuleAssert.FiresInMethodAsync(Id, mention + " return new TextToImageRequest([|\"black-forest-labs/FLUX.1-dev\"|], \"a lighthouse\");");

    [Fact]
    public async Task A_model_that_nobody_knows_is_said_to_be_that_and_no_more() => await RuleAssert.FiresInMethodAsync(
        "ICAT1004",
        "return new TextToImageRequest([|\"nobody/nothing-at-all\"|], \"a lighthouse\");");

    [Fact]
    public async Task Each_arm_that_names_nobody_is_told_at_its_place() => await RuleAssert.FiresInMethodAsync(
        Id,
        "return new TextToImageRequest(flag ? [|\"black-forest-labs/FLUX.1-dev\"|] : \"stabilityai/sdxl:hf-inference\", \"a\");");
}
