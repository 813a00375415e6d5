using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1004: no such model in the snapshot.</summary>
public sealed class ModelNameRuleTests
{
    private const string Id = "ICAT1004";

    [Fact]
    public Task An_unknown_model_is_warned_of_with_the_nearest_ones() => RuleAssert.SaysAsync(
        Id,
        "return ChatModel.Of([|\"deepseek-ai/DeepSeek-R2\"|]);",
        "'deepseek-ai/DeepSeek-R2' is not in the snapshot of 2026-07-27 (did you mean 'deepseek-ai/DeepSeek-R1' or 'deepseek-ai/DeepSeek-V3'?). "
        + "If the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Fact]
    public Task An_unknown_model_like_no_other_is_warned_of_without_a_guess() => RuleAssert.SaysAsync(
        Id,
        "return new TextToImageRequest([|\"nobody/nothing-at-all\"|], \"a lighthouse\");",
        "'nobody/nothing-at-all' is not in the snapshot of 2026-07-27. "
        + "If the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'TextToImageModel.Unlisted'.");

    [Fact]
    public async Task A_model_pinned_to_a_provider_whose_tail_the_snapshot_leaves_out_is_let_pass()
    {
        const string Pinned = "return ChatModel.Of(\"some/tail-model:featherless-ai\");";
        var withoutTail = RuleSnapshot.Text.Replace("{\"adapters\":false}", "{\"adapters\":false,\"withoutTailOf\":[\"featherless-ai\"]}", StringComparison.Ordinal);

        Assert.NotEqual(RuleSnapshot.Text, withoutTail);
        await RuleAssert.SilentAsync(MarkedSource.InMethod(Pinned), source => RuleProject.Create(withoutTail, RuleProject.EmitConstants(withoutTail), sources: source));
        await RuleAssert.FiresInMethodAsync(Id, "return ChatModel.Of([|\"some/tail-model:featherless-ai\"|]);");
    }

    [Fact]
    public Task A_malformed_id_is_told_its_form_and_shown_on_one_line() => RuleAssert.SaysAsync(
        Id,
        "return ChatModel.Of([|\"gpt\\n4\"|]);",
        "'gpt\\u000A4' is not a model's id, which has the form 'organisation/name'. Write the id that the model has on Hugging Face.");

    [Theory]
    [InlineData("gpt-oss-120b", "openai/gpt-oss-120b")]
    [InlineData("flux.1-DEV", "black-forest-labs/FLUX.1-dev")]
    public Task A_name_without_its_organisation_is_told_the_id(string name, string id) => RuleAssert.SaysAsync(
        Id,
        $"return ChatModel.Of([|\"{name}\"|]);",
        $"'{name}' is not a model's id, which has the form 'organisation/name' (did you mean '{id}'?). Write the id that the model has on Hugging Face.");

    [Fact]
    public async Task It_is_a_warning() =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await RuleAssert.FiresInMethodAsync(Id, "return ChatModel.Of([|\"a/b\"|]);")).Severity);

    [Theory]
    [InlineData("ChatModel.Of([|\"not an id\"|])")]
    [InlineData("ChatModel.Of([|\"gpt-4\"|])")]
    [InlineData("ChatModel.Of([|\"\"|])")]
    [InlineData("new TextToImageRequest([|\"a/b/c:fal-ai\"|], \"a lighthouse\")")]
    public async Task A_malformed_id_is_an_error(string expression)
    {
        var diagnostic = Assert.Single(await RuleAssert.FiresInMethodAsync(Id, $"return {expression};"));

        Assert.Equal((DiagnosticSeverity.Error, DiagnosticSeverity.Warning), (diagnostic.Severity, diagnostic.DefaultSeverity));
    }

    [Theory]
    [InlineData("ChatModel.Of([|\"OpenAI/gpt-oss-120b\"|])")]
    [InlineData("ChatModel.Of([|\"openai/gpt-oss-20b\"|]).On(HFProviders.Groq)")]
    [InlineData("EmbeddingModel.Of([|\"a/b\"|]).SentenceSimilarity(\"a\", [\"b\"])")]
    [InlineData("ChatModel.Of([|\"a/b:groq\"|])")]
    [InlineData("ChatModel.Of([|\"\"|])")]
    public async Task An_unknown_model_is_reported_once_where_it_is_written(string expression) =>
        await RuleAssert.FiresInMethodAsync(Id, $"return {expression};");

    [Theory]
    [InlineData("ChatModel.Of(\"openai/gpt-oss-120b\")")]
    [InlineData("ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b)")]
    [InlineData("ChatModel.Unlisted(\"a/b\")")]
    [InlineData("ChatModel.Of(ModelId.Parse(\"a/b\"))")]
    [InlineData("ModelId.Parse(\"a/b\")")]
    public Task Known_models_and_those_of_run_time_are_fine(string expression) => RuleAssert.SilentInMethodAsync($"return {expression};");
}
