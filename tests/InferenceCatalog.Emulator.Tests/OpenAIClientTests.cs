using System.ClientModel;
using System.Text.Json.Nodes;
using OpenAI;
using OpenAI.Chat;

namespace InferenceCatalog.Emulator.Tests;

/// <summary>The official OpenAI client of .NET against the emulator, pointed at it as developers point it at the router.</summary>
public sealed class OpenAIClientTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_chats()
    {
        ChatCompletion completion = await Client("acme/chat:groq").CompleteChatAsync([new UserChatMessage("Hello")], cancellationToken: Cancelled);

        Assert.Equal("[emulator] acme/chat via groq would answer here. You said: Hello", completion.Content[0].Text);
        Assert.Equal(ChatFinishReason.Stop, completion.FinishReason);
        Assert.Equal(completion.Usage.InputTokenCount + completion.Usage.OutputTokenCount, completion.Usage.TotalTokenCount);
    }

    [Fact]
    public async Task It_streams()
    {
        var text = "";
        ChatFinishReason? reason = null;
        ChatTokenUsage? usage = null;
        await foreach (var update in Client("acme/chat:groq").CompleteChatStreamingAsync([new UserChatMessage("Hello")], cancellationToken: Cancelled))
        {
            text += string.Concat(update.ContentUpdate.Select(part => part.Text));
            reason ??= update.FinishReason;
            usage ??= update.Usage;
        }

        Assert.Equal("[emulator] acme/chat via groq would answer here. You said: Hello", text);
        Assert.Equal(ChatFinishReason.Stop, reason);
        Assert.NotNull(usage);
    }

    [Fact]
    public async Task It_reads_a_tool_call()
    {
        var options = new ChatCompletionOptions();
        options.Tools.Add(ChatTool.CreateFunctionTool("weather", null, BinaryData.FromString(
            """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""")));

        ChatCompletion completion = await Client("acme/chat:groq").CompleteChatAsync([new UserChatMessage("Rain?")], options, Cancelled);

        Assert.Equal(ChatFinishReason.ToolCalls, completion.FinishReason);
        var call = Assert.Single(completion.ToolCalls);
        Assert.Equal("weather", call.FunctionName);
        Assert.Equal("[emulator] city", (string?)JsonNode.Parse(call.FunctionArguments)!["city"]);
    }

    [Fact]
    public async Task It_reads_a_structured_answer()
    {
        var schema = """{"type":"object","properties":{"count":{"type":"integer"}},"required":["count"],"additionalProperties":false}""";
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("reply", BinaryData.FromString(schema), jsonSchemaIsStrict: true),
        };

        ChatCompletion completion = await Client("acme/chat:groq").CompleteChatAsync([new UserChatMessage("How many?")], options, Cancelled);

        Assert.Empty(SchemaCheck.Faults(JsonNode.Parse(schema)!, JsonNode.Parse(completion.Content[0].Text)));
    }

    [Fact]
    public async Task It_sees_the_routers_error()
    {
        var exception = await Assert.ThrowsAsync<ClientResultException>(
            () => Client("acme/none").CompleteChatAsync([new UserChatMessage("Hello")], cancellationToken: Cancelled));

        Assert.Equal(400, exception.Status);
        Assert.Contains("model_not_found", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_retries_a_counted_refusal_on_its_own()
    {
        ChatCompletion completion = await Client("acme/chat:groq").CompleteChatAsync(
            [new UserChatMessage(EmulatorTriggers.InPrompt("rate-limit*1"))],
            cancellationToken: Cancelled);

        Assert.StartsWith("[emulator]", completion.Content[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_finds_no_embeddings_on_the_chat_endpoint()
    {
        var client = new OpenAIClient(new ApiKeyCredential(fixture.Emulator.Token), new OpenAIClientOptions { Endpoint = Endpoint });

        var exception = await Assert.ThrowsAsync<ClientResultException>(
            () => client.GetEmbeddingClient("acme/embed").GenerateEmbeddingAsync("x", cancellationToken: Cancelled));

        Assert.Equal(404, exception.Status);
    }

    private Uri Endpoint => new(fixture.Emulator.Endpoint, "/v1");

    private ChatClient Client(string model) =>
        new(model, new ApiKeyCredential(fixture.Emulator.Token), new OpenAIClientOptions { Endpoint = Endpoint });
}
