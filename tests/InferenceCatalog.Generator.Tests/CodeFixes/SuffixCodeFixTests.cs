using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulb of ICAT1005.</summary>
public sealed class SuffixCodeFixTests
{
    [Theory]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:grok\");", "return ChatModel.Of(\"openai/gpt-oss-120b:groq\");")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:cheepest\");", "return ChatModel.Of(\"openai/gpt-oss-120b:cheapest\");")]
    [InlineData("return ChatModel.Of($\"{HFModelIds.Openai.Gpt_Oss_120b}:Groq\");", "return ChatModel.Of($\"{HFModelIds.Openai.Gpt_Oss_120b}:groq\");")]
    [InlineData("return new TextToImageRequest(inputs: \"grok\", model: \"stabilityai/sdxl:hf-inferenc\");", "return new TextToImageRequest(inputs: \"grok\", model: \"stabilityai/sdxl:hf-inference\");")]
    public Task The_nearest_provider_or_policy_is_put_after_the_colon(string before, string after) =>
        FixAssert.ChangesAsync("ICAT1005:nearest", before, after);

    [Theory]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:nobody\");", "return ChatModel.Of(\"openai/gpt-oss-120b\");")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:\");", "return ChatModel.Of(\"openai/gpt-oss-120b\");")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:a:b\");", "return ChatModel.Of(\"openai/gpt-oss-120b\");")]
    public Task What_stands_after_the_colon_is_dropped_with_it(string before, string after) =>
        FixAssert.ChangesAsync("ICAT1005:unpin", before, after);

    [Fact]
    public async Task The_offers_are_these() => Assert.Equal(
        ["Use groq", "Drop the pin: Hugging Face chooses the provider"],
        await FixAssert.TitlesAsync("return ChatModel.Of(\"openai/gpt-oss-120b:grok\");"));

    [Fact]
    public async Task Nothing_is_offered_where_nothing_is_near_and_a_text_needs_a_provider() =>
        Assert.Empty(await FixAssert.TitlesAsync("return new TextToImageRequest(\"black-forest-labs/FLUX.1-dev:nobody\", \"a lighthouse\");"));

    [Fact]
    public async Task Fix_all_puts_the_nearest_at_each_place()
    {
        var project = RuleProject.Of("""
            using InferenceCatalog;

            class Test
            {
                ChatModel One() => ChatModel.Of("openai/gpt-oss-120b:grok");
                ChatModel Two() => ChatModel.Of("openai/gpt-oss-120b:novitaa");
            }
            """);

        var changed = await FixAssert.FixAllAsync(project, "ICAT1005:nearest");

        Assert.Equal(
            """
            using InferenceCatalog;

            class Test
            {
                ChatModel One() => ChatModel.Of("openai/gpt-oss-120b:groq");
                ChatModel Two() => ChatModel.Of("openai/gpt-oss-120b:novita");
            }
            """,
            (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }
}
