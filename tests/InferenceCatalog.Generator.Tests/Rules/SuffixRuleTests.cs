using System.Globalization;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1005: no such provider or routing policy after the colon.</summary>
public sealed class SuffixRuleTests
{
    private const string Id = "ICAT1005";

    [Fact]
    public Task An_unknown_provider_is_refused_with_the_nearest_one() => RuleAssert.SaysAsync(
        Id,
        "return ChatModel.Of([|\"deepseek-ai/DeepSeek-R1:grok\"|]);",
        "'grok' is neither a routing policy nor a provider in the snapshot of 2026-07-27 (did you mean 'groq'?). "
        + "If the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Theory]
    [InlineData("cheepest", "cheapest")]
    [InlineData("fal", "fal-ai")]
    [InlineData("Groq", "groq")]
    [InlineData("togeter", "together")]
    public async Task The_nearest_provider_or_policy_is_offered(string written, string meant)
    {
        var diagnostic = Assert.Single(await RuleAssert.FiresInMethodAsync(Id, $"return ChatModel.Of([|\"openai/gpt-oss-120b:{written}\"|]);"));

        Assert.Contains($"did you mean '{meant}'", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new TextToImageRequest([|\"black-forest-labs/FLUX.1-dev:\"|], \"a lighthouse\")")]
    [InlineData("ChatModel.Of([|\"openai/gpt-oss-120b:a:b\"|])")]
    [InlineData("EmbeddingModel.Of([|\"BAAI/bge-m3:nobody\"|]).SentenceSimilarity(\"a\", [\"b\"])")]
    public async Task It_is_reported_once_where_it_is_written(string expression) =>
        await RuleAssert.FiresInMethodAsync(Id, $"return {expression};");

    [Theory]
    [InlineData("fastest")]
    [InlineData("cheapest")]
    [InlineData("preferred")]
    [InlineData("auto")]
    [InlineData("groq")]
    public Task Policies_and_providers_are_fine(string suffix) =>
        RuleAssert.SilentInMethodAsync($"return ChatModel.Of(\"openai/gpt-oss-120b:{suffix}\");");

    [Fact]
    public async Task A_provider_that_this_release_knows_but_that_has_no_route_is_another_rules() =>
        await RuleAssert.FiresInMethodAsync("ICAT1001", "return ChatModel.Of([|\"openai/gpt-oss-120b:scaleway\"|]);");
}
