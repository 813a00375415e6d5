using System.Globalization;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT3002: above the project's price ceiling.</summary>
public sealed class PriceRuleTests
{
    private const string Id = "ICAT3002";

    [Fact]
    public Task A_pinned_route_above_the_ceiling_is_told_with_those_below() => PolicyAssert.SaysAsync(
        Id,
        "inference_catalog_max_output_price = 0.70",
        "return HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.Groq|]);",
        "'groq' serves 'openai/gpt-oss-120b' at $0.15 in / $0.75 out per 1M tokens, above this project's ceiling of $0.7 out (snapshot of 2026-07-27). "
        + "Use cerebras ($0.25 in / $0.69 out per 1M tokens) or novita, or raise 'inference_catalog_max_output_price'.");

    [Fact]
    public Task Both_ceilings_are_named_where_both_are_exceeded() => PolicyAssert.SaysAsync(
        Id,
        "inference_catalog_max_input_price = 1\ninference_catalog_max_output_price = 3",
        "return ChatModel.Of([|\"deepseek-ai/DeepSeek-R1:together\"|]);",
        "'together' serves 'deepseek-ai/DeepSeek-R1' at $3 in / $7 out per 1M tokens, above this project's ceiling of $1 in and $3 out (snapshot of 2026-07-27). "
        + "Use novita ($0.7 in / $2.5 out per 1M tokens), or raise 'inference_catalog_max_input_price' and 'inference_catalog_max_output_price'.");

    [Fact]
    public Task Where_no_other_provider_is_below_other_models_are_named() => PolicyAssert.SaysAsync(
        Id,
        "inference_catalog_max_input_price = 0.5",
        "return HFModels.DeepseekAi.DeepSeek_R1.On([|HFProviders.Novita|]);",
        "'novita' serves 'deepseek-ai/DeepSeek-R1' at $0.7 in / $2.5 out per 1M tokens, above this project's ceiling of $0.5 in (snapshot of 2026-07-27). "
        + "Use another model, such as 'deepseek-ai/DeepSeek-V3' or 'openai/gpt-oss-120b', or raise 'inference_catalog_max_input_price'.");

    [Theory]
    [InlineData("return [|HFModels.DeepseekAi.DeepSeek_R1|].Chat(\"Hello\");")]
    [InlineData("return ChatModel.Of([|\"deepseek-ai/DeepSeek-R1\"|]);")]
    [InlineData("return ChatModel.Of([|\"deepseek-ai/DeepSeek-R1\" + \":cheapest\"|]);")]
    [InlineData("return new ChatRequest([|\"deepseek-ai/DeepSeek-R1:fastest\"|], ChatTurn.User(\"Hello\"));")]
    public async Task A_call_that_leaves_the_choice_is_told_where_all_that_can_be_chosen_is_above(string statements)
    {
        var diagnostic = await PolicyAssert.FiresAsync(Id, "inference_catalog_max_output_price = 2", statements);

        Assert.Equal(
            "'deepseek-ai/DeepSeek-R1' costs at least $0.7 in / $2.5 out per 1M tokens (novita), above this project's ceiling of $2 out (snapshot of 2026-07-27). "
            + "Use another model, such as 'deepseek-ai/DeepSeek-V3' or 'openai/gpt-oss-120b', or raise 'inference_catalog_max_output_price'.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Theory]
    [InlineData("2.5", "HFModels.DeepseekAi.DeepSeek_R1.On(HFProviders.Novita)")]
    [InlineData("2.5", "HFModels.DeepseekAi.DeepSeek_R1.Chat(\"Hello\")")]
    [InlineData("0.70", "HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\")")]
    [InlineData("0.001", "HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\")")]
    [InlineData("0.001", "HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Novita)")]
    [InlineData("0.001", "HFModels.DeepseekAi.DeepSeek_V3.On(HFProviders.Together).Chat(\"Hello\")")]
    [InlineData("0.001", "HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(\"a lighthouse\")")]
    [InlineData("0.001", "ChatModel.Unlisted(\"deepseek-ai/DeepSeek-R1:novita\")")]
    [InlineData("0.001", "ChatModel.Of(ModelId.Parse(\"deepseek-ai/DeepSeek-R1:novita\"))")]
    [InlineData("unset", "HFModels.DeepseekAi.DeepSeek_R1.On(HFProviders.Together)")]
    public Task What_is_not_known_to_be_above_is_fine(string ceiling, string expression) =>
        PolicyAssert.SilentAsync($"inference_catalog_max_output_price = {ceiling}", $"return {expression};");

    [Fact]
    public Task A_pin_that_was_told_where_it_was_set_is_not_told_again_at_the_call() => PolicyAssert.FiresAsync(
        Id,
        "inference_catalog_max_output_price = 0.70",
        "return HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.Groq|]).Chat(\"Hello\");");

    [Fact]
    public Task Calls_of_the_OpenAI_SDK_on_the_router_are_judged_alike() => PolicyAssert.FiresAsync(
        Id,
        "inference_catalog_max_output_price = 0.70",
        "return new OpenAI.OpenAIClient(new System.ClientModel.ApiKeyCredential(\"k\"), new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }).GetChatClient([|\"openai/gpt-oss-120b:groq\"|]);");

    [Fact]
    public Task Calls_to_somebody_else_are_not() => PolicyAssert.SilentAsync(
        "inference_catalog_max_output_price = 0.70",
        "return new OpenAI.OpenAIClient(new System.ClientModel.ApiKeyCredential(\"k\"), new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://example.com/v1\") }).GetChatClient(\"openai/gpt-oss-120b:groq\");");

    [Fact]
    public async Task A_property_of_the_project_says_the_same_and_is_named_by_its_name()
    {
        var project = RuleProject.Of(MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);")).WithProperty("InferenceCatalogMaxOutputPrice", "0.70");

        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.EndsWith("or novita, or raise 'InferenceCatalogMaxOutputPrice'.", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_file_is_judged_by_its_own_section()
    {
        const string EditorConfig = """
            root = true
            [*.cs]
            inference_catalog_max_output_price = 0.70
            [Test1.cs]
            inference_catalog_max_output_price = 0.80
            [Test2.cs]
            inference_catalog_max_output_price = unset
            """;
        var sources = new[] { "A", "B", "C" }.Select(name => MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);").Replace("class ", "class " + name, StringComparison.Ordinal));

        var diagnostics = await RuleProject.Create(RuleSnapshot.Text, editorConfig: EditorConfig, sources: [.. sources]).AnalyzeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["/project/Test0.cs"], diagnostics.Select(diagnostic => diagnostic.Location.SourceTree!.FilePath));
    }

    [Fact]
    public async Task Ceilings_and_prices_are_written_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            await A_pinned_route_above_the_ceiling_is_told_with_those_below();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
