namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1001: this provider does not serve this model for this task.</summary>
public sealed class ProviderRuleTests
{
    private const string Id = "ICAT1001";

    [Fact]
    public Task A_provider_that_does_not_serve_the_model_is_refused_with_those_that_do() => RuleAssert.SaysAsync(
        Id,
        "return HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.FalAi|]);",
        "'fal-ai' does not serve 'openai/gpt-oss-120b' for conversational (snapshot of 2026-07-27). "
        + "Use cerebras ($0.25 in / $0.69 out per 1M tokens), groq ($0.15 / $0.75) or novita; "
        + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Fact]
    public Task A_single_alternative_without_a_price_is_named_alone() => RuleAssert.SaysAsync(
        Id,
        "return HFModels.DeepseekAi.DeepSeek_V3.On([|HFProviders.Groq|]);",
        "'groq' does not serve 'deepseek-ai/DeepSeek-V3' for conversational (snapshot of 2026-07-27). "
        + "Use together; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Fact]
    public Task A_provider_that_would_break_the_line_is_shown_by_its_codes() => RuleAssert.SaysAsync(
        Id,
        "return HFModels.DeepseekAi.DeepSeek_V3.On(new Provider([|\"groq\\n\\u202E\"|]));",
        "'groq\\u000A\\u202E' does not serve 'deepseek-ai/DeepSeek-V3' for conversational (snapshot of 2026-07-27). "
        + "Use together; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Theory]
    [InlineData("return new TextToImageRequest([|\"black-forest-labs/FLUX.1-dev:groq\"|], \"a lighthouse\");")]
    [InlineData("return TextToImageModel.Of([|\"black-forest-labs/FLUX.1-dev:groq\"|]);")]
    [InlineData("return TextToImageModel.Of(\"black-forest-labs/FLUX.1-dev\").On([|HFProviders.Groq|]);")]
    public Task A_text_that_no_provider_can_be_asked_for_is_told_of_the_constant(string statements) => RuleAssert.SaysAsync(
        Id,
        statements,
        "'groq' does not serve 'black-forest-labs/FLUX.1-dev' for text-to-image (snapshot of 2026-07-27). "
        + "A text is called at hf-inference alone, so use HFModels.BlackForestLabs.FLUX_1_Dev.On(…) with fal-ai or together; "
        + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.");

    [Theory]
    [InlineData("return new FeatureExtractionRequest([|\"BAAI/bge-m3:groq\"|], [\"a\"]);", "feature-extraction")]
    [InlineData("return new FeatureExtractionRequest(EmbeddingModel.Of(\"BAAI/bge-m3\").On([|HFProviders.Groq|]), [\"a\"]);", "feature-extraction or sentence-similarity")]
    public Task A_text_is_told_of_hf_inference_alone(string statements, string tasks) => RuleAssert.SaysAsync(
        Id,
        statements,
        $"'groq' does not serve 'BAAI/bge-m3' for {tasks} (snapshot of 2026-07-27). "
        + "Use hf-inference; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'EmbeddingModel.Unlisted'.");

    [Fact]
    public Task A_constant_is_told_of_all_providers() => RuleAssert.SaysAsync(
        Id,
        "return HFModels.BAAI.Bge_M3.On([|HFProviders.Groq|]).FeatureExtraction([\"a\"]);",
        "'groq' does not serve 'BAAI/bge-m3' for feature-extraction or sentence-similarity (snapshot of 2026-07-27). "
        + "Use hf-inference or together; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'EmbeddingModel.Unlisted'.");

    [Theory]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq)")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(RoutingPolicy.Cheapest)")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"groq\"))")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(someProvider)")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(new Provider(text))")]
    [InlineData("HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.FalAi).TextToImage(\"a lighthouse\")")]
    [InlineData("ChatModel.Of(\"openai/gpt-oss-120b\").On(HFProviders.Groq)")]
    [InlineData("ChatModel.Of(\"openai/gpt-oss-120b:groq\")")]
    [InlineData("ChatModel.Of(\"openai/gpt-oss-120b:cheapest\")")]
    [InlineData("new TextToImageRequest(\"stabilityai/sdxl:hf-inference\", \"a lighthouse\")")]
    public Task A_provider_that_serves_the_model_or_is_not_known_is_fine(string expression) =>
        RuleAssert.SilentInMethodAsync($"return {expression};");

    [Theory]
    [InlineData("ChatModel.Unlisted(\"openai/gpt-oss-120b:fal-ai\")")]
    [InlineData("ChatModel.Unlisted(\"openai/gpt-oss-120b\", HFProviders.FalAi)")]
    [InlineData("ChatModel.Unlisted(\"openai/gpt-oss-120b\").On(HFProviders.FalAi)")]
    [InlineData("ChatModel.Of(ModelId.Parse(\"openai/gpt-oss-120b:fal-ai\"))")]
    [InlineData("ChatModel.Of(ModelId.Parse(\"openai/gpt-oss-120b\")).On(HFProviders.FalAi)")]
    [InlineData("new TextToImageRequest(ModelId.Parse(\"black-forest-labs/FLUX.1-dev:groq\"), \"a lighthouse\")")]
    public Task Unlisted_and_ids_of_run_time_are_left_alone(string expression) =>
        RuleAssert.SilentInMethodAsync($"return {expression};");

    [Theory]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(new Provider([|\"fal-ai\"|]))")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(new Provider([|HFProviderIds.FalAi|]))")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(provider: [|HFProviders.FalAi|])")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq).On([|HFProviders.FalAi|])")]
    [InlineData("ChatModel.Of(\"openai/gpt-oss-120b\").On([|HFProviders.FalAi|])")]
    [InlineData("ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b).On([|HFProviders.FalAi|])")]
    [InlineData("ChatModel.Of([|\"openai/gpt-oss-120b:fal-ai\"|])")]
    [InlineData("ChatModel.Of([|HFModelIds.Openai.Gpt_Oss_120b + \":fal-ai\"|])")]
    [InlineData("ChatModel.Of([|$\"{HFModelIds.Openai.Gpt_Oss_120b}:{HFProviderIds.FalAi}\"|])")]
    [InlineData("new TextToImageRequest([|\"black-forest-labs/FLUX.1-dev:groq\"|], \"a lighthouse\")")]
    [InlineData("new ChatRequest([|\"openai/gpt-oss-120b:fal-ai\"|], ChatTurn.User(\"Hello\"))")]
    [InlineData("new TextToImageRequest(inputs: \"a lighthouse\", model: [|\"black-forest-labs/FLUX.1-dev:groq\"|])")]
    [InlineData("HFModels.BlackForestLabs.FLUX_1_Dev.On([|HFProviders.Groq|]).TextToImage(\"a lighthouse\") with { Width = 512 }")]
    public async Task Every_form_of_the_call_is_read(string expression) =>
        await RuleAssert.FiresInMethodAsync(Id, $"return {expression};");

    [Fact]
    public async Task A_provider_that_exists_nowhere_does_not_serve_the_model_either() =>
        await RuleAssert.FiresInMethodAsync(Id, "return HFModels.Openai.Gpt_Oss_120b.On(new Provider([|\"grok\"|]));");

    [Fact]
    public Task A_model_of_several_tasks_is_judged_by_the_task_that_is_called() => RuleAssert.SaysAsync(
        Id,
        "return HFModels.Some.Both.On([|HFProviders.Groq|]).TextGeneration(\"Once\");",
        "'groq' does not serve 'some/Both' for text-generation (snapshot of 2026-07-27). "
        + "Use featherless-ai; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'TextGenerationModel.Unlisted'.");

    [Theory]
    [InlineData("HFModels.Some.Both.On(HFProviders.Groq)")]
    [InlineData("HFModels.Some.Both.On(HFProviders.FeatherlessAi).TextGeneration(\"Once\")")]
    [InlineData("HFModels.Some.Both.On(HFProviders.Groq).Chat(\"Hello\")")]
    [InlineData("HFModels.Some.Both.On(RoutingPolicy.Cheapest).Chat(\"Hello\")")]
    [InlineData("HFModels.BAAI.Bge_M3.On(HFProviders.Together).FeatureExtraction([\"a\"])")]
    [InlineData("HFModels.BAAI.Bge_M3.On(HFProviders.HfInference).SentenceSimilarity(\"a\", [\"b\"])")]
    [InlineData("HFModels.BAAI.Bge_M3.SentenceSimilarity(\"a\", [\"b\"])")]
    [InlineData("EmbeddingModel.Of(\"BAAI/bge-m3:hf-inference\").SentenceSimilarity(\"a\", [\"b\"])")]
    [InlineData("new SentenceSimilarityRequest(\"BAAI/bge-m3:hf-inference\", \"a\", [\"b\"])")]
    public Task A_provider_of_one_of_several_tasks_is_fine_for_that_task(string expression) =>
        RuleAssert.SilentInMethodAsync($"return {expression};");

    [Theory]
    [InlineData("HFModels.BAAI.Bge_M3.On([|HFProviders.Together|]).SentenceSimilarity(\"a\", [\"b\"])")]
    [InlineData("EmbeddingModel.Of([|\"BAAI/bge-m3:together\"|]).SentenceSimilarity(\"a\", [\"b\"])")]
    [InlineData("new SentenceSimilarityRequest([|\"BAAI/bge-m3:together\"|], \"a\", [\"b\"])")]
    [InlineData("new SentenceSimilarityRequest(HFModels.BAAI.Bge_M3.On([|HFProviders.Together|]), \"a\", [\"b\"])")]
    [InlineData("new TextGenerationRequest(HFModels.Some.Both.On([|HFProviders.Groq|]), \"Once\")")]
    [InlineData("HFModels.Some.Both.On([|HFProviders.FeatherlessAi|]).Chat(\"Hello\")")]
    [InlineData("((TextGenerationModel)HFModels.Some.Both).On([|HFProviders.Groq|])")]
    public async Task A_provider_of_the_other_task_is_refused(string expression) =>
        await RuleAssert.FiresInMethodAsync(Id, $"return {expression};");

    [Fact]
    public async Task A_provider_of_no_task_at_all_is_refused_once_where_it_is_set() =>
        await RuleAssert.FiresInMethodAsync(Id, "return HFModels.Some.Both.On([|HFProviders.FalAi|]).TextGeneration(\"Once\");");

    [Fact]
    public async Task A_pin_that_comes_from_elsewhere_is_reported_at_the_task() =>
        await RuleAssert.FiresInMethodAsync(
            Id,
            """
            var pinned = HFModels.BAAI.Bge_M3.On(HFProviders.Together);
                    Console.WriteLine(pinned.FeatureExtraction(["a"]));
                    return pinned.[|SentenceSimilarity|]("a", ["b"]);
            """);
}
