using System.Globalization;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1008: what left the catalog.</summary>
public sealed class GoneRuleTests
{
    private const string Id = "ICAT1008";

    [Fact]
    public Task A_text_that_names_a_model_that_left_is_told_the_day_and_the_replacement() => RuleAssert.SaysAsync(
        Id,
        "return ChatModel.Of([|\"deepseek-ai/DeepSeek-R0\"|]);",
        "'deepseek-ai/DeepSeek-R0' left the catalog on 2026-07-20 (snapshot of 2026-07-27). Use 'deepseek-ai/DeepSeek-R1' instead; if it is back, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Fact]
    public Task Where_nothing_is_near_enough_no_replacement_is_named() => RuleAssert.SaysAsync(
        Id,
        "return TextGenerationModel.Of([|\"openai/gpt-2\"|]);",
        "'openai/gpt-2' left the catalog on 2026-02-23 (snapshot of 2026-07-27). It has no replacement there; if it is back, run 'dotnet build -t:RefreshCatalog' or use 'TextGenerationModel.Unlisted'.");

    [Fact]
    public Task A_route_that_left_is_told_the_other_providers_the_nearest_first() => RuleAssert.SaysAsync(
        Id,
        "return HFModels.Openai.Gpt_Oss_120b.On(new Provider([|\"fireworks-ai\"|]));",
        "'openai/gpt-oss-120b' on 'fireworks-ai' left the catalog on 2026-07-01 (snapshot of 2026-07-27). Use groq ($0.15 in / $0.75 out per 1M tokens), cerebras ($0.25 / $0.69) or novita; if it is back, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Fact]
    public Task A_suffix_that_names_a_provider_that_left_is_no_unknown_suffix() => RuleAssert.SaysAsync(
        Id,
        "return ChatModel.Of([|\"deepseek-ai/DeepSeek-V3:sambanova\"|]);",
        "The provider 'sambanova' left the catalog on 2026-06-29 (snapshot of 2026-07-27). Use together; if it is back, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Fact]
    public Task A_text_of_another_library_is_told_too() => RuleAssert.SaysAsync(
        Id,
        "return new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }).GetChatClient([|\"deepseek-ai/DeepSeek-R0:together\"|]);",
        "'deepseek-ai/DeepSeek-R0' left the catalog on 2026-07-20 (snapshot of 2026-07-27). Use 'deepseek-ai/DeepSeek-R1' instead; if it is back, run 'dotnet build -t:RefreshCatalog'.");

    [Fact]
    public async Task It_is_a_warning() => Assert.Equal(
        DiagnosticSeverity.Warning,
        Assert.Single(await RuleAssert.FiresInMethodAsync(Id, "return ChatModel.Of([|\"openai/gpt-oss-120b:fireworks-ai\"|]);")).Severity);

    [Theory]
    [InlineData("return new ChatRequest([|\"deepseek-ai/DeepSeek-R0\"|], [ChatTurn.User(\"Hi\")]);")]
    [InlineData("return ChatModel.Of([|\"deepseek-ai/DeepSeek-R0:groq\"|]);")]
    [InlineData("return ChatModel.Of([|\"deepseek-ai/DeepSeek-R0:sambanova\"|]);")]
    [InlineData("const string id = \"deepseek-ai/DeepSeek-R0\"; return ChatModel.Of([|id|]);")]
    [InlineData("return ChatModel.Of(flag ? \"openai/gpt-oss-120b\" : [|\"deepseek-ai/DeepSeek-R0\"|]);")]
    [InlineData("return new ChatRequest([|\"openai/gpt-oss-120b:sambanova\"|], [ChatTurn.User(\"Hi\")]);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(new Provider([|\"sambanova\"|]));")]
    [InlineData("var model = HFModels.Openai.Gpt_Oss_120b.On(new Provider([|\"sambanova\"|])); return model.Chat(\"Hi\");")]
    [InlineData("var model = ChatModel.Of([|\"deepseek-ai/DeepSeek-R0\"|]); return model.Chat(\"Hi\");")]
    public Task It_is_said_once_and_no_other_rule_speaks_of_the_same(string statements) => RuleAssert.FiresInMethodAsync(Id, statements);

    [Theory]
    [InlineData("return HFModels.DeepseekAi.DeepSeek_R0;")]
    [InlineData("return HFModels.DeepseekAi.DeepSeek_R0.Chat(\"Hi\");")]
    [InlineData("return HFModels.DeepseekAi.DeepSeek_R0.On(HFProviders.Groq).Chat(\"Hi\");")]
    [InlineData("return HFModels.Openai.Gpt_2.TextGeneration(\"Once\");")]
    [InlineData("return ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R0);")]
    [InlineData("return ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R0 + \":groq\");")]
    [InlineData("return ChatModel.Of($\"{HFModelIds.DeepseekAi.DeepSeek_R0}:groq\");")]
    [InlineData("const string id = HFModelIds.DeepseekAi.DeepSeek_R0; return ChatModel.Of(id);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Sambanova);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(new Provider(HFProviderIds.Sambanova));")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:\" + HFProviderIds.Sambanova);")]
    public async Task Of_a_constant_the_compiler_speaks_and_no_rule_does(string statements)
    {
        var source = MarkedSource.InMethod(statements);

        await RuleAssert.SilentAsync(source);
        Assert.Equal(Id, Assert.Single(await RuleProject.Of(source).CompileForRulesAsync()).Id);
    }

    [Fact]
    public async Task The_compiler_names_the_replacements_constant_and_the_rules_page()
    {
        var warning = Assert.Single(await RuleProject.Of(MarkedSource.InMethod("return HFModels.DeepseekAi.DeepSeek_R0;")).CompileForRulesAsync());

        Assert.Equal(
            "'HFModels.DeepseekAi.DeepSeek_R0' is obsolete: 'It left the catalog on 2026-07-20: use HFModels.DeepseekAi.DeepSeek_R1 (deepseek-ai/DeepSeek-R1) instead'",
            warning.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("https://github.com/inferencecatalog/inferencecatalog/blob/main/generator/docs/ICAT1008.md", warning.Descriptor.HelpLinkUri);
    }

    [Theory]
    [InlineData("return ChatModel.Unlisted(\"deepseek-ai/DeepSeek-R0\");")]
    [InlineData("return ChatModel.Of(\"deepseek-ai/DeepSeek-R1\");")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:groq\");")]
    [InlineData("return ChatModel.Of(ModelId.Parse(\"deepseek-ai/DeepSeek-R0\"));")]
    public Task What_is_there_or_is_not_judged_is_left_alone(string statements) => RuleAssert.SilentInMethodAsync(statements);

    [Fact]
    public Task A_model_that_never_was_is_still_unknown() =>
        RuleAssert.FiresInMethodAsync("ICAT1004", "return ChatModel.Of([|\"deepseek-ai/DeepSeek-R00\"|]);");

    [Fact]
    public Task A_provider_that_never_served_the_model_still_does_not() =>
        RuleAssert.FiresInMethodAsync("ICAT1001", "return ChatModel.Of([|\"deepseek-ai/DeepSeek-V3:fireworks-ai\"|]);");
}
