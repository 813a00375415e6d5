using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>Paths and bodies are those that the official JavaScript client 4.13.30 was seen to send for the same calls.</summary>
public sealed class OpenAiEmbeddingsTests
{
    private const string Answer = """{"object":"list","data":[{"object":"embedding","embedding":[1,2],"index":0},{"object":"embedding","embedding":[3,4],"index":1}],"model":"p-id","usage":{"prompt_tokens":2,"total_tokens":2}}""";

    [Theory]
    [InlineData("deepinfra", "v1/openai/embeddings", """{"normalize":true,"prompt_name":"query","truncate":true,"truncation_direction":"left","dimensions":8,"input":["a","b"],"model":"p-id"}""")]
    [InlineData("together", "v1/embeddings", """{"normalize":true,"prompt_name":"query","truncate":true,"truncation_direction":"left","dimensions":8,"input":["a","b"],"model":"p-id"}""")]
    [InlineData("scaleway", "v1/embeddings", """{"input":["a","b"],"model":"p-id"}""")]
    public async Task Texts_go_in_and_vectors_come_back(string provider, string path, string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, Answer, "application/json", ("x-inference-provider", provider));
        var result = await server.CreateClient(options => options.BillTo = "org").SendAsync(
            Create(provider).FeatureExtraction("a", "b") with { Normalize = true, PromptName = "query", Truncate = true, TruncationDirection = "left", Dimensions = 8 },
            TestContext.Current.CancellationToken);

        Assert.Equal([1f, 2f], result.Vectors[0].ToArray());
        Assert.Equal([3f, 4f], result.Vectors[1].ToArray());
        Assert.Null(result.TokenCounts);
        Assert.Equal(provider, result.ServedBy);
        var request = server.Single();
        Assert.Equal(("POST", $"/{provider}/{path}", "application/json"), (request.Method, request.Path, request.Header("Content-Type")));
        Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization"));
        Assert.Equal("org", request.Header("X-HF-Bill-To"));
        JsonAssert.Equal(body, request.Text);
    }

    [Fact]
    public async Task Vectors_that_come_in_another_order_are_put_back_to_their_texts()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"data":[{"index":1,"embedding":[3]},{"index":2,"embedding":[5]},{"embedding":[1],"index":0}]}""");
        var result = await server.CreateClient().SendAsync(Create("together").FeatureExtraction("a", "b", "c"), TestContext.Current.CancellationToken);
        Assert.Equal([1f, 3f, 5f], result.Vectors.Select(vector => vector.Span[0]));
    }

    [Theory]
    [InlineData("""{"object":"list"}""")]
    [InlineData("""{"data":"x"}""")]
    [InlineData("""{"data":[1]}""")]
    [InlineData("""{"data":[{"index":0}]}""")]
    [InlineData("""{"data":[{"embedding":"AACAPw=="}]}""")]
    [InlineData("""{"data":[{"embedding":[[1]]}]}""")]
    [InlineData("""{"data":[{"embedding":[1]}""")]
    [InlineData("")]
    public async Task What_holds_no_vectors_is_unreadable(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Create("deepinfra").FeatureExtraction("a"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    [Fact]
    public async Task An_error_whose_status_is_good_is_said_in_the_providers_words()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"error":{"message":"The model is being moved."}}""");
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Create("deepinfra").FeatureExtraction("a"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.JobFailed, exception.Kind);
        Assert.StartsWith("The model is being moved.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"error":{"message":"Input is too long","type":"invalid_request_error","param":null,"code":null}}""", InferenceErrorKind.InvalidRequest, "Input is too long")]
    [InlineData(422, """{"detail":[{"loc":["body","dimensions"],"msg":"not for this model"}]}""", InferenceErrorKind.UnsupportedParameter, "body.dimensions: not for this model")]
    [InlineData(429, """{"detail":{"error":"Model busy, retry later"}}""", InferenceErrorKind.RateLimited, "Model busy, retry later")]
    [InlineData(503, "<html><title>Service Unavailable</title></html>", InferenceErrorKind.Unavailable, "a web page: Service Unavailable")]
    public async Task An_error_has_its_kind_and_the_providers_words(int status, string body, InferenceErrorKind kind, string text)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        var exception = await Assert.ThrowsAnyAsync<InferenceException>(() => server.CreateClient().SendAsync(Create("deepinfra").FeatureExtraction("a"), TestContext.Current.CancellationToken));
        Assert.Equal((kind, new Provider("deepinfra")), (exception.Kind, exception.Provider));
        Assert.StartsWith(text, exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    private static EmbeddingModel Create(string provider) =>
        EmbeddingModel.FromCatalog($"acme/embed|2026-07-27\nfeature-extraction|{provider}|live|||||p-id");
}
