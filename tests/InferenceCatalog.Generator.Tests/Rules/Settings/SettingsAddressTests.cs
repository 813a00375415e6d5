namespace InferenceCatalog.Generator.Tests.Rules.Settings;

/// <summary>Addresses and tokens in <c>appsettings.json</c>.</summary>
public sealed class SettingsAddressTests
{
    [Fact]
    public Task A_host_that_was_shut_down_is_named_with_its_successor() => SettingsAssert.SaysAsync(
        "ICAT1007",
        """{ "HuggingFace": { "Endpoint": [|"https://api-inference.huggingface.co/v1/"|] } }""",
        "The host 'api-inference.huggingface.co' has been shut down. Use 'https://router.huggingface.co/v1/'.");

    [Theory]
    [InlineData("""{ "Llm": { "BaseUrl": [|"https://api-inference.huggingface.co"|], "Model": "acme/one" } }""")]
    [InlineData("""{ "Llm:Uri": [|"https://API-inference.huggingface.co/v1/"|] }""")]
    [InlineData("""{ "Llm": { "Endpoint": [|"https://router.huggingface.co/v1/v1/chat/completions"|] } }""")]
    [InlineData("""{ "Llm": { "Endpoint": [|"https://router.huggingface.co/models/acme/one"|] } }""")]
    [InlineData("""{ "Llm": { "Endpoint": [|"https://router.huggingface.co/chat/completions"|] } }""")]
    public async Task An_address_that_nothing_answers_is_reported_whatever_it_is_used_for(string marked) =>
        await SettingsAssert.FiresAsync("ICAT1007", marked);

    [Theory]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co/v1" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co/v1/chat/completions" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co/fal-ai" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co/hf-inference/models/acme/one" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "https://abc.eu-west-1.aws.endpoints.huggingface.cloud/v1/v1" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "not an address: api-inference.huggingface.co" } }""")]
    [InlineData("""{ "Csp": { "connect-src": "https://api-inference.huggingface.co" }, "Blocked": ["https://api-inference.huggingface.co"] }""")]
    public Task An_address_that_may_be_right_is_left_alone(string json) => SettingsAssert.SilentAsync(json);

    [Fact]
    public Task A_token_in_a_file_is_reported_without_any_part_of_it() => SettingsAssert.SaysAsync(
        "ICAT3001",
        """{ "Anything": { "At": { "All": [|"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"|] } } }""",
        "A Hugging Face token stands in the source, where everybody who gets the code can use it. Read it from the environment variable HF_TOKEN, "
        + "and revoke this one at https://huggingface.co/settings/tokens.");

    [Fact]
    public async Task A_header_with_a_token_is_one_too() =>
        await SettingsAssert.FiresAsync("ICAT3001", """{ "Headers": { "Authorization": [|"Bearer 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"|] } }""");

    [Theory]
    [InlineData("hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("hf_your_token_here_your_token_here_your")]
    [InlineData("hf_abcdefghijklmnopqrstuvwxyzABCDEFGH")]
    [InlineData("hf_short")]
    [InlineData("${HF_TOKEN}")]
    public Task What_stands_in_a_tokens_place_is_fine(string text) => SettingsAssert.SilentAsync($$"""{ "HuggingFace": { "Token": "{{text}}" } }""");
}
