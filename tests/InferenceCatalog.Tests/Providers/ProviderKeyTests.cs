using System.Net;
using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>Calls on a provider's own key: its own host, its own scheme, and nothing of Hugging Face's.</summary>
public sealed class ProviderKeyTests
{
    private const string Reply = """{"id":"1","model":"m","created":1,"choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}]}""";

    private static readonly Provider Groq = new("groq");
    private static readonly Provider Fal = new("fal-ai");

    private static readonly ChatModel Model = ChatModel.FromCatalog(
        "openai/gpt-oss-120b|2026-07-27\nconversational|groq|live|||||openai/gpt-oss-120b\n|clarifai|live|||||gpt-oss\n|cerebras|live|||||gpt-oss-120b");

    [Fact]
    public async Task A_chat_goes_to_the_providers_own_host_under_the_providers_own_id()
    {
        var world = WorldHandler.Answering(Reply);
        var client = world.CreateClient(options =>
        {
            options.ProviderKeys[new Provider("cerebras")] = "csk-1";
            options.BillTo = "org";
        });
        await client.SendAsync(Model.On(new Provider("cerebras")).Chat("Hello"), TestContext.Current.CancellationToken);

        var sent = Assert.Single(world.Sent);
        Assert.Equal(("POST", "https://api.cerebras.ai/v1/chat/completions", "Bearer csk-1", null), (sent.Method, sent.Address, sent.Authorization, sent.BillTo));
        JsonAssert.Equal("""{"model":"gpt-oss-120b","messages":[{"role":"user","content":"Hello"}]}""", sent.Body);
    }

    [Fact]
    public async Task A_streamed_chat_goes_there_too()
    {
        var world = new WorldHandler(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("data: [DONE]\n\n", null, "text/event-stream") });
        var client = world.CreateClient(options => options.ProviderKeys[Groq] = "gsk-1");
        await foreach (var _ in client.StreamAsync(Model.On(Groq).Chat("Hello"), TestContext.Current.CancellationToken))
            Assert.Fail("There is nothing in the stream.");

        Assert.Equal("https://api.groq.com/openai/v1/chat/completions", Assert.Single(world.Sent).Address);
    }

    [Fact]
    public async Task A_key_of_another_provider_changes_nothing()
    {
        var world = WorldHandler.Answering(Reply);
        await world.CreateClient(options => options.ProviderKeys[Groq] = "gsk-1")
            .SendAsync(Model.On(new Provider("cerebras")).Chat("Hello"), TestContext.Current.CancellationToken);

        var sent = Assert.Single(world.Sent);
        Assert.Equal(("https://router.huggingface.co/v1/chat/completions", "Bearer " + TestToken.Value), (sent.Address, sent.Authorization));
    }

    [Fact]
    public async Task A_provider_has_its_own_scheme()
    {
        var world = WorldHandler.Answering(Reply);
        await world.CreateClient(options => options.ProviderKeys[new Provider("clarifai")] = "key")
            .SendAsync(Model.On(new Provider("clarifai")).Chat("Hello"), TestContext.Current.CancellationToken);

        Assert.Equal("Key key", Assert.Single(world.Sent).Authorization);
    }

    [Fact]
    public async Task A_job_of_fal_goes_to_its_own_queue()
    {
        var world = new WorldHandler(request => request.RequestUri!.AbsolutePath switch
        {
            "/fal-ai/flux/dev" => WorldHandler.Json("""{"request_id":"1","status":"IN_QUEUE","response_url":"https://queue.fal.run/fal-ai/flux/requests/1"}"""),
            "/fal-ai/flux/requests/1/status" => WorldHandler.Json("""{"status":"COMPLETED"}"""),
            "/fal-ai/flux/requests/1" => WorldHandler.Json("""{"images":[{"url":"https://files.example/1.jpg"}]}"""),
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0]) },
        });
        var flux = TextToImageModel.FromCatalog("black-forest-labs/FLUX.1-dev|2026-07-27\ntext-to-image|fal-ai|live|||||fal-ai/flux/dev");
        await world.CreateClient(options => options.ProviderKeys[Fal] = "fal-1").SendAsync(flux.TextToImage("x"), TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("https://queue.fal.run/fal-ai/flux/dev", "Key fal-1"),
                ("https://queue.fal.run/fal-ai/flux/requests/1/status", "Key fal-1"),
                ("https://queue.fal.run/fal-ai/flux/requests/1", "Key fal-1"),
                ("https://files.example/1.jpg", null),
            ],
            world.Sent.Select(sent => (sent.Address, sent.Authorization)));
    }

    [Fact]
    public async Task A_model_outside_the_catalog_is_called_by_the_id_that_the_caller_gives()
    {
        var world = WorldHandler.Answering(Reply);
        await world.CreateClient(options => options.ProviderKeys[new Provider("nvidia")] = "nvapi-1")
            .SendAsync(ChatModel.Unlisted("meta-llama/Llama-3.3-70B-Instruct", new Provider("nvidia"), "meta/llama-3.3-70b").Chat("Hello"), TestContext.Current.CancellationToken);

        var sent = Assert.Single(world.Sent);
        Assert.Equal("https://integrate.api.nvidia.com/v1/chat/completions", sent.Address);
        Assert.Contains("\"model\":\"meta/llama-3.3-70b\"", sent.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("together", """{"type":"json_schema","schema":{"type":"object"}}""", null)]
    [InlineData("sambanova", """{"type":"json_schema","json_schema":{"name":"n","schema":{"type":"object"},"strict":false}}""", null)]
    [InlineData("nebius", """{"type":"json_schema","json_schema":{"name":"n","schema":{"type":"object"}}}""", """{"type":"object"}""")]
    [InlineData("groq", """{"type":"json_schema","json_schema":{"name":"n","schema":{"type":"object"}}}""", null)]
    public async Task A_schema_is_asked_for_as_the_provider_takes_it(string provider, string responseFormat, string? guidedJson)
    {
        var world = WorldHandler.Answering(Reply);
        var chat = ChatModel.Unlisted("a/b", new Provider(provider), "b").Chat("Hello") with { ResponseFormat = AnswerFormat.JsonSchema("n", """{"type":"object"}""") };
        await world.CreateClient(options => options.ProviderKeys[new Provider(provider)] = "k").SendAsync(chat, TestContext.Current.CancellationToken);

        var body = System.Text.Json.JsonDocument.Parse(Assert.Single(world.Sent).Body).RootElement;
        JsonAssert.Equal(responseFormat, body.GetProperty("response_format").GetRawText());
        Assert.Equal(guidedJson, body.TryGetProperty("guided_json", out var guided) ? guided.GetRawText() : null);
    }

    [Theory]
    [InlineData("openai", "openai/gpt-5")]
    [InlineData("nebius", "a/b")]
    public async Task A_provider_to_which_the_router_does_not_lead_asks_for_its_key(string provider, string model)
    {
        var world = WorldHandler.Answering(Reply);
        var exception = await Assert.ThrowsAsync<InferenceRouteException>(
            () => world.CreateClient().SendAsync(ChatModel.Unlisted(model, new Provider(provider)).Chat("Hello"), TestContext.Current.CancellationToken));

        Assert.StartsWith($"Hugging Face's router does not lead to {provider}: only a key of its own does. Set InferenceClientOptions.ProviderKeys;", exception.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task OpenAI_calls_its_models_as_the_hub_does()
    {
        var world = WorldHandler.Answering(Reply);
        await world.CreateClient(options => options.ProviderKeys[new Provider("openai")] = "sk-1")
            .SendAsync(ChatModel.Unlisted("openai/gpt-5:openai").Chat("Hello"), TestContext.Current.CancellationToken);

        Assert.Contains("\"model\":\"gpt-5\"", Assert.Single(world.Sent).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_came_as_a_string_is_refused_with_the_way_out()
    {
        var exception = await Assert.ThrowsAsync<InferenceRouteException>(() => WorldHandler.Answering(Reply)
            .CreateClient(options => options.ProviderKeys[Groq] = "gsk-1")
            .SendAsync(ChatModel.Of(ModelId.Parse("openai/gpt-oss-120b:groq")).Chat("Hello"), TestContext.Current.CancellationToken));

        Assert.Contains("give the provider's id to Unlisted", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_key_is_named_by_its_origin_and_never_shown()
    {
        var world = new WorldHandler(_ => WorldHandler.Json("""{"error":{"message":"bad key gsk-secret-1"}}""", HttpStatusCode.Unauthorized));
        var exception = await Assert.ThrowsAsync<InferenceAuthenticationException>(() => world
            .CreateClient(options => options.ProviderKeys[Groq] = "gsk-secret-1")
            .SendAsync(Model.On(Groq).Chat("Hello"), TestContext.Current.CancellationToken));

        Assert.EndsWith("The key comes from InferenceClientOptions.ProviderKeys for groq.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("gsk-secret-1", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groq", "", "The key for groq is empty")]
    [InlineData("groq", "a\r\nX-Evil: 1", "The key for groq is empty, or has a character that no key has")]
    [InlineData("groq", "hf_abc", "The key for groq is a Hugging Face token")]
    [InlineData("hf-inference", "abc", "hf-inference is Hugging Face itself")]
    public void A_key_that_is_none_is_refused(string provider, string key, string message)
    {
        var options = new InferenceClientOptions();
        options.ProviderKeys[new Provider(provider)] = key;
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new InferenceClient(options)).Message, StringComparison.Ordinal);
    }
}
