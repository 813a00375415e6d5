namespace InferenceCatalog.Generator.Tests.Rules.Settings;

/// <summary>What shows that a model in <c>appsettings.json</c> is one of Hugging Face's inference, and what does not.</summary>
public sealed class SettingsProofTests
{
    [Theory]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co/v1", "Model": [|"acme/one"|] } }""")]
    [InlineData("""{ "Llm": { "Model": [|"acme/one"|], "BaseUrl": "https://ROUTER.huggingface.co/v1/" } }""")]
    [InlineData("""{ "Llm": { "Models": [[|"acme/one"|]], "ApiUri": "https://router.huggingface.co/v1/chat/completions" } }""")]
    [InlineData("""{ "Llm": { "Models": { "chat": [|"acme/one"|] }, "BaseAddress": "https://router.huggingface.co" } }""")]
    [InlineData("""{ "Endpoint": "https://router.huggingface.co/v1", "ModelId": [|"acme/one"|] }""")]
    [InlineData("""{ "Llm:Endpoint": "https://router.huggingface.co/v1", "Llm": { "Model": [|"acme/one"|] } }""")]
    public async Task A_section_with_an_address_of_the_router(string marked) => await SettingsAssert.FiresAsync("ICAT1004", marked);

    [Fact]
    public async Task A_client_of_the_OpenAI_SDK_that_is_configured_for_the_router() => await SettingsAssert.FiresAsync(
        "ICAT1004",
        """
        {
          "Clients": {
            "HuggingFace": {
              "Credential": { "CredentialSource": "ApiKey" },
              "Model": [|"acme/one"|],
              "Options": { "Endpoint": "https://router.huggingface.co/v1" }
            },
            "OpenAI": { "Model": "gpt-5.4", "Options": { "Endpoint": "https://api.openai.com/v1" } },
            "Other": { "Model": "acme/one", "Options": { "Endpoint": "https://openrouter.ai/api/v1" } }
          }
        }
        """);

    [Theory]
    [InlineData("""{ "HuggingFace": { "ApiKey": "", "Model": [|"acme/one"|] } }""")]
    [InlineData("""{ "AI": { "huggingface": { "Token": "from user secrets", "Chat": { "ModelId": [|"acme/one"|] } } } }""")]
    [InlineData("""{ "HuggingFace": { "Endpoint": "https://router.huggingface.co/v1", "Chat": { "Model": [|"acme/one"|] } } }""")]
    [InlineData("""{ "HuggingFace": { "Model": [|"acme/one:groq"|], "Fallback": { "Model": [|"acme/two:fastest"|] } } }""")]
    public async Task A_section_with_the_name_of_Hugging_Face_and_a_sign_of_a_service(string marked) =>
        await SettingsAssert.FiresAsync("ICAT1004", marked);

    [Theory]
    [InlineData("""{ "HuggingFace": { "Model": "acme/one" } }""")]
    [InlineData("""{ "HuggingFace": { "Model": "acme/one:main" } }""")]
    [InlineData("""{ "HuggingFace": { "Token": "", "Model": "acme/tokenizer", "CachePath": "models" } }""")]
    [InlineData("""{ "HuggingFace": { "Token": "", "Model": "acme/one", "Revision": "main" } }""")]
    [InlineData("""{ "HuggingFace": { "Token": "", "Endpoint": "http://localhost:8080", "Model": "acme/one:groq" } }""")]
    [InlineData("""{ "HuggingFace": { "Token": "", "Endpoint": "https://abc.eu-west-1.aws.endpoints.huggingface.cloud", "Chat": { "Model": "acme/one" } } }""")]
    [InlineData("""{ "HuggingFace": { "Token": "", "Endpoint": "https://huggingface.co", "Model": "acme/one" } }""")]
    [InlineData("""{ "HuggingFace": { "Token": "", "Endpoint": "https://router.huggingface.co/fal-ai", "Model": "fal-ai/flux" } }""")]
    [InlineData("""{ "HuggingFace": { "Token": "", "Endpoint": "${HF_ENDPOINT}", "Model": "acme/one" } }""")]
    public Task A_section_with_the_name_of_Hugging_Face_that_may_mean_a_download_or_a_server_of_its_own_is_left_alone(string json) =>
        SettingsAssert.SilentAsync(json);

    [Theory]
    [InlineData("""{ "OpenRouter": { "ApiKey": "", "Model": "acme/one" } }""")]
    [InlineData("""{ "Ollama": { "Endpoint": "http://localhost:11434", "Model": "library/llama3:8b" } }""")]
    [InlineData("""{ "Together": { "BaseUrl": "https://api.together.xyz/v1", "Model": "acme/one" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co/v1", "FallbackUrl": "https://openrouter.ai/api/v1", "Model": "acme/one" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co/v1" }, "Other": { "Model": "acme/one" }, "Model": "acme/two" }""")]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co/hf-inference/models", "Model": "acme/one" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "https://router.huggingface.co:8443/v1", "Model": "acme/one" } }""")]
    [InlineData("""{ "Llm": { "Endpoint": "http://router.huggingface.co.evil.example/v1", "Model": "acme/one" } }""")]
    [InlineData("""{ "Model": "acme/one", "Models": ["acme/two"], "Logging": { "Model": "acme/three:groq" } }""")]
    public Task What_other_services_may_mean_is_left_alone(string json) => SettingsAssert.SilentAsync(json);

    [Fact]
    public async Task A_file_for_an_environment_completes_the_one_for_all()
    {
        var development = SettingsAssert.File(
            """{ "Llm": { "Endpoint": "https://router.huggingface.co/v1" } }""", "/project/appsettings.Development.json");

        await SettingsAssert.FiresAsync("ICAT1004", """{ "Llm": { "Model": [|"acme/one"|] } }""", "", development);
    }

    [Fact]
    public async Task An_address_elsewhere_in_the_file_for_all_speaks_for_the_one_for_an_environment()
    {
        var development = SettingsAssert.File(
            """{ "HuggingFace": { "Token": "", "Model": "acme/one" } }""", "/project/appsettings.Development.json");

        await SettingsAssert.SilentAsync("""{ "HuggingFace": { "Endpoint": "http://localhost:8080" } }""", "", development);
    }

    [Fact]
    public async Task A_file_of_another_folder_says_nothing_of_this_one()
    {
        var other = SettingsAssert.File("""{ "Llm": { "Endpoint": "https://router.huggingface.co/v1" } }""", "/project/other/appsettings.json");

        await SettingsAssert.SilentAsync("""{ "Llm": { "Model": "acme/one" } }""", "", other);
    }
}
