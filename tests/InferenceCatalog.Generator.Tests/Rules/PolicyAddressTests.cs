using System.Globalization;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT3003 where an address names the provider: said once, of the address, however many calls go there.</summary>
public sealed class PolicyAddressTests
{
    private const string Id = "ICAT3003";
    private const string Setting = "inference_catalog_denied_providers = groq, hf-inference";
    private const string Groq = "https://router.huggingface.co/groq/openai/v1";

    [Fact]
    public async Task A_client_that_is_given_a_denied_providers_path_is_told_so() => Assert.Equal(
        "The provider 'groq' is denied by this project's 'inference_catalog_denied_providers'. "
        + "Give this client the address of another provider (snapshot of 2026-07-27).",
        Assert.Single(await FiresAsync($"return new OpenAIClientOptions {{ Endpoint = [|new Uri(\"{Groq}\")|] }};")));

    [Theory]
    [InlineData($"var router = new OpenAIClient(credential, new() {{ Endpoint = [|new Uri(\"{Groq}\")|] }}); return (router.GetChatClient(\"a\").CompleteChat(\"Hello\"), router.GetChatClient(\"b\"));")]
    [InlineData($"var options = new OpenAIClientOptions(); options.Endpoint = [|new(\"{Groq}\")|]; return new ChatClient(\"a\", credential, options);")]
    [InlineData($"return builder.AddOpenAIChatCompletion(\"a\", [|new Uri(\"{Groq}\")|], \"key\");")]
    [InlineData($"return http.PostAsJsonAsync([|\"{Groq}/chat/completions\"|], new {{ model = \"a\" }});")]
    [InlineData($"return new HttpRequestMessage(HttpMethod.Post, [|\"{Groq}/chat/completions\"|]);")]
    [InlineData("return http.PostAsync([|\"https://router.huggingface.co/hf-inference/models/BAAI/bge-m3\"|], null);")]
    [InlineData("return http.PostAsync([|\"https://router.huggingface.co/hf-inference/models/bert-base-uncased\"|], null);")]
    [InlineData("return http.PostAsync($\"[|https://router.huggingface.co/hf-inference/models/|]{text}\", null);")]
    public async Task It_is_said_once_whatever_the_library(string statements) => Assert.Single(await FiresAsync(statements));

    [Theory]
    [InlineData("return new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/together/v1\") };")]
    [InlineData("return new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") };")]
    [InlineData("return new OpenAIClientOptions { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") };")]
    [InlineData("return http.PostAsync(\"https://router.huggingface.co/nebius/v1/embeddings\", null);")]
    [InlineData("return http.PostAsync(text, null);")]
    public Task Another_provider_and_a_providers_own_host_are_fine(string statements) => RuleAssert.SilentAsync(Source(statements), Project);

    private static async Task<IEnumerable<string>> FiresAsync(string statements) =>
        (await RuleAssert.FiresAsync(Id, Source(statements), Project)).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));

    private static RuleProject Project(string source) => PolicyAssert.Project(Setting, source);

    private static string Source(string statements) => $$"""
        using System;
        using System.ClientModel;
        using System.Net.Http;
        using System.Net.Http.Json;
        using Microsoft.SemanticKernel;
        using OpenAI;
        using OpenAI.Chat;

        public static class Test
        {
            public static object? Run(string text, ApiKeyCredential credential, HttpClient http, IKernelBuilder builder)
            {
                {{statements}}
            }
        }
        """;
}
