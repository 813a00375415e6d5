namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>What is read of calls of the libraries around the OpenAI SDK, and of Anthropic's.</summary>
public sealed class OtherLibraryTests
{
    private const string Chat = "IChatClient chat = new ChatClient(\"a/b:groq\", credential, router).AsIChatClient(); ";
    private const string Made = "ChatClient: RouterChat, conversational, a/b:groq";

    [Theory]
    [InlineData("return chat.GetResponseAsync(\"Hello\");", "GetResponseAsync: RouterChat, conversational, a/b:groq")]
    [InlineData("return chat.GetStreamingResponseAsync(\"Hello\");", "GetStreamingResponseAsync: RouterChat, conversational, a/b:groq, streaming")]
    [InlineData("return chat.GetResponseAsync<int>(\"Hello\");", "GetResponseAsync: RouterChat, conversational, a/b:groq, schema")]
    [InlineData("return chat.GetResponseAsync(\"Hello\", new ChatOptions { ModelId = \"c/d:novita\", Tools = [function], MaxOutputTokens = 5 });", "GetResponseAsync: RouterChat, conversational, c/d:novita, tools, 5 tokens")]
    [InlineData("return chat.GetResponseAsync(\"Hello\", new ChatOptions { Tools = [] });", "GetResponseAsync: RouterChat, conversational, a/b:groq")]
    [InlineData("return chat.GetResponseAsync(\"Hello\", new ChatOptions { ResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat.ForJsonSchema<int>() });", "GetResponseAsync: RouterChat, conversational, a/b:groq, schema")]
    [InlineData("return chat.GetResponseAsync(\"Hello\", new ChatOptions { ResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat.Json });", "GetResponseAsync: RouterChat, conversational, a/b:groq")]
    [InlineData("return chat.GetResponseAsync([new(ChatRole.User, [new Microsoft.Extensions.AI.TextContent(\"What?\"), new UriContent(\"https://example.com/a.png\", \"image/png\")])]);", "GetResponseAsync: RouterChat, conversational, a/b:groq, images")]
    [InlineData("var piped = new ChatClientBuilder(chat).UseFunctionInvocation().Build(); return piped.GetResponseAsync(\"Hello\");", "GetResponseAsync: RouterChat, conversational, a/b:groq")]
    [InlineData("return chat.AsBuilder().UseFunctionInvocation().Build().GetResponseAsync(\"Hello\");", "GetResponseAsync: RouterChat, conversational, a/b:groq")]
    public async Task A_chat_of_the_abstractions_is_read_through_its_pipeline(string statements, string expected) =>
        Assert.Equal([Made, expected], await CallProbe.ReadStatementsAsync(Chat + statements));

    [Fact]
    public async Task A_pipeline_with_a_function_of_its_own_may_go_anywhere() =>
        Assert.Equal([Made], await CallProbe.ReadStatementsAsync(Chat + "return chat.AsBuilder().Use(inner => inner).Build().GetResponseAsync(\"Hello\");"));

    [Fact]
    public async Task Responses_of_the_abstractions_have_the_adapters_model() =>
        Assert.Equal(
            ["GetResponseAsync: RouterResponses, conversational, a/b"],
            await CallProbe.ReadStatementsAsync("return new OpenAIClient(credential, router).GetResponsesClient().AsIChatClient(\"a/b\").GetResponseAsync(\"Hello\");"));

    [Fact]
    public async Task An_adapter_of_an_injected_client_asks_for_its_task() =>
        Assert.Equal(["AsIImageGenerator: RouterChat, text-to-image"], await CallProbe.ReadAsync("""
            #pragma warning disable MEAI001
            using System;
            using System.ClientModel;
            using Microsoft.Extensions.AI;
            using OpenAI;
            using OpenAI.Images;

            public sealed class Test(ImageClient client)
            {
                public object Run() => client.AsIImageGenerator();

                public static OpenAIClient Make() => new(new ApiKeyCredential("k"), new OpenAIClientOptions { Endpoint = new("https://router.huggingface.co/v1") });
            }
            """));

    [Theory]
    [InlineData("builder.AddOpenAIChatCompletion(\"a/b:groq\", new Uri(\"https://router.huggingface.co/v1\"), \"key\");", "AddOpenAIChatCompletion: RouterChat, conversational, a/b:groq")]
    [InlineData("builder.AddOpenAIChatClient(modelId: \"a/b\", endpoint: new Uri(\"https://router.huggingface.co\"), apiKey: \"key\");", "AddOpenAIChatClient: Malformed, VersionMissing, conversational, a/b")]
    [InlineData("builder.AddOpenAIChatCompletion(\"a/b\", new OpenAIClient(credential, router));", "AddOpenAIChatCompletion: RouterChat, conversational, a/b")]
    [InlineData("builder.AddOpenAIEmbeddingGenerator(\"a/b\", new OpenAIClient(credential, router));", "AddOpenAIEmbeddingGenerator: RouterChat, feature-extraction, a/b")]
    [InlineData("return new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIChatCompletionService(\"a/b\", new Uri(\"https://router.huggingface.co/v1\"));", "OpenAIChatCompletionService: RouterChat, conversational, a/b")]
    public async Task A_service_of_semantic_kernel_is_read(string statements, string expected) =>
        Assert.Equal([expected], await CallProbe.ReadStatementsAsync(statements));

    [Theory]
    [InlineData("builder.AddOpenAIChatCompletion(\"gpt-5\", \"key\");")]
    [InlineData("builder.AddOpenAIChatCompletion(\"a/b\", \"key\", httpClient: new System.Net.Http.HttpClient());")]
    [InlineData("builder.AddOpenAIChatCompletion(\"a/b\");")]
    public async Task A_service_of_semantic_kernel_that_may_go_elsewhere_is_left_alone(string statements) =>
        Assert.Empty(await CallProbe.ReadStatementsAsync(statements));

    [Theory]
    [InlineData("https://router.huggingface.co/v1")]
    [InlineData("https://router.huggingface.co")]
    public async Task Azures_client_cannot_reach_hugging_face(string address) =>
        Assert.Equal(
            ["AzureOpenAIClient: Malformed, WrongLibrary"],
            await CallProbe.ReadStatementsAsync($"return new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"{address}\"), credential);"));

    [Fact]
    public async Task Azures_client_at_azure_is_left_alone() =>
        Assert.Empty(await CallProbe.ReadStatementsAsync("return new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://x.openai.azure.com\"), credential).GetImageClient(\"a/b\");"));

    [Fact]
    public async Task Messages_of_anthropics_client_go_to_the_router() =>
        Assert.Equal(
            ["BaseUrl: RouterMessages", "Create: RouterMessages, conversational, a/b:groq, 100 tokens"],
            await CallProbe.ReadStatementsAsync(
                "var client = new AnthropicClient { BaseUrl = \"https://router.huggingface.co\" }; "
                + "return client.Messages.Create(new Anthropic.Models.Messages.MessageCreateParams { Model = \"a/b:groq\", MaxTokens = 100, Messages = [] });"));

    [Fact]
    public async Task Anthropics_client_appends_the_version_itself() =>
        Assert.Equal(
            ["BaseUrl: Malformed, PathDoubled"],
            await CallProbe.ReadStatementsAsync("return new AnthropicClient { BaseUrl = \"https://router.huggingface.co/v1\" };"));
}
