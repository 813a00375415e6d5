using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulbs of ICAT3002 and ICAT3003: only what the project wants is offered.</summary>
public sealed class PolicyCodeFixTests
{
    [Theory]
    [InlineData(
        "inference_catalog_max_output_price = 0.70",
        "ICAT3002:cerebras",
        "return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);",
        "return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Cerebras);")]
    [InlineData(
        "inference_catalog_max_output_price = 2",
        "ICAT3002:openai/gpt-oss-120b",
        "return ChatModel.Of(\"deepseek-ai/DeepSeek-R1\");",
        "return ChatModel.Of(\"openai/gpt-oss-120b\");")]
    [InlineData(
        "inference_catalog_denied_providers = groq",
        "ICAT3003:novita",
        "return ChatModel.Of(\"openai/gpt-oss-120b:groq\");",
        "return ChatModel.Of(\"openai/gpt-oss-120b:novita\");")]
    [InlineData(
        "inference_catalog_denied_organizations = deepseek-ai",
        "ICAT3003:openai/gpt-oss-120b",
        "return new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }).GetChatClient(\"deepseek-ai/DeepSeek-V3\");",
        "return new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }).GetChatClient(\"openai/gpt-oss-120b\");")]
    public async Task What_the_project_wants_takes_the_place_of_what_it_does_not(string settings, string key, string before, string after)
    {
        var project = PolicyAssert.Project(settings, MarkedSource.InMethod(before));

        var changed = await FixAssert.ApplyAsync(project, await FixAssert.OfferAsync(project, key));

        Assert.Equal(MarkedSource.InMethod(after), (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }

    [Fact]
    public async Task Nothing_is_offered_that_the_project_does_not_want_either()
    {
        var project = PolicyAssert.Project(
            "inference_catalog_denied_providers = groq, novita\ninference_catalog_max_output_price = 5",
            MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);"));

        Assert.Equal(["Use cerebras ($0.25 in / $0.69 out per 1M tokens)"], (await FixAssert.OffersAsync(project)).Select(offer => offer.Title));
    }

    [Theory]
    [InlineData("inference_catalog_max_output_price = 0.70", "ICAT3002:cerebras", "HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq)", "HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Cerebras)")]
    [InlineData("inference_catalog_max_output_price = 2", "ICAT3002:openai/gpt-oss-120b", "ChatModel.Of(\"deepseek-ai/DeepSeek-R1\")", "ChatModel.Of(\"openai/gpt-oss-120b\")")]
    [InlineData("inference_catalog_denied_providers = groq", "ICAT3003:novita", "ChatModel.Of(\"openai/gpt-oss-120b:groq\")", "ChatModel.Of(\"openai/gpt-oss-120b:novita\")")]
    [InlineData("inference_catalog_denied_organizations = deepseek-ai", "ICAT3003:openai/gpt-oss-120b", "HFModels.DeepseekAi.DeepSeek_R1.Chat(\"Hello\")", "HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\")")]
    public async Task Fix_all_takes_the_same_offer_everywhere(string settings, string key, string before, string after)
    {
        static string Source(string expression) => $$"""
            using InferenceCatalog;

            class Test
            {
                object One() => {{expression}};
                object Two() => ({{expression}}, {{expression}});
            }
            """;

        var changed = await FixAssert.FixAllAsync(PolicyAssert.Project(settings, Source(before)), key);

        Assert.Equal(Source(after), (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }

    [Fact]
    public async Task Fix_all_leaves_alone_where_the_same_offer_would_not_do()
    {
        static string Source(string expression) => $$"""
            using InferenceCatalog;

            class Test
            {
                object One() => {{expression}};
                object Two() => HFModels.DeepseekAi.DeepSeek_R1.On(HFProviders.Together);
            }
            """;

        var project = PolicyAssert.Project("inference_catalog_max_output_price = 0.70", Source("HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq)"));

        var changed = await FixAssert.FixAllAsync(project, "ICAT3002:cerebras");

        Assert.Equal(Source("HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Cerebras)"), (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        Assert.Equal("ICAT3002", Assert.Single(await changed.AnalyzeAsync(TestContext.Current.CancellationToken)).Id);
    }

    [Fact]
    public async Task Nothing_is_offered_for_an_address_that_names_a_provider() => Assert.Empty(await FixAssert.OffersAsync(PolicyAssert.Project(
        "inference_catalog_denied_providers = groq",
        MarkedSource.InMethod("return new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/groq/openai/v1\") };"))));
}
