using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>The body is what the official JavaScript client 4.13.21 sends to hyperbolic: <c>tests/Conformance</c> compares the two.</summary>
public sealed class ChatCompletionsTests
{
    [Fact]
    public async Task A_text_goes_in_as_the_users_message_and_the_models_message_comes_back()
    {
        await using var server = await LoopbackServer.StartAsync(
            200,
            """{"id":"1","model":"p-id","choices":[{"index":0,"message":{"role":"assistant","content":" upon a time"},"finish_reason":"length"}]}""",
            "application/json",
            ("x-request-id", "req-1"));
        var result = await server.CreateClient().SendAsync(
            Create("groq").TextGeneration("Once") with { MaxNewTokens = 9, Temperature = 0.5, Stop = ["x"] },
            TestContext.Current.CancellationToken);

        Assert.Equal((" upon a time", "req-1"), (result.Text, result.RequestId));
        var request = server.Single();
        Assert.Equal(("POST", "/groq/openai/v1/chat/completions"), (request.Method, request.Path));
        JsonAssert.Equal("""{"model":"p-id","messages":[{"role":"user","content":"Once"}],"max_tokens":9,"temperature":0.5,"stop":["x"]}""", request.Text);
    }

    [Fact]
    public async Task A_provider_that_left_is_asked_with_its_own_key()
    {
        var world = WorldHandler.Answering("""{"choices":[{"message":{"content":"Hi"}}]}""");
        var result = await world.CreateClient(options => options.ProviderKeys.Add(new Provider("hyperbolic"), "key"))
            .SendAsync(Create("hyperbolic").TextGeneration("Hello"), TestContext.Current.CancellationToken);

        Assert.Equal("Hi", result.Text);
        Assert.Equal(("https://api.hyperbolic.xyz/v1/chat/completions", "Bearer key"), (Assert.Single(world.Sent).Address, world.Sent[0].Authorization));
    }

    [Theory]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{"text":"completion"}]}""")]
    [InlineData("""{"choices":[{"message":{"content":null}}]}""")]
    [InlineData("[]")]
    public async Task An_answer_without_a_message_is_unreadable(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Create("groq").TextGeneration("x"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    private static TextGenerationModel Create(string provider) =>
        TextGenerationModel.FromCatalog($"acme/writer|2026-07-27\ntext-generation|{provider}|live|||||p-id");
}
