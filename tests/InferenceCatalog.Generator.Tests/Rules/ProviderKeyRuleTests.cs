namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT3004: bill-to or a routing policy has no effect with a provider's own key.</summary>
public sealed class ProviderKeyRuleTests
{
    private const string Id = "ICAT3004";
    private const string Groq = "new OpenAIClientOptions { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") }";

    [Theory]
    [InlineData("fastest")]
    [InlineData("cheapest")]
    [InlineData("preferred")]
    [InlineData("groq")]
    [InlineData("hf-inference")]
    public Task What_only_the_router_reads_means_nothing_to_a_provider(string suffix) => RuleAssert.SaysAsync(
        Id,
        $"return new OpenAIClient(credential, {Groq}).GetChatClient([|\"openai/gpt-oss-120b:{suffix}\"|]);",
        $"':{suffix}' means nothing to 'groq', to whose own host this call goes. "
        + "Take it out, or send the call to https://router.huggingface.co/v1 with a token of Hugging Face.");

    [Theory]
    [InlineData("openai/gpt-oss-120b")]
    [InlineData("llama3:8b")]
    [InlineData("ft:gpt-4o-mini:openai::x")]
    [InlineData("ft:gpt-4o-mini:acme:fastest")]
    [InlineData(":fastest")]
    [InlineData("openai/gpt-oss-120b:free")]
    public Task A_models_own_colon_is_left_alone(string model) =>
        RuleAssert.SilentInMethodAsync($"return new OpenAIClient(credential, {Groq}).GetChatClient(\"{model}\");");

    [Theory]
    [InlineData("var options = new InferenceClientOptions { BillTo = text, ProviderKeys = { [HFProviders.Groq] = text } }; return new InferenceClient(options);")]
    [InlineData("var options = new InferenceClientOptions { BillTo = text }; options.ProviderKeys.Add(HFProviders.Groq, text); return (new InferenceClient(options), HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq).Chat(\"Hello\"));")]
    public Task Our_own_client_bills_the_calls_that_no_key_is_for(string statements) => RuleAssert.SilentInMethodAsync(statements);

    [Theory]
    [InlineData("http://localhost:8080/v1")]
    [InlineData("https://openrouter.ai/api/v1")]
    [InlineData("https://router.huggingface.co/v1")]
    public Task Other_hosts_are_left_alone(string endpoint) => RuleAssert.SilentInMethodAsync(
        $"return new OpenAIClient(credential, new() {{ Endpoint = new Uri(\"{endpoint}\") }}).GetChatClient(\"openai/gpt-oss-120b:fastest\");");
}
