namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>What is read of requests that the OpenAI SDK sends.</summary>
public sealed class OpenAIRequestTests
{
    private const string Client = "var chat = new ChatClient(\"openai/gpt-oss-120b:groq\", credential, router); ";
    private const string Made = "ChatClient: RouterChat, conversational, openai/gpt-oss-120b:groq";

    [Theory]
    [InlineData("return chat.CompleteChat(\"Hello\");", "CompleteChat: RouterChat, conversational, openai/gpt-oss-120b:groq")]
    [InlineData("return chat.CompleteChatStreaming(\"Hello\");", "CompleteChatStreaming: RouterChat, conversational, openai/gpt-oss-120b:groq, streaming")]
    [InlineData("return chat.CompleteChat([new UserChatMessage(\"Hello\")], new ChatCompletionOptions { Tools = { tool }, MaxOutputTokenCount = 4096 });", "CompleteChat: RouterChat, conversational, openai/gpt-oss-120b:groq, tools, 4096 tokens")]
    [InlineData("return chat.CompleteChat([new UserChatMessage(\"Hello\")], new() { ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(\"a\", BinaryData.FromString(\"{}\")) });", "CompleteChat: RouterChat, conversational, openai/gpt-oss-120b:groq, schema")]
    [InlineData("return chat.CompleteChat([new UserChatMessage(\"Hello\")], new() { ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat() });", "CompleteChat: RouterChat, conversational, openai/gpt-oss-120b:groq")]
    [InlineData("var options = new ChatCompletionOptions(); options.Tools.Add(tool); const int most = 100; options.MaxOutputTokenCount = most; return chat.CompleteChat([\"Hello\"], options);", "CompleteChat: RouterChat, conversational, openai/gpt-oss-120b:groq, tools, 100 tokens")]
    [InlineData("var options = new ChatCompletionOptions(); if (flag) options.Tools.Add(tool); return chat.CompleteChat([\"Hello\"], options);", "CompleteChat: RouterChat, conversational, openai/gpt-oss-120b:groq")]
    [InlineData("return chat.CompleteChat([new UserChatMessage(ChatMessageContentPart.CreateTextPart(\"What is it?\"), ChatMessageContentPart.CreateImagePart(new Uri(\"https://example.com/a.png\")))]);", "CompleteChat: RouterChat, conversational, openai/gpt-oss-120b:groq, images")]
    [InlineData("List<OpenAI.Chat.ChatMessage> messages = [new UserChatMessage(ChatMessageContentPart.CreateInputAudioPart(BinaryData.FromString(\"\"), ChatInputAudioFormat.Wav))]; return chat.CompleteChat(messages);", "CompleteChat: RouterChat, conversational, openai/gpt-oss-120b:groq, audio")]
    public async Task A_chat_is_read_with_what_it_uses(string statements, string expected) =>
        Assert.Equal([Made, expected], await CallProbe.ReadStatementsAsync(Client + statements));

    [Fact]
    public async Task A_client_of_a_client_has_its_model_and_its_endpoint() =>
        Assert.Equal(
            ["GetChatClient: RouterChat, conversational, a/b", "CompleteChat: RouterChat, conversational, a/b"],
            await CallProbe.ReadStatementsAsync("var client = new OpenAIClient(credential, router); return client.GetChatClient(model: \"a/b\").CompleteChat(\"Hello\");"));

    [Fact]
    public async Task Each_model_of_a_choice_is_a_call() =>
        Assert.Equal(
            ["ChatClient: RouterChat, conversational, a/b", "ChatClient: RouterChat, conversational, c/d:groq"],
            await CallProbe.ReadStatementsAsync("return new ChatClient(flag ? \"a/b\" : \"c/d:groq\", credential, router);"));

    [Theory]
    [InlineData("return client.CreateResponse(\"a/b:groq\", \"Hello\");", "CreateResponse: RouterResponses, conversational, a/b:groq")]
    [InlineData("return client.CreateResponseStreaming(new CreateResponseOptions(\"a/b\", [ResponseItem.CreateUserMessageItem(\"Hello\")]) { MaxOutputTokenCount = 10 });", "CreateResponseStreaming: RouterResponses, conversational, a/b, streaming, 10 tokens")]
    [InlineData("var options = new CreateResponseOptions { Model = \"a/b\" }; return client.CreateResponse(options);", "CreateResponse: RouterResponses, conversational, a/b")]
    [InlineData("return client.CreateResponse(new CreateResponseOptions { Model = \"a/b\", TextOptions = new() { TextFormat = ResponseTextFormat.CreateJsonSchemaFormat(\"x\", BinaryData.FromString(\"{}\")) } });", "CreateResponse: RouterResponses, conversational, a/b, schema")]
    public async Task A_response_is_read_with_its_model(string statements, string expected) =>
        Assert.Equal(
            [expected],
            await CallProbe.ReadStatementsAsync("var client = new ResponsesClient(credential, new ResponsesClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }); " + statements));

    [Fact]
    public async Task Responses_of_the_general_client_go_where_it_goes() =>
        Assert.Equal(
            ["CreateResponse: RouterResponses, conversational, a/b"],
            await CallProbe.ReadStatementsAsync("return new OpenAIClient(credential, router).GetResponsesClient().CreateResponse(\"a/b\", \"Hello\");"));

    [Theory]
    [InlineData("https://router.huggingface.co", "Endpoint: Malformed, VersionMissing")]
    [InlineData("https://router.huggingface.co/", "Endpoint: Malformed, VersionMissing")]
    [InlineData("https://router.huggingface.co/v1/chat/completions", "Endpoint: Malformed, PathDoubled")]
    [InlineData("https://router.huggingface.co/together/v1/chat/completions", "Endpoint: Malformed, PathDoubled")]
    public async Task A_wrong_address_is_read_where_it_is_given(string address, string expected) =>
        Assert.Equal([expected], await CallProbe.ReadStatementsAsync($"return new OpenAIClientOptions {{ Endpoint = new Uri(\"{address}\") }};"));

    [Theory]
    [InlineData("https://router.huggingface.co/together/v1", "GetChatClient: ProviderPath, at together, conversational, a/b:c")]
    [InlineData("https://api.together.xyz/v1", "GetChatClient: ProviderHost, at together, conversational, a/b:c")]
    public async Task At_a_provider_a_model_is_the_text_itself(string address, string expected) =>
        Assert.Equal([expected], await CallProbe.ReadStatementsAsync($"return new OpenAIClient(credential, new() {{ Endpoint = new(\"{address}\") }}).GetChatClient(\"a/b:c\");"));
}
