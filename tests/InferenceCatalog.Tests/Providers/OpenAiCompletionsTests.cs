using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>
/// Paths and bodies are those that the official JavaScript client 4.13.30 was seen to send for the same calls: but at novita, scaleway and
/// together, where its parameters are in an object that nobody reads, and at novita, where it sends a text to the path of chat.
/// </summary>
public sealed class OpenAiCompletionsTests
{
    private const string Body = """{"model":"p-id","max_tokens":9,"temperature":0.5,"top_p":0.9,"stop":["x"],"seed":3,"repetition_penalty":1.1,"return_full_text":false,"prompt":"Once"}""";

    [Theory]
    [InlineData("deepinfra", "v1/openai/completions")]
    [InlineData("featherless-ai", "v1/completions")]
    [InlineData("hf-inference", "models/p-id/v1/completions")]
    [InlineData("novita", "v3/openai/completions")]
    [InlineData("ovhcloud", "v1/completions")]
    [InlineData("scaleway", "v1/completions")]
    [InlineData("together", "v1/completions")]
    public async Task A_text_goes_in_as_a_prompt_and_its_continuation_comes_back(string provider, string path)
    {
        await using var server = await LoopbackServer.StartAsync(
            200,
            """{"id":"cmpl-1","object":"text_completion","model":"p-id","choices":[{"index":0,"text":" upon a time","logprobs":null,"finish_reason":"length"}],"usage":{"total_tokens":4}}""",
            "application/json",
            ("x-request-id", "req-1"));
        var result = await server.CreateClient().SendAsync(
            Create(provider).TextGeneration("Once") with { MaxNewTokens = 9, Temperature = 0.5, TopP = 0.9, Stop = ["x"], Seed = 3, RepetitionPenalty = 1.1, ReturnFullText = false },
            TestContext.Current.CancellationToken);

        Assert.Equal((" upon a time", "req-1"), (result.Text, result.RequestId));
        var request = server.Single();
        Assert.Equal(("POST", $"/{provider}/{path}", "application/json"), (request.Method, request.Path, request.Header("Content-Type")));
        Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization"));
        JsonAssert.Equal(Body, request.Text);
    }

    [Fact]
    public async Task Without_parameters_there_are_the_model_and_the_prompt()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"choices":[{"text":""}]}""");
        var result = await server.CreateClient().SendAsync(Create("featherless-ai").TextGeneration("Once"), TestContext.Current.CancellationToken);
        Assert.Equal("", result.Text);
        JsonAssert.Equal("""{"model":"p-id","prompt":"Once"}""", server.Single().Text);
    }

    [Theory]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{"message":{"content":"chat"}}]}""")]
    [InlineData("[]")]
    public async Task An_answer_without_a_text_is_unreadable(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Create("deepinfra").TextGeneration("x"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    private static TextGenerationModel Create(string provider) =>
        TextGenerationModel.FromCatalog($"acme/writer|2026-07-27\ntext-generation|{provider}|live|||||p-id");
}
