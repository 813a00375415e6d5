using System.Net;
using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>A server of your own, by its address, and a provider's own path behind the router.</summary>
public sealed class InferenceEndpointTests
{
    private const string Reply = """{"id":"1","model":"m","created":1,"choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}]}""";

    [Theory]
    [InlineData("https://x.endpoints.huggingface.cloud")]
    [InlineData("https://x.endpoints.huggingface.cloud/")]
    [InlineData("https://x.endpoints.huggingface.cloud/v1")]
    public async Task A_chat_goes_below_the_endpoint(string address)
    {
        var world = WorldHandler.Answering(Reply);
        await world.CreateClient(options => options.InferenceEndpoint = new Uri(address))
            .SendAsync(ChatModel.Of(ModelId.Parse("a/b")).Chat("Hello"), TestContext.Current.CancellationToken);

        var sent = Assert.Single(world.Sent);
        Assert.Equal(("https://x.endpoints.huggingface.cloud/v1/chat/completions", "Bearer " + TestToken.Value), (sent.Address, sent.Authorization));
        JsonAssert.Equal("""{"model":"a/b","messages":[{"role":"user","content":"Hello"}]}""", sent.Body);
    }

    [Fact]
    public async Task Another_task_goes_to_the_endpoint_itself()
    {
        var world = WorldHandler.Answering("""[{"label":"POSITIVE","score":0.9}]""");
        await world.CreateClient(options => options.InferenceEndpoint = new Uri("https://x.endpoints.huggingface.cloud"))
            .SendAsync(TextClassificationModel.Of(ModelId.Parse("a/b")).TextClassification("Good"), TestContext.Current.CancellationToken);

        var sent = Assert.Single(world.Sent);
        Assert.Equal("https://x.endpoints.huggingface.cloud/", sent.Address);
        JsonAssert.Equal("""{"inputs":"Good"}""", sent.Body);
    }

    [Fact]
    public async Task Text_generation_goes_below_it_as_a_chat_does()
    {
        var world = WorldHandler.Answering("""{"choices":[{"text":"Hi"}]}""");
        await world.CreateClient(options => options.InferenceEndpoint = new Uri("https://x.endpoints.huggingface.cloud"))
            .SendAsync(TextGenerationModel.Of(ModelId.Parse("a/b")).TextGeneration("Hello"), TestContext.Current.CancellationToken);

        Assert.Equal("https://x.endpoints.huggingface.cloud/v1/completions", Assert.Single(world.Sent).Address);
    }

    [Theory]
    [InlineData("a/b:groq")]
    [InlineData("a/b:fastest")]
    public async Task A_pin_has_no_meaning_there(string model)
    {
        var world = WorldHandler.Answering(Reply);
        var exception = await Assert.ThrowsAsync<InferenceRouteException>(() => world
            .CreateClient(options => options.InferenceEndpoint = new Uri("https://x.endpoints.huggingface.cloud"))
            .SendAsync(ChatModel.Of(ModelId.Parse(model)).Chat("Hello"), TestContext.Current.CancellationToken));

        Assert.StartsWith($"This client calls one Inference Endpoint, where '{model[3..]}' has no meaning; nothing was sent.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public void An_endpoint_to_which_no_token_should_go_is_refused() =>
        Assert.StartsWith(
            "The InferenceEndpoint must be an https address",
            Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { InferenceEndpoint = new Uri("http://x.example") })).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_pinned_chat_goes_over_the_providers_path_when_asked()
    {
        var world = WorldHandler.Answering(Reply);
        var client = world.CreateClient(options =>
        {
            options.UsesProviderPathForChat = true;
            options.BillTo = "org";
        });
        var model = ChatModel.FromCatalog("Qwen/Qwen3|2026-07-27\nconversational|together|live|||||Qwen/Qwen3-tput\n|hf-inference|live");
        await client.SendAsync(model.On(new Provider("together")).Chat("Hello"), TestContext.Current.CancellationToken);
        await client.SendAsync(model.On(new Provider("hf-inference")).Chat("Hello"), TestContext.Current.CancellationToken);
        await client.SendAsync(model.Chat("Hello"), TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "https://router.huggingface.co/together/v1/chat/completions",
                "https://router.huggingface.co/hf-inference/models/Qwen/Qwen3/v1/chat/completions",
                "https://router.huggingface.co/v1/chat/completions",
            ],
            world.Sent.Select(sent => sent.Address));
        Assert.Contains("\"model\":\"Qwen/Qwen3-tput\"", world.Sent[0].Body, StringComparison.Ordinal);
        Assert.All(world.Sent, sent => Assert.Equal(("Bearer " + TestToken.Value, "org"), (sent.Authorization, sent.BillTo)));
    }

    [Theory]
    [InlineData(true, "hugging_face")]
    [InlineData(false, null)]
    public async Task A_provider_is_sent_the_headers_that_it_wants_and_the_router_is_not(bool usesProviderPath, string? channel)
    {
        string? sent = null;
        var world = new WorldHandler(request =>
        {
            sent = request.Headers.TryGetValues("x-source-channel", out var values) ? Assert.Single(values) : null;
            return WorldHandler.Json(Reply);
        });
        await world.CreateClient(options => options.UsesProviderPathForChat = usesProviderPath)
            .SendAsync(ChatModel.FromCatalog("zai-org/GLM|2026-07-27\nconversational|zai-org|live|||||glm").On(new Provider("zai-org")).Chat("Hello"), TestContext.Current.CancellationToken);

        Assert.Equal(channel, sent);
    }

    [Fact]
    public async Task A_provider_that_this_release_does_not_know_chats_over_the_router()
    {
        var world = WorldHandler.Answering(Reply);
        await world.CreateClient().SendAsync(ChatModel.Of(ModelId.Parse("a/b")).On(new Provider("brand-new")).Chat("Hello"), TestContext.Current.CancellationToken);

        var sent = Assert.Single(world.Sent);
        Assert.Equal("https://router.huggingface.co/v1/chat/completions", sent.Address);
        Assert.Contains("\"model\":\"a/b:brand-new\"", sent.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Also_where_chats_are_to_go_over_the_providers_path_since_nobody_knows_it()
    {
        var world = WorldHandler.Answering(Reply);
        await world.CreateClient(options => options.UsesProviderPathForChat = true)
            .SendAsync(ChatModel.Of(ModelId.Parse("a/b")).On(new Provider("brand-new")).Chat("Hello"), TestContext.Current.CancellationToken);

        Assert.Equal("https://router.huggingface.co/v1/chat/completions", Assert.Single(world.Sent).Address);
    }

    [Fact]
    public async Task But_not_on_a_key_of_its_own_which_is_not_for_the_router()
    {
        var world = WorldHandler.Answering(Reply);
        var client = world.CreateClient(options => options.ProviderKeys[new Provider("brand-new")] = "key");
        var exception = await Assert.ThrowsAsync<InferenceRouteException>(() => client.SendAsync(
            ChatModel.Of(ModelId.Parse("a/b")).On(new Provider("brand-new")).Chat("Hello"),
            TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.FormatUnsupported, exception.Kind);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task And_its_other_tasks_say_which_release_does_not_know_it()
    {
        var exception = await Assert.ThrowsAsync<InferenceRouteException>(() => WorldHandler.Answering("{}").CreateClient()
            .SendAsync(TextToImageModel.Unlisted("a/b", new Provider("brand-new"), "b").TextToImage("x"), TestContext.Current.CancellationToken));

        Assert.Matches(@"^This release of InferenceCatalog \([0-9].*\) does not know how brand-new does text-to-image; nothing was sent\.", exception.Message);
        Assert.Equal(InferenceErrorKind.FormatUnsupported, exception.Kind);
    }
}
