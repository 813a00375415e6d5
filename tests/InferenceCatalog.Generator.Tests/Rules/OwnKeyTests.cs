namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1001 of providers to which the router does not lead, and a key of the provider's own does.</summary>
public sealed class OwnKeyTests
{
    private const string Keys = "var options = new InferenceClientOptions(); options.ProviderKeys[new Provider(\"openai\")] = text; Console.WriteLine(options); ";

    [Theory]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"openai\"))")]
    [InlineData("ChatModel.Of(\"openai/gpt-oss-120b:openai\")")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"openai\")).Chat(\"Hello\")")]
    public Task With_a_key_OpenAIs_own_models_are_called_there_by_their_names(string expression) =>
        RuleAssert.SilentInMethodAsync($"{Keys}return {expression};");

    [Fact]
    public async Task Without_a_key_nothing_leads_there() => await RuleAssert.FiresInMethodAsync(
        "ICAT1001",
        "return HFModels.Openai.Gpt_Oss_120b.On(new Provider([|\"openai\"|]));");

    [Fact]
    public async Task A_comment_or_a_text_about_keys_gives_none() => await RuleAssert.FiresInMethodAsync(
        "ICAT1001",
        "/* ProviderKeys */ Console.WriteLine(\"ProviderKeys\"); return HFModels.Openai.Gpt_Oss_120b.On(new Provider([|\"openai\"|]));");

    [Fact]
    public Task What_another_provider_calls_a_model_no_key_tells() => RuleAssert.SaysAsync(
        "ICAT1001",
        Keys + "return ChatModel.Of([|\"deepseek-ai/DeepSeek-V3:nebius\"|]);",
        "'nebius' does not serve 'deepseek-ai/DeepSeek-V3' for conversational (snapshot of 2026-07-27). Use together; "
        + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");
}
