using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulb of ICAT1001.</summary>
public sealed class ProviderCodeFixTests
{
    [Fact]
    public async Task Each_provider_that_serves_the_model_is_offered_with_price_and_context_the_cheapest_first()
    {
        var offers = await FixAssert.OffersAsync(RuleProject.Of(MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);")));

        Assert.Equal(
            [
                "Use cerebras ($0.25 in / $0.69 out per 1M tokens)",
                "Use groq ($0.15 in / $0.75 out per 1M tokens, 131,072 context)",
                "Use novita",
                "Drop the pin: Hugging Face chooses the provider",
            ],
            offers.Select(offer => offer.Title));
    }

    [Theory]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);", "return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(/* fast */ HFProviders . FalAi /* ! */);", "return HFModels.Openai.Gpt_Oss_120b.On(/* fast */ HFProviders . Groq /* ! */);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(global::InferenceCatalog.HFProviders.FalAi);", "return HFModels.Openai.Gpt_Oss_120b.On(global::InferenceCatalog.HFProviders.Groq);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(flag ? HFProviders.Novita : HFProviders.FalAi);", "return HFModels.Openai.Gpt_Oss_120b.On(flag ? HFProviders.Novita : HFProviders.Groq);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"fal-ai\"));", "return HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"groq\"));")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(new Provider(HFProviderIds.FalAi));", "return HFModels.Openai.Gpt_Oss_120b.On(new Provider(HFProviderIds.Groq));")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:fal-ai\");", "return ChatModel.Of(\"openai/gpt-oss-120b:groq\");")]
    [InlineData("return ChatModel.Of(@\"openai/gpt-oss-120b:fal-ai\");", "return ChatModel.Of(@\"openai/gpt-oss-120b:groq\");")]
    [InlineData("return ChatModel.Of(\"\"\"openai/gpt-oss-120b:fal-ai\"\"\");", "return ChatModel.Of(\"\"\"openai/gpt-oss-120b:groq\"\"\");")]
    [InlineData("return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + \":fal-ai\");", "return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + \":groq\");")]
    [InlineData("return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + \":\" + HFProviderIds.FalAi);", "return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + \":\" + HFProviderIds.Groq);")]
    [InlineData("return ChatModel.Of($\"{HFModelIds.Openai.Gpt_Oss_120b}:fal-ai\");", "return ChatModel.Of($\"{HFModelIds.Openai.Gpt_Oss_120b}:groq\");")]
    [InlineData("return ChatModel.Of($\"{HFModelIds.Openai.Gpt_Oss_120b}:{HFProviderIds.FalAi}\");", "return ChatModel.Of($\"{HFModelIds.Openai.Gpt_Oss_120b}:{HFProviderIds.Groq}\");")]
    [InlineData("var provider = HFProviders.FalAi; return HFModels.Openai.Gpt_Oss_120b.On(provider);", "var provider = HFProviders.Groq; return HFModels.Openai.Gpt_Oss_120b.On(provider);")]
    [InlineData("const string suffix = \":fal-ai\"; return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + suffix);", "const string suffix = \":groq\"; return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + suffix);")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:\" + (\"fal\" + \"-ai\"));", "return ChatModel.Of(\"openai/gpt-oss-120b:\" + (\"groq\"));")]
    [InlineData("return ChatModel.Of(\"openai/gpt-\\u006fss-120b:fal-ai\");", "return ChatModel.Of(\"openai/gpt-\\u006fss-120b:groq\");")]
    [InlineData("const string model = \"openai/gpt-oss-120b:fal-ai\"; return ChatModel.Of(model);", "const string model = \"openai/gpt-oss-120b:groq\"; return ChatModel.Of(model);")]
    public Task The_provider_is_replaced_where_it_is_written(string before, string after) =>
        FixAssert.ChangesAsync("ICAT1001:groq", before, after);

    [Theory]
    [InlineData("return new FeatureExtractionRequest(\"BAAI/bge-m3:groq\", [\"a\"]);", "Use hf-inference")]
    [InlineData("return EmbeddingModel.Of(\"BAAI/bge-m3\").On(HFProviders.Groq);", "Use hf-inference")]
    public async Task Beyond_chat_a_text_is_offered_hf_inference_alone(string statements, params string[] titles) =>
        Assert.Equal(titles, (await FixAssert.OffersAsync(RuleProject.Of(MarkedSource.InMethod(statements)))).Select(static offer => offer.Title));

    [Fact]
    public Task For_a_model_of_several_tasks_the_providers_of_the_called_one_are_offered() => FixAssert.ChangesAsync(
        "ICAT1001:featherless-ai",
        "return HFModels.Some.Both.On(HFProviders.Groq).TextGeneration(\"Once\");",
        "return HFModels.Some.Both.On(HFProviders.FeatherlessAi).TextGeneration(\"Once\");");

    [Fact]
    public Task A_pin_that_was_set_before_is_replaced_where_it_was_set() => FixAssert.ChangesAsync(
        "ICAT1001:hf-inference",
        "var pinned = HFModels.BAAI.Bge_M3.On(HFProviders.Together); return pinned.SentenceSimilarity(\"a\", [\"b\"]);",
        "var pinned = HFModels.BAAI.Bge_M3.On(HFProviders.HfInference); return pinned.SentenceSimilarity(\"a\", [\"b\"]);");

    [Fact]
    public async Task A_constant_of_another_file_is_changed_there()
    {
        var project = RuleProject.Of(
            "using InferenceCatalog; class Test { ChatModel Run() => ChatModel.Of(Defaults.Model); }",
            "static class Defaults { public const string Model = \"openai/gpt-oss-120b:fal-ai\"; }");
        var offers = await FixAssert.OffersAsync(project);

        var changed = await FixAssert.ApplyAsync(project, offers.Single(offer => offer.EquivalenceKey == "ICAT1001:groq"));

        var other = changed.Project.Documents.Single(document => document.Name == "Test1.cs");
        Assert.Equal(
            "static class Defaults { public const string Model = \"openai/gpt-oss-120b:groq\"; }",
            (await other.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }

    [Fact]
    public async Task A_name_without_a_qualifier_stays_without_one_where_that_is_clear()
    {
        var project = RuleProject.Of("using InferenceCatalog; using static InferenceCatalog.HFProviders; class Test { ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(FalAi); }");

        await ReplacesAsync(project, "using InferenceCatalog; using static InferenceCatalog.HFProviders; class Test { ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(Groq); }");
    }

    [Fact]
    public async Task A_name_that_means_something_else_here_gets_a_qualifier()
    {
        var project = RuleProject.Of("using InferenceCatalog; using static InferenceCatalog.HFProviders; class Test { int Groq => 1; ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(FalAi); }");

        await ReplacesAsync(project, "using InferenceCatalog; using static InferenceCatalog.HFProviders; class Test { int Groq => 1; ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq); }");
    }

    [Fact]
    public async Task A_provider_that_the_projects_filters_leave_out_is_named_by_its_id()
    {
        var constants = RuleProject.EmitConstants(RuleSnapshot.Text);
        var filtered = string.Join('\n', constants.Split('\n').Where(line => !line.Contains(" Groq", StringComparison.Ordinal)));
        Assert.NotEqual(constants, filtered);
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            constants: filtered,
            sources: "using InferenceCatalog; class Test { ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi); }");

        await ReplacesAsync(project, "using InferenceCatalog; class Test { ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"groq\")); }");
    }

    [Fact]
    public async Task Fix_all_replaces_every_provider_for_which_the_same_one_is_offered()
    {
        var project = RuleProject.Of(
            """
            using InferenceCatalog;

            class Test
            {
                private static readonly Provider Shared = HFProviders.FalAi;

                ChatModel One() => HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);
                ChatModel Two() => ChatModel.Of("openai/gpt-oss-120b:fal-ai");
                ChatModel Three() => HFModels.DeepseekAi.DeepSeek_V3.On(HFProviders.FalAi);
                ChatModel Four() => HFModels.Openai.Gpt_Oss_120b.On(Shared);
                ChatModel Five() => HFModels.Openai.Gpt_Oss_120b.On(Shared);
            }
            """,
            "using InferenceCatalog; class Other { ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FeatherlessAi); }");

        var changed = await FixAssert.FixAllAsync(project, "ICAT1001:groq");

        Assert.Equal(
            """
            using InferenceCatalog;

            class Test
            {
                private static readonly Provider Shared = HFProviders.Groq;

                ChatModel One() => HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);
                ChatModel Two() => ChatModel.Of("openai/gpt-oss-120b:groq");
                ChatModel Three() => HFModels.DeepseekAi.DeepSeek_V3.On(HFProviders.FalAi);
                ChatModel Four() => HFModels.Openai.Gpt_Oss_120b.On(Shared);
                ChatModel Five() => HFModels.Openai.Gpt_Oss_120b.On(Shared);
            }
            """,
            (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        var left = Assert.Single(await changed.AnalyzeAsync(TestContext.Current.CancellationToken));
        Assert.Contains("DeepSeek-V3", left.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:fal\\u002dai\");")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b\\u003afal-a\\u0069\");")]
    public async Task Nothing_is_offered_where_the_provider_is_not_written_plainly(string statements) =>
        Assert.Empty(await FixAssert.OffersAsync(RuleProject.Of(MarkedSource.InMethod(statements))));

    [Fact]
    public async Task The_same_word_within_the_models_id_is_not_taken_for_the_provider()
    {
        var snapshot = RuleSnapshot.Text.Replace("deepseek-ai/DeepSeek-V3", "groq/DeepSeek-V3", StringComparison.Ordinal);
        var project = RuleProject.Create(snapshot, sources: MarkedSource.InMethod("return ChatModel.Of(\"groq/DeepSeek-V3:gr\\u006fq\");"));

        Assert.Empty(await FixAssert.OffersAsync(project));
    }

    [Fact]
    public async Task Nothing_is_offered_for_a_model_that_nobody_serves_for_the_task()
    {
        var project = RuleProject.Of(MarkedSource.InMethod("return new TextToImageRequest(\"openai/gpt-oss-120b:groq\", \"a lighthouse\");"));
        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal("ICAT1002", diagnostic.Id);
        Assert.DoesNotContain(RouteOffer.ReplacedKey, diagnostic.Properties);
    }

    private static async Task ReplacesAsync(RuleProject project, string after)
    {
        var offers = await FixAssert.OffersAsync(project);
        var changed = await FixAssert.ApplyAsync(project, offers.Single(offer => offer.EquivalenceKey == "ICAT1001:groq"));

        Assert.Equal(after, (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }
}
