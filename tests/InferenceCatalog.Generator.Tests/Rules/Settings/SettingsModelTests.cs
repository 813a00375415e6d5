namespace InferenceCatalog.Generator.Tests.Rules.Settings;

/// <summary>Model ids in <c>appsettings.json</c>: what is said of them, and where.</summary>
public sealed class SettingsModelTests
{
    [Fact]
    public Task A_model_that_nobody_serves_is_named_with_the_nearest_one() => SettingsAssert.SaysAsync(
        "ICAT1004",
        """{ "InferenceCatalog": { "Model": [|"openai/gpt-oss-120"|] } }""",
        "'openai/gpt-oss-120' is not in the snapshot of 2026-07-27 (did you mean 'openai/gpt-oss-120b'?). "
        + "If the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.");

    [Fact]
    public Task A_provider_that_nobody_knows_is_named_with_the_nearest_one() => SettingsAssert.SaysAsync(
        "ICAT1005",
        """{ "InferenceCatalog": { "Model": [|"openai/gpt-oss-120b:grok"|] } }""",
        "'grok' is neither a routing policy nor a provider in the snapshot of 2026-07-27 (did you mean 'groq'?). "
        + "If the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.");

    [Fact]
    public Task A_provider_that_does_not_serve_the_model_is_named_with_those_that_do() => SettingsAssert.SaysAsync(
        "ICAT1001",
        """{ "InferenceCatalog": { "Model": [|"deepseek-ai/DeepSeek-R1:groq"|] } }""",
        "'groq' does not serve 'deepseek-ai/DeepSeek-R1' for conversational (snapshot of 2026-07-27). Use novita ($0.7 in / $2.5 out per 1M tokens) "
        + "or together ($3 / $7); if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.");

    [Theory]
    [InlineData("""{ "InferenceCatalog": { "Model": [|"deepseek-ai/DeepSeek-R0"|] } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": [|"openai/gpt-oss-120b:fireworks-ai"|] } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": "openai/gpt-oss-120b", "Provider": [|"fireworks-ai"|] } }""")]
    public async Task What_left_the_catalog_is_said_to_have_left(string marked) => await SettingsAssert.FiresAsync("ICAT1008", marked);

    [Fact]
    public async Task The_place_is_that_of_the_text_by_line_and_column()
    {
        var diagnostic = Assert.Single(await SettingsAssert.FiresAsync(
            "ICAT1004",
            """
            {
              // which one
              "InferenceCatalog": {
                "Model": [|"acme/nobody"|],
              },
            }
            """));

        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal(SettingsAssert.Path, place.Path);
        Assert.Equal((3, 13, 26), (place.StartLinePosition.Line, place.StartLinePosition.Character, place.EndLinePosition.Character));
    }

    [Theory]
    [InlineData("""{ "InferenceCatalog": { "Models": ["openai/gpt-oss-120b", [|"acme/one"|], [|"acme/two:groq"|]] } }""")]
    [InlineData("""{ "InferenceCatalog": { "Models": { "chat": [|"acme/one"|], "images": "black-forest-labs/FLUX.1-dev" } } }""")]
    [InlineData("""{ "InferenceCatalog:Model": [|"acme/one"|], "InferenceCatalog:Models:0": [|"acme/two"|] }""")]
    [InlineData("""{ "inferencecatalog": { "chatMODELID": [|"acme/one"|], "EmbeddingModel": "BAAI/bge-m3" } }""")]
    [InlineData("""{ "InferenceCatalog": { "Chat": { "Model": [|"acme/one"|] } } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": [|"acme/one"|], "Model": [|"acme/two"|] } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": [|"acme\/\u006fne"|] } }""")]
    [InlineData("""{ "Über": "😀", "InferenceCatalog": { "Nöte": "ä", "Model": [|"acme/two"|] } }""")]
    [InlineData("\ufeff{ \"InferenceCatalog\": { \"Model\": [|\"acme/one\"|] } }")]
    public async Task Models_are_found_as_the_configuration_finds_them(string marked) => await SettingsAssert.FiresAsync("ICAT1004", marked);

    [Theory]
    [InlineData("""{ "InferenceCatalog": { "Model": "openai/gpt-oss-120b", "Models": ["openai/gpt-oss-120b:cheapest", "BAAI/bge-m3:hf-inference"] } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": "", "ModelId": "<your-org/your-model>", "ChatModel": "${ORG}/model", "Description": "acme/one", "Models": [] } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": "my-alias", "OtherModel": "a/b/c", "LastModel": "acme/one:", "Model2": "acme/one" } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": null, "ModelId": 7, "ChatModel": true, "Models": [1, null] } }""")]
    [InlineData("""{ "InferenceCatalogs": { "Model": "acme/one" }, "Inference": { "Catalog": { "Model": "acme/one" } } }""")]
    public Task What_is_in_the_snapshot_or_is_no_id_is_fine(string json) => SettingsAssert.SilentAsync(json);

    [Theory]
    [InlineData("""{ "InferenceCatalog": { "Model": "deepseek-ai/DeepSeek-R1", "Provider": [|"groq"|] } }""", "ICAT1001")]
    [InlineData("""{ "InferenceCatalog": { "Provider": [|"grok"|], "Models": ["deepseek-ai/DeepSeek-R1", "openai/gpt-oss-120b"] } }""", "ICAT1005")]
    public async Task The_provider_of_our_section_is_that_of_its_models(string marked, string id) => await SettingsAssert.FiresAsync(id, marked);

    [Theory]
    [InlineData("""{ "InferenceCatalog": { "Model": "deepseek-ai/DeepSeek-R1", "Provider": "together" } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": "deepseek-ai/DeepSeek-R1", "Provider": "fastest" } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": "deepseek-ai/DeepSeek-R1:novita", "Provider": "groq" } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": "deepseek-ai/DeepSeek-R1", "Provider": "" } }""")]
    [InlineData("""{ "HuggingFace": { "ApiKey": "", "Model": "deepseek-ai/DeepSeek-R1", "Provider": "OpenAI" } }""")]
    public Task A_provider_that_serves_them_or_is_not_ours_to_judge_is_fine(string json) => SettingsAssert.SilentAsync(json);
}
