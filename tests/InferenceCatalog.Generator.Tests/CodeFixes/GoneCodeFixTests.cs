using InferenceCatalog.Generator.Tests.Rules;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulbs of ICAT1008, for texts and for constants.</summary>
public sealed class GoneCodeFixTests
{
    private const string Key = "ICAT1008:replacement";

    [Theory]
    [InlineData("return ChatModel.Of(\"deepseek-ai/DeepSeek-R0\");", "return ChatModel.Of(\"deepseek-ai/DeepSeek-R1\");")]
    [InlineData("return ChatModel.Of(\"deepseek-ai/DeepSeek-R0:together\" /* fast */);", "return ChatModel.Of(\"deepseek-ai/DeepSeek-R1:together\" /* fast */);")]
    [InlineData("return ChatModel.Of(\"deepseek-ai/DeepSeek-R0:groq\");", "return ChatModel.Of(\"deepseek-ai/DeepSeek-R1\");")]
    [InlineData("return ChatModel.Of(\"deepseek-ai/DeepSeek-R0:fastest\");", "return ChatModel.Of(\"deepseek-ai/DeepSeek-R1:fastest\");")]
    [InlineData("const string id = \"deepseek-ai/DeepSeek-R0\"; return ChatModel.Of(id);", "const string id = \"deepseek-ai/DeepSeek-R1\"; return ChatModel.Of(id);")]
    public Task A_text_gets_the_replacement_and_keeps_a_provider_that_serves_it(string before, string after) =>
        FixAssert.ChangesAsync(Key, before, after);

    [Theory]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"fireworks-ai\"));", "return HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"groq\"));")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:fireworks-ai\");", "return ChatModel.Of(\"openai/gpt-oss-120b:groq\");")]
    public Task A_route_gets_the_nearest_provider(string before, string after) => FixAssert.ChangesAsync(Key, before, after);

    [Fact]
    public async Task The_other_providers_and_no_pin_are_offered_too() => Assert.Equal(
        [
            "Use groq ($0.15 in / $0.75 out per 1M tokens, 131,072 context)",
            "Use cerebras ($0.25 in / $0.69 out per 1M tokens)",
            "Use novita",
            "Drop the pin: Hugging Face chooses the provider",
        ],
        await FixAssert.TitlesAsync("return ChatModel.Of(\"openai/gpt-oss-120b:fireworks-ai\");"));

    [Theory]
    [InlineData("return HFModels.DeepseekAi.DeepSeek_R0;", "return HFModels.DeepseekAi.DeepSeek_R1;", "Use deepseek-ai/DeepSeek-R1")]
    [InlineData("return HFModels . DeepseekAi /* old */ . DeepSeek_R0 .Chat(\"Hi\");", "return HFModels . DeepseekAi /* old */ . DeepSeek_R1 .Chat(\"Hi\");", "Use deepseek-ai/DeepSeek-R1")]
    [InlineData("return HFModels.DeepseekAi.DeepSeek_R0.On(HFProviders.Together).Chat(\"Hi\");", "return HFModels.DeepseekAi.DeepSeek_R1.On(HFProviders.Together).Chat(\"Hi\");", "Use deepseek-ai/DeepSeek-R1")]
    [InlineData("return HFModels.DeepseekAi.DeepSeek_R0.On(HFProviders.Groq).Chat(\"Hi\");", "return HFModels.DeepseekAi.DeepSeek_R1.Chat(\"Hi\");", "Use deepseek-ai/DeepSeek-R1, on no provider in particular")]
    [InlineData("return HFModels.DeepseekAi.DeepSeek_R0.On(new(\"groq\"));", "return HFModels.DeepseekAi.DeepSeek_R1;", "Use deepseek-ai/DeepSeek-R1, on no provider in particular")]
    [InlineData("return HFModels.DeepseekAi.DeepSeek_R0.On(someProvider);", "return HFModels.DeepseekAi.DeepSeek_R1.On(someProvider);", "Use deepseek-ai/DeepSeek-R1")]
    [InlineData("return HFModels.DeepseekAi.DeepSeek_R0.On(RoutingPolicy.Fastest);", "return HFModels.DeepseekAi.DeepSeek_R1.On(RoutingPolicy.Fastest);", "Use deepseek-ai/DeepSeek-R1")]
    [InlineData("return ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R0);", "return ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R1);", "Use deepseek-ai/DeepSeek-R1")]
    [InlineData("return ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R0 + \":together\");", "return ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R1 + \":together\");", "Use deepseek-ai/DeepSeek-R1")]
    [InlineData("return ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R0 + \":groq\");", "return ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R1);", "Use deepseek-ai/DeepSeek-R1, on no provider in particular")]
    [InlineData("return HFModelIds.DeepseekAi.DeepSeek_R0.Length;", "return HFModelIds.DeepseekAi.DeepSeek_R1.Length;", "Use deepseek-ai/DeepSeek-R1")]
    public async Task A_constant_gets_the_replacements_and_keeps_a_pin_that_serves_it(string before, string after, string title)
    {
        var project = RuleProject.Of(MarkedSource.InMethod(before));

        var offer = Assert.Single(await CompilersOffersAsync(project));
        var changed = await FixAssert.ApplyAsync(project, offer);

        Assert.Equal((title, Key), (offer.Title, offer.EquivalenceKey));
        Assert.Equal(MarkedSource.InMethod(after), (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        Assert.Empty(await changed.CompileForRulesAsync());
        await FixAssert.SoundAsync(changed);
    }

    [Theory]
    [InlineData("return HFModels.Openai.Gpt_2;")]
    [InlineData("return HFModelIds.Openai.Gpt_2;")]
    [InlineData("return HFProviders.Sambanova;")]
    public async Task Where_no_replacement_is_known_nothing_is_offered(string statements) =>
        Assert.Empty(await CompilersOffersAsync(RuleProject.Of(MarkedSource.InMethod(statements))));

    [Fact]
    public async Task A_pin_to_a_provider_that_left_gets_those_that_serve_the_model_or_is_dropped()
    {
        var project = RuleProject.Of(MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Sambanova /* fast */).Chat(\"Hi\");"));

        var offers = await CompilersOffersAsync(project);

        Assert.Equal(
            [
                ("Use cerebras ($0.25 in / $0.69 out per 1M tokens)", Key),
                ("Use groq ($0.15 in / $0.75 out per 1M tokens, 131,072 context)", "ICAT1008:groq"),
                ("Use novita", "ICAT1008:novita"),
                ("Drop the pin: Hugging Face chooses the provider", "ICAT1008:unpin"),
            ],
            offers.Select(offer => (offer.Title, offer.EquivalenceKey!)));
        await ChangesToAsync(project, offers[0], "return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Cerebras /* fast */).Chat(\"Hi\");");
        await ChangesToAsync(project, offers[3], "return HFModels.Openai.Gpt_Oss_120b.Chat(\"Hi\");");
    }

    [Fact]
    public async Task Of_a_model_that_comes_from_elsewhere_the_pin_can_only_be_dropped()
    {
        var project = RuleProject.Of(MarkedSource.InMethod("return ChatModel.Of(ModelId.Parse(text)).On(HFProviders.Sambanova);"));

        var offer = Assert.Single(await CompilersOffersAsync(project));

        Assert.Equal(Key, offer.EquivalenceKey);
        await ChangesToAsync(project, offer, "return ChatModel.Of(ModelId.Parse(text));");
    }

    [Fact]
    public async Task A_provider_that_the_project_denies_is_not_offered()
    {
        var free = RuleProject.Of(MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Sambanova);"));
        var config = SourceText.From("is_global = true\ninference_catalog_denied_providers = cerebras\n");
        var project = free.With(free.Project.AddAnalyzerConfigDocument(".globalconfig", config, filePath: "/.globalconfig").Project);

        var titles = (await CompilersOffersAsync(project)).Select(offer => offer.Title).ToList();

        Assert.StartsWith("Use groq", titles[0], StringComparison.Ordinal);
        Assert.DoesNotContain(titles, title => title.StartsWith("Use cerebras", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_replacement_that_the_projects_filters_leave_out_is_not_offered()
    {
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            constants: RuleProject.EmitConstants(RuleSnapshot.Text, "InferenceCatalogModels", "*/DeepSeek-R0"),
            sources: MarkedSource.InMethod("return HFModels.DeepseekAi.DeepSeek_R0;"));

        Assert.Empty(await CompilersOffersAsync(project));
    }

    [Fact]
    public async Task A_model_without_a_replacement_is_said_and_not_mended() =>
        Assert.Empty(await FixAssert.TitlesAsync("return TextGenerationModel.Of(\"openai/gpt-2\");"));

    [Fact]
    public async Task Fix_all_takes_texts_and_constants_in_one_go()
    {
        var project = RuleProject.Of(
            """
            using InferenceCatalog;

            class Test
            {
                ChatModel One() => ChatModel.Of("deepseek-ai/DeepSeek-R0");
                ChatModel Two() => HFModels.DeepseekAi.DeepSeek_R0.On(HFProviders.Groq);
                ChatModel Three() => ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R0);
                ChatModel Four() => ChatModel.Of("openai/gpt-oss-120b:fireworks-ai");
            }
            """);

        var changed = await FixAssert.FixAllAsync(project, Key);

        Assert.Equal(
            """
            using InferenceCatalog;

            class Test
            {
                ChatModel One() => ChatModel.Of("deepseek-ai/DeepSeek-R1");
                ChatModel Two() => HFModels.DeepseekAi.DeepSeek_R1;
                ChatModel Three() => ChatModel.Of(HFModelIds.DeepseekAi.DeepSeek_R1);
                ChatModel Four() => ChatModel.Of("openai/gpt-oss-120b:groq");
            }
            """,
            (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }

    private static async Task ChangesToAsync(RuleProject project, CodeAction offer, string after)
    {
        var changed = await FixAssert.ApplyAsync(project, offer);

        Assert.Equal(MarkedSource.InMethod(after), (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }

    private static async Task<IReadOnlyList<CodeAction>> CompilersOffersAsync(RuleProject project) =>
        await FixAssert.OffersAsync(project, Assert.Single(await project.CompileForRulesAsync()));
}
