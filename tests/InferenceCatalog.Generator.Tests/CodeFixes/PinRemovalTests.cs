using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulb that drops a pin: the provider is then chosen by Hugging Face.</summary>
public sealed class PinRemovalTests
{
    private const string Key = "ICAT1001:unpin";

    [Theory]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);", "return HFModels.Openai.Gpt_Oss_120b;")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"fal-ai\")).Chat(\"Hello\");", "return HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\");")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(provider: HFProviders.FalAi);", "return HFModels.Openai.Gpt_Oss_120b;")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq).On(HFProviders.FalAi);", "return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b\").On(HFProviders.FalAi);", "return ChatModel.Of(\"openai/gpt-oss-120b\");")]
    [InlineData("return HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.Groq).TextToImage(\"a lighthouse\");", "return HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(\"a lighthouse\");")]
    [InlineData("var provider = HFProviders.FalAi; return HFModels.Openai.Gpt_Oss_120b.On(provider);", "var provider = HFProviders.FalAi; return HFModels.Openai.Gpt_Oss_120b;")]
    [InlineData("var pinned = HFModels.BAAI.Bge_M3.On(HFProviders.Together); return pinned.SentenceSimilarity(\"a\", [\"b\"]);", "var pinned = HFModels.BAAI.Bge_M3; return pinned.SentenceSimilarity(\"a\", [\"b\"]);")]
    public Task On_is_taken_out_of_the_chain(string before, string after) => FixAssert.ChangesAsync(Key, before, after);

    [Theory]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:fal-ai\");", "return ChatModel.Of(\"openai/gpt-oss-120b\");")]
    [InlineData("return ChatModel.Of(@\"openai/gpt-oss-120b:fal-ai\");", "return ChatModel.Of(@\"openai/gpt-oss-120b\");")]
    [InlineData("return ChatModel.Of(\"\"\"openai/gpt-oss-120b:fal-ai\"\"\");", "return ChatModel.Of(\"\"\"openai/gpt-oss-120b\"\"\");")]
    [InlineData("return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + \":fal-ai\");", "return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b);")]
    [InlineData("return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + \":\" + HFProviderIds.FalAi);", "return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b);")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:\" + HFProviderIds.FalAi);", "return ChatModel.Of(\"openai/gpt-oss-120b\");")]
    [InlineData("return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b /* big */ + (\":\" + HFProviderIds.FalAi));", "return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b /* big */);")]
    [InlineData("return ChatModel.Of($\"{HFModelIds.Openai.Gpt_Oss_120b}:fal-ai\");", "return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b);")]
    [InlineData("return ChatModel.Of($\"openai/gpt-oss-120b:{HFProviderIds.FalAi}\");", "return ChatModel.Of($\"openai/gpt-oss-120b\");")]
    [InlineData("const string suffix = \":fal-ai\"; return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + suffix);", "const string suffix = \":fal-ai\"; return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b);")]
    [InlineData("const string model = \"openai/gpt-oss-120b:fal-ai\"; return ChatModel.Of(model);", "const string model = \"openai/gpt-oss-120b\"; return ChatModel.Of(model);")]
    public Task A_suffix_is_taken_out_of_the_text(string before, string after) => FixAssert.ChangesAsync(Key, before, after);

    [Fact]
    public Task A_chain_over_several_lines_keeps_its_lines_and_comments() => FixAssert.ChangesAsync(
        Key,
        """
        return HFModels.BlackForestLabs.FLUX_1_Dev // the good one
                    .On(HFProviders.Groq)
                    .TextToImage("a lighthouse") // at dusk
                    with { Width = 512 };
        """,
        """
        return HFModels.BlackForestLabs.FLUX_1_Dev // the good one
                    .TextToImage("a lighthouse") // at dusk
                    with { Width = 512 };
        """);

    [Theory]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(flag ? HFProviders.Groq : HFProviders.FalAi);")]
    [InlineData("var provider = flag ? HFProviders.Groq : HFProviders.FalAi; return HFModels.Openai.Gpt_Oss_120b.On(provider);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(number switch { 1 => HFProviders.Groq, _ => HFProviders.FalAi });")]
    public async Task It_is_not_offered_where_other_providers_would_go_with_it(string statements) => await NotOfferedAsync(statements);

    [Theory]
    [InlineData("return new FeatureExtractionRequest(\"BAAI/bge-m3:groq\", [\"a\"]);")]
    [InlineData("return EmbeddingModel.Of(\"BAAI/bge-m3\").On(HFProviders.Groq);")]
    public async Task It_is_not_offered_where_a_text_needs_a_provider(string statements) => await NotOfferedAsync(statements);

    [Fact]
    public async Task Fix_all_drops_every_pin_that_is_wrong_and_no_other()
    {
        var project = RuleProject.Of("""
            using InferenceCatalog;

            class Test
            {
                ChatModel One() => HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);
                ChatModel Two() => ChatModel.Of("openai/gpt-oss-120b:fal-ai");
                ChatModel Three() => HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);
            }
            """);

        var changed = await FixAssert.FixAllAsync(project, Key);

        Assert.Equal(
            """
            using InferenceCatalog;

            class Test
            {
                ChatModel One() => HFModels.Openai.Gpt_Oss_120b;
                ChatModel Two() => ChatModel.Of("openai/gpt-oss-120b");
                ChatModel Three() => HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);
            }
            """,
            (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }

    private static async Task NotOfferedAsync(string statements)
    {
        var offers = await FixAssert.OffersAsync(RuleProject.Of(MarkedSource.InMethod(statements)));

        Assert.NotEmpty(offers);
        Assert.DoesNotContain(Key, offers.Select(offer => offer.EquivalenceKey));
    }
}
