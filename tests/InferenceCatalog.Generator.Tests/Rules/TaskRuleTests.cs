namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1002: this model does not do this task.</summary>
public sealed class TaskRuleTests
{
    private const string Id = "ICAT1002";

    [Fact]
    public Task A_model_of_another_task_is_refused_with_models_that_do_it() => RuleAssert.SaysAsync(
        Id,
        "return new TextToImageRequest([|\"openai/gpt-oss-120b\"|], \"a lighthouse\");",
        "'openai/gpt-oss-120b' does not do text-to-image: it does conversational (snapshot of 2026-07-27). "
        + "Use 'stabilityai/sdxl' or 'black-forest-labs/FLUX.1-dev'; "
        + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'TextToImageModel.Unlisted'.");

    [Fact]
    public Task A_task_that_no_model_does_is_said_to_be_that() => RuleAssert.SaysAsync(
        Id,
        "return SummarizationModel.Of([|\"some/Both\"|]);",
        "'some/Both' does not do summarization: it does conversational and text-generation (snapshot of 2026-07-27). "
        + "No model in it does; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'SummarizationModel.Unlisted'.");

    [Theory]
    [InlineData("ChatModel.Of([|\"black-forest-labs/FLUX.1-dev\"|])")]
    [InlineData("ChatModel.Of([|HFModelIds.BlackForestLabs.FLUX_1_Dev|])")]
    [InlineData("ChatModel.Of([|\"black-forest-labs/FLUX.1-dev:fal-ai\"|])")]
    [InlineData("ChatModel.Of([|\"black-forest-labs/FLUX.1-dev\"|]).On(HFProviders.FalAi)")]
    [InlineData("ChatModel.Of(flag ? \"openai/gpt-oss-120b\" : [|\"black-forest-labs/FLUX.1-dev\"|])")]
    [InlineData("new FeatureExtractionRequest([|\"openai/gpt-oss-120b\"|], [\"a\"])")]
    [InlineData("new SentenceSimilarityRequest([|\"intfloat/e5\"|], \"a\", [\"b\"])")]
    [InlineData("EmbeddingModel.Of([|\"intfloat/e5\"|]).SentenceSimilarity(\"a\", [\"b\"])")]
    [InlineData("[|HFModels.Intfloat.E5|].SentenceSimilarity(\"a\", [\"b\"])")]
    public async Task Every_entry_for_a_text_is_read(string expression) =>
        await RuleAssert.FiresInMethodAsync(Id, $"return {expression};");

    [Theory]
    [InlineData("ChatModel.Of(\"some/Both\")")]
    [InlineData("TextGenerationModel.Of(\"some/Both\")")]
    [InlineData("HFModels.Intfloat.E5.FeatureExtraction([\"a\"])")]
    [InlineData("new SentenceSimilarityRequest(\"BAAI/bge-m3:hf-inference\", \"a\", [\"b\"])")]
    [InlineData("new TextToImageRequest(text, \"a lighthouse\")")]
    [InlineData("TextToImageModel.Unlisted(\"openai/gpt-oss-120b\")")]
    [InlineData("new TextToImageRequest(ModelId.Parse(\"openai/gpt-oss-120b\"), \"a lighthouse\")")]
    public Task A_model_that_does_the_task_or_is_not_known_is_fine(string expression) =>
        RuleAssert.SilentInMethodAsync($"#pragma warning disable CA1857\nreturn {expression};");
}
