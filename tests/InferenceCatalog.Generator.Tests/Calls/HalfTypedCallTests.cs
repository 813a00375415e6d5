using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>Calls of all libraries while they are being typed.</summary>
public sealed class HalfTypedCallTests
{
    private const string Body = """
        OpenAIClientOptions router = new() { Endpoint = new("https://router.huggingface.co/v1") }; router.Endpoint ??= new Uri("a");
        var chat = new OpenAIClient(credential, options: router).GetChatClient(flag ? "a/b:groq" : $"{text}/b");
        var options = new ChatCompletionOptions { Tools = { tool }, MaxOutputTokenCount = 1_000_000, ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat("a", null!) };
        options.Tools.Add(tool); (options, var other) = (new(), 1);
        foreach (var part in chat.CompleteChatStreaming([new UserChatMessage(ChatMessageContentPart.CreateImagePart(new Uri(text)))], options)) { }
        var piped = chat.AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
        piped.GetResponseAsync<int>([new(ChatRole.User, [new UriContent("https://a", "image/png")])], new ChatOptions { ModelId = "c/d", Tools = [function] });
        new ResponsesClient(credential, new() { Endpoint = router.Endpoint }).CreateResponse(new CreateResponseOptions { Model = "a/b", TextOptions = new() { TextFormat = null } });
        builder.AddOpenAIChatCompletion(modelId: "a/b", endpoint: new Uri("https://router.huggingface.co"), apiKey: text);
        new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://router.huggingface.co/v1"), credential);
        new AnthropicClient { BaseUrl = "https://router.huggingface.co" }.Messages.Create(new() { Model = "a/b", MaxTokens = 10, Messages = [] });
        """;

    [Fact]
    public async Task No_prefix_of_a_body_makes_a_reader_throw()
    {
        // Every prefix is a class of its own, so that one compilation holds a whole afternoon of typing.
        foreach (var chunk in Enumerable.Range(0, Body.Length + 1).Chunk(120))
        {
            var sources = chunk.Select(length => $$"""
                using System;
                using System.ClientModel;
                using Anthropic;
                using Microsoft.Extensions.AI;
                using Microsoft.SemanticKernel;
                using OpenAI;
                using OpenAI.Chat;
                using OpenAI.Responses;

                class Test{{length}}
                {
                    void Run(bool flag, string text, ApiKeyCredential credential, ChatTool tool, AIFunction function, IKernelBuilder builder)
                    {
                        {{Body[..length]}}
                """);

            // AnalyzeAsync fails where the driver reports an exception.
            await RuleProject.Of([.. sources]).AnalyzeAsync(TestContext.Current.CancellationToken);
        }
    }
}
