using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulbs of ICAT1002 and ICAT1004.</summary>
public sealed class ModelCodeFixTests
{
    [Theory]
    [InlineData("return ChatModel.Of(\"OpenAI/gpt-oss-120b\");", "return ChatModel.Of(\"openai/gpt-oss-120b\");")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-12b:groq\");", "return ChatModel.Of(\"openai/gpt-oss-120b:groq\");")]
    [InlineData("return ChatModel.Of(\"gpt-oss-120b:groq\");", "return ChatModel.Of(\"openai/gpt-oss-120b:groq\");")]
    [InlineData("return ChatModel.Of(@\"openai/gpt-oss-12b\");", "return ChatModel.Of(@\"openai/gpt-oss-120b\");")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-12b:\" + HFProviderIds.Groq);", "return ChatModel.Of(\"openai/gpt-oss-120b:\" + HFProviderIds.Groq);")]
    [InlineData("return ChatModel.Of($\"openai/gpt-oss-12b:{HFProviderIds.Groq}\");", "return ChatModel.Of($\"openai/gpt-oss-120b:{HFProviderIds.Groq}\");")]
    [InlineData("return ChatModel.Of(\"openai/\" + \"gpt-oss-12b\" + \":groq\");", "return ChatModel.Of(\"openai/gpt-oss-120b\" + \":groq\");")]
    [InlineData("const string id = \"openai/gpt-oss-12b\"; return ChatModel.Of(id + \":groq\");", "const string id = \"openai/gpt-oss-120b\"; return ChatModel.Of(id + \":groq\");")]
    [InlineData("return new ChatRequest(messages: [ChatTurn.User(\"Hi\")], model: \"openai/gpt-oss-12b\" /* ? */);", "return new ChatRequest(messages: [ChatTurn.User(\"Hi\")], model: \"openai/gpt-oss-120b\" /* ? */);")]
    [InlineData("return ChatModel.Of(flag ? \"openai/gpt-oss-120b\" : \"openai/gpt-oss-12b\");", "return ChatModel.Of(flag ? \"openai/gpt-oss-120b\" : \"openai/gpt-oss-120b\");")]
    public Task The_nearest_model_is_named_where_the_unknown_one_is_written(string before, string after) =>
        FixAssert.ChangesAsync("ICAT1004:nearest", before, after);

    [Fact]
    public async Task Each_model_that_may_be_meant_is_offered() => Assert.Equal(
        ["Use deepseek-ai/DeepSeek-R1", "Use deepseek-ai/DeepSeek-V3"],
        await FixAssert.TitlesAsync("return ChatModel.Of(\"deepseek-ai/DeepSeek-R2\");"));

    [Theory]
    [InlineData("return ChatModel.Of(\"nobody/nothing-at-all\");")]
    [InlineData("return ChatModel.Of(\"gpt-4\");")]
    [InlineData("return ChatModel.Of(\"openai/gpt\\u002doss-12b\");")]
    [InlineData("return ChatModel.Of(\"\");")]
    public async Task Nothing_is_offered_where_nothing_is_near_or_the_model_is_not_written_plainly(string statements) =>
        Assert.Empty(await FixAssert.TitlesAsync(statements));

    [Theory]
    [InlineData("return new TextToImageRequest(\"openai/gpt-oss-120b\", \"a lighthouse\");", "return new TextToImageRequest(\"stabilityai/sdxl:hf-inference\", \"a lighthouse\");")]
    [InlineData("return new TextToImageRequest(HFModelIds.Openai.Gpt_Oss_120b, \"a\");", "return new TextToImageRequest(\"stabilityai/sdxl:hf-inference\", \"a\");")]
    [InlineData("return new TextToImageRequest(\"openai/gpt-oss-120b:fastest\", \"a\");", "return new TextToImageRequest(\"stabilityai/sdxl:hf-inference\", \"a\");")]
    [InlineData("return new TextToImageRequest(\"openai/gpt-oss-120b:groq\", \"a lighthouse\");", "return new TextToImageRequest(\"stabilityai/sdxl:hf-inference\", \"a lighthouse\");")]
    [InlineData("return TextToImageModel.Of(HFModelIds.Openai.Gpt_Oss_120b);", "return TextToImageModel.Of(\"stabilityai/sdxl:hf-inference\");")]
    [InlineData("return TextToImageModel.Of(HFModelIds.Openai.Gpt_Oss_120b + \":\" + HFProviderIds.Groq);", "return TextToImageModel.Of(HFModelIds.Stabilityai.Sdxl + \":hf-inference\");")]
    [InlineData("const string model = HFModelIds.Openai.Gpt_Oss_120b; return TextToImageModel.Of(model);", "const string model = \"stabilityai/sdxl:hf-inference\"; return TextToImageModel.Of(model);")]
    public Task A_model_that_does_the_task_is_named_with_a_provider_that_serves_it(string before, string after) =>
        FixAssert.ChangesAsync("ICAT1002:stabilityai/sdxl", before, after);

    [Fact]
    public Task A_chat_model_keeps_no_provider_that_does_not_serve_it() => FixAssert.ChangesAsync(
        "ICAT1002:openai/gpt-oss-120b",
        "return ChatModel.Of(\"black-forest-labs/FLUX.1-dev:together\");",
        "return ChatModel.Of(\"openai/gpt-oss-120b\");");

    [Fact]
    public Task A_chat_model_keeps_a_provider_that_serves_it() => FixAssert.ChangesAsync(
        "ICAT1002:deepseek-ai/DeepSeek-R1",
        "return ChatModel.Of(\"black-forest-labs/FLUX.1-dev:together\");",
        "return ChatModel.Of(\"deepseek-ai/DeepSeek-R1:together\");");

    [Fact]
    public Task A_constant_of_a_model_is_replaced_by_another_of_its_kind() => FixAssert.ChangesAsync(
        "ICAT1002:BAAI/bge-m3",
        "return HFModels . Intfloat . E5 /* small */.SentenceSimilarity(\"a\", [\"b\"]);",
        "return HFModels . BAAI.Bge_M3 /* small */.SentenceSimilarity(\"a\", [\"b\"]);");

    [Theory]
    [InlineData("using static InferenceCatalog.HFModels;", "Intfloat.E5", "BAAI.Bge_M3")]
    [InlineData("using static InferenceCatalog.HFModels.Intfloat;", "E5", "HFModels.BAAI.Bge_M3")]
    [InlineData("using Small = InferenceCatalog.HFModels.Intfloat;", "Small.E5", "HFModels.BAAI.Bge_M3")]
    public Task A_constant_is_named_as_shortly_as_it_can_be(string import, string before, string after)
    {
        string Source(string model) =>
            "using InferenceCatalog; " + import + " class Test { object Run() => " + model + ".SentenceSimilarity(\"a\", [\"b\"]); }";

        return FixAssert.ChangesSourceAsync("ICAT1002:BAAI/bge-m3", Source(before), Source(after));
    }

    [Fact]
    public async Task A_constant_that_the_projects_filters_leave_out_is_not_offered()
    {
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            constants: RuleProject.EmitConstants(RuleSnapshot.Text, "InferenceCatalogModels", "intfloat/*"),
            sources: MarkedSource.InMethod("return HFModels.Intfloat.E5.SentenceSimilarity(\"a\", [\"b\"]);"));

        Assert.Empty(await FixAssert.OffersAsync(project));
    }

    [Fact]
    public async Task Fix_all_names_the_nearest_model_at_each_place_also_in_another_file()
    {
        var project = RuleProject.Of(
            """
            using InferenceCatalog;

            class Test
            {
                ChatModel One() => ChatModel.Of("openai/gpt-oss-12b");
                ChatModel Two() => ChatModel.Of(Defaults.Model);
                ChatModel Three() => ChatModel.Of(Defaults.Model + ":together");
            }
            """,
            "static class Defaults { public const string Model = \"deepseek-ai/DeepSeek-R9\"; }");

        var changed = await FixAssert.FixAllAsync(project, "ICAT1004:nearest");

        Assert.Contains("ChatModel.Of(\"openai/gpt-oss-120b\")", (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "static class Defaults { public const string Model = \"deepseek-ai/DeepSeek-R1\"; }",
            (await changed.Project.Documents.Single(document => document.Name == "Test1.cs").GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }
}
