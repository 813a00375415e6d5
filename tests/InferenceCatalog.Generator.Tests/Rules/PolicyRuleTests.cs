using System.Globalization;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT3003: provider, organisation or licence outside the project's policy.</summary>
public sealed class PolicyRuleTests
{
    private const string Id = "ICAT3003";

    private const string Router = "new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") })";

    private static readonly string Licensed = RuleSnapshot.Text
        .Replace("\"id\":\"openai/gpt-oss-120b\",", "\"id\":\"openai/gpt-oss-120b\",\"license\":\"apache-2.0\",", StringComparison.Ordinal)
        .Replace("\"id\":\"deepseek-ai/DeepSeek-R1\",", "\"id\":\"deepseek-ai/DeepSeek-R1\",\"license\":\"mit\",", StringComparison.Ordinal);

    [Fact]
    public Task A_denied_provider_is_refused_with_those_that_the_project_wants() => PolicyAssert.SaysAsync(
        Id,
        "inference_catalog_denied_providers = gro*, novita",
        "return HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.Groq|]);",
        "The provider 'groq' is denied by this project's 'inference_catalog_denied_providers'. "
        + "Use cerebras ($0.25 in / $0.69 out per 1M tokens) (snapshot of 2026-07-27).");

    [Fact]
    public Task A_provider_that_is_not_allowed_is_refused() => PolicyAssert.SaysAsync(
        Id,
        "inference_catalog_allowed_providers = together, hf-inference",
        "return HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.Groq|]);",
        "The provider 'groq' is not in this project's 'inference_catalog_allowed_providers'. "
        + "There is no other provider of this model that the project allows (snapshot of 2026-07-27).");

    [Fact]
    public Task What_is_recommended_is_below_the_ceiling_too() => PolicyAssert.SaysAsync(
        Id,
        "inference_catalog_denied_providers = nscale\ninference_catalog_max_output_price = 0.1\ndotnet_diagnostic.ICAT1006.severity = none",
        "return ChatModel.Of([|\"openai/gpt-oss-120b:nscale\"|]);",
        "The provider 'nscale' is denied by this project's 'inference_catalog_denied_providers'. Use novita (snapshot of 2026-07-27).");

    [Theory]
    [InlineData("return [|HFModels.DeepseekAi.DeepSeek_R1|].Chat(\"Hello\");")]
    [InlineData("return ChatModel.Of([|\"deepseek-ai/DeepSeek-R1\"|]);")]
    [InlineData("return ChatModel.Of([|\"deepseek-ai/DeepSeek-R1\"|]).On(HFProviders.Novita).Chat(\"Hello\");")]
    public Task The_organisation_of_a_model_is_judged(string statements) => PolicyAssert.SaysAsync(
        Id,
        "inference_catalog_denied_organizations = deepseek*",
        statements,
        "The organisation 'deepseek-ai' is denied by this project's 'inference_catalog_denied_organizations'. "
        + "Use another model, such as 'openai/gpt-oss-120b' or 'some/Both' (snapshot of 2026-07-27).");

    [Fact]
    public Task The_organisation_of_a_model_that_the_snapshot_lacks_is_judged_too() => PolicyAssert.SaysAsync(
        Id,
        "inference_catalog_allowed_organizations = openai\ndotnet_diagnostic.ICAT1004.severity = none",
        "return ChatModel.Of([|\"elsewhere/new-model\"|]);",
        "The organisation 'elsewhere' is not in this project's 'inference_catalog_allowed_organizations'. "
        + "Use another model, such as 'openai/gpt-oss-120b' (snapshot of 2026-07-27).");

    [Fact]
    public async Task The_licence_of_a_model_is_judged_where_it_is_known()
    {
        const string Settings = "inference_catalog_allowed_licenses = apache-*";
        var source = MarkedSource.InMethod("return (HFModels.DeepseekAi.DeepSeek_R1.Chat(\"a\"), HFModels.DeepseekAi.DeepSeek_V3.Chat(\"b\"), HFModels.Openai.Gpt_Oss_120b.Chat(\"c\"));");

        var diagnostic = Assert.Single(await PolicyAssert.Project(Settings, source, Licensed).AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            "The licence 'mit' of 'deepseek-ai/DeepSeek-R1' is not in this project's 'inference_catalog_allowed_licenses'. "
            + "Use another model, such as 'deepseek-ai/DeepSeek-V3' or 'openai/gpt-oss-120b' (snapshot of 2026-07-27).",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal((Id, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
    }

    [Theory]
    [InlineData("return [|HFModels.DeepseekAi.DeepSeek_V3|].Chat(\"Hello\");")]
    [InlineData("return ChatModel.Of([|\"deepseek-ai/DeepSeek-V3:cheapest\"|]);")]
    public Task A_call_that_leaves_the_choice_is_refused_where_nobody_that_may_be_chosen_is_wanted(string statements) => PolicyAssert.SaysAsync(
        Id,
        "inference_catalog_denied_providers = together",
        statements,
        "No provider of 'deepseek-ai/DeepSeek-V3' for conversational is allowed by this project's 'inference_catalog_denied_providers'. "
        + "Use another model, such as 'deepseek-ai/DeepSeek-R1' or 'openai/gpt-oss-120b' (snapshot of 2026-07-27).");

    [Theory]
    [InlineData("inference_catalog_denied_providers = groq", "HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Cerebras)")]
    [InlineData("inference_catalog_denied_providers = groq", "HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\")")]
    [InlineData("inference_catalog_denied_providers = groq", "ChatModel.Of(\"openai/gpt-oss-120b:fastest\")")]
    [InlineData("inference_catalog_denied_providers = groq", "ChatModel.Unlisted(\"openai/gpt-oss-120b:groq\")")]
    [InlineData("inference_catalog_denied_providers = groq", "HFModels.Openai.Gpt_Oss_120b.On(someProvider)")]
    [InlineData("inference_catalog_allowed_providers = Groq", "HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq).Chat(\"Hello\")")]
    [InlineData("inference_catalog_denied_organizations = openai-*", "HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\")")]
    [InlineData("inference_catalog_allowed_organizations = OpenAI", "ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b)")]
    [InlineData("inference_catalog_allowed_licenses = mit", "HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\")")]
    [InlineData("inference_catalog_denied_providers =", "HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq)")]
    public Task What_the_project_wants_or_what_is_not_known_is_fine(string settings, string expression) =>
        PolicyAssert.SilentAsync(settings, $"return {expression};");

    [Theory]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.Groq|]).Chat(\"Hello\");")]
    [InlineData("var pinned = HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.Groq|]); return (pinned.Chat(\"a\"), pinned.Chat(\"b\"));")]
    [InlineData("return new ChatRequest(ChatModel.Of([|\"openai/gpt-oss-120b:groq\"|]), ChatTurn.User(\"Hello\"));")]
    [InlineData("return HFModels.BAAI.Bge_M3.On([|HFProviders.HfInference|]).SentenceSimilarity(\"a\", [\"b\"]);")]
    [InlineData("return new TextToImageRequest([|\"stabilityai/sdxl:hf-inference\"|], \"a lighthouse\");")]
    [InlineData("return " + Router + ".GetChatClient([|\"openai/gpt-oss-120b:groq\"|]);")]
    public Task A_pin_is_told_once_where_it_is_set_whatever_the_library(string statements) =>
        PolicyAssert.FiresAsync(Id, "inference_catalog_denied_providers = groq, hf-inference", statements);

    [Fact]
    public Task Models_of_the_OpenAI_SDK_on_the_router_are_judged_alike() => PolicyAssert.FiresAsync(
        Id,
        "inference_catalog_denied_organizations = openai",
        "return " + Router + ".GetChatClient([|\"openai/gpt-oss-120b\"|]);");

    [Fact]
    public Task Models_of_somebody_else_are_not() => PolicyAssert.SilentAsync(
        "inference_catalog_denied_organizations = openai",
        "return " + Router.Replace("router.huggingface.co", "example.com", StringComparison.Ordinal) + ".GetChatClient(\"openai/gpt-oss-120b\");");

    [Fact]
    public Task A_call_that_the_endpoint_does_not_do_is_the_business_of_another_rule() => PolicyAssert.FiresAsync(
        "ICAT1003",
        "inference_catalog_denied_organizations = stabilityai",
        "return " + Router + ".[|GetImageClient|](\"stabilityai/sdxl\");");

    [Fact]
    public async Task Other_rules_recommend_only_what_the_project_wants()
    {
        const string Settings = "inference_catalog_denied_providers = cerebras\ninference_catalog_denied_organizations = stabilityai";

        var provider = await PolicyAssert.FiresAsync("ICAT1001", Settings, "return HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.FalAi|]);");
        var model = await PolicyAssert.FiresAsync("ICAT1002", Settings, "return new TextToImageRequest([|\"openai/gpt-oss-120b\"|], \"a lighthouse\");");

        Assert.Contains("Use groq ($0.15 in / $0.75 out per 1M tokens) or novita; if", provider.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain(provider.Properties.Values, value => value?.Contains("cerebras", StringComparison.Ordinal) ?? false);
        Assert.Contains("Use 'black-forest-labs/FLUX.1-dev'; if", model.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_rules_say_so_where_the_policy_leaves_nothing()
    {
        const string Settings = "inference_catalog_allowed_providers = fal-ai\ninference_catalog_allowed_organizations = openai";

        var provider = await PolicyAssert.FiresAsync("ICAT1001", Settings, "return HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.FalAi|]);");
        var model = await PolicyAssert.FiresAsync("ICAT1002", Settings, "return new TextToImageRequest([|\"openai/gpt-oss-120b:fal-ai\"|], \"a lighthouse\");");

        Assert.Contains(" This project's policy allows no provider that does; if", provider.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(" No model in it that this project's policy allows does; if", model.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
