using System.Net;

namespace InferenceCatalog.Emulator.Tests;

public sealed class ChatRoutingTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Path = "/v1/chat/completions";

    [Theory]
    [InlineData("acme/chat", "cerebras")]
    [InlineData("acme/chat:fastest", "cerebras")]
    [InlineData("acme/chat:preferred", "cerebras")]
    [InlineData("acme/chat:cheapest", "groq")]
    [InlineData("acme/chat:groq", "groq")]
    [InlineData("acme/chat:novita", "novita")]
    [InlineData("acme/staged:groq", "groq")]
    public async Task The_suffix_chooses_the_provider(string model, string provider)
    {
        using var response = await fixture.PostAsync(Path, Call(model));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(provider, Assert.Single(response.Headers.GetValues("x-inference-provider")));
    }

    [Theory]
    [InlineData("acme/none", """{"error":{"message":"The requested model 'acme/none' does not exist.","type":"invalid_request_error","param":"model","code":"model_not_found"}}""")]
    [InlineData("acme/paint", """{"error":{"message":"The requested model 'acme/paint' is not a chat model.","type":"invalid_request_error","param":"model","code":"model_not_supported"}}""")]
    [InlineData("acme/chat:grok", """{"error":{"message":"The requested model 'acme/chat:grok' is not supported by any provider you have enabled.","type":"invalid_request_error","param":"model","code":"model_not_supported"}}""")]
    [InlineData("acme/chat:fal-ai", """{"error":{"message":"The requested model 'acme/chat:fal-ai' is not supported by any provider you have enabled.","type":"invalid_request_error","param":"model","code":"model_not_supported"}}""")]
    [InlineData("acme/broken", """{"error":{"message":"The requested model 'acme/broken' is not supported by any provider you have enabled.","type":"invalid_request_error","param":"model","code":"model_not_supported"}}""")]
    [InlineData("acme/staged", """{"error":{"message":"The requested model 'acme/staged' is not supported by any provider you have enabled.","type":"invalid_request_error","param":"model","code":"model_not_supported"}}""")]
    public async Task A_model_that_no_route_serves_has_the_routers_own_error(string model, string body)
    {
        using var response = await fixture.PostAsync(Path, Call(model));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(body, await EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task A_pinned_route_that_is_down_is_unavailable()
    {
        using var response = await fixture.PostAsync(Path, Call("acme/chat:zai-org"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Theory]
    [InlineData("/groq/openai/v1/chat/completions", "acme/chat", "groq")]
    [InlineData("/cerebras/v1/chat/completions", "chat-at-cerebras", "cerebras")]
    [InlineData("/novita/v3/openai/chat/completions", "acme/chat", "novita")]
    public async Task A_providers_own_path_takes_the_providers_own_id(string path, string model, string provider)
    {
        using var response = await fixture.PostAsync(path, Call(model));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(provider, Assert.Single(response.Headers.GetValues("x-inference-provider")));
    }

    [Theory]
    [InlineData("/cerebras/v1/chat/completions", "acme/chat", "cerebras")]
    [InlineData("/together/v1/chat/completions", "acme/chat", "together")]
    [InlineData("/hf-inference/models/acme/chat/v1/chat/completions", "acme/chat", "hf-inference")]
    public async Task A_providers_own_path_refuses_what_the_provider_does_not_serve(string path, string model, string provider)
    {
        using var response = await fixture.PostAsync(path, Call(model));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal($$"""{"error":"Model not supported by provider {{provider}}"}""", await EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task Without_a_pin_a_call_with_tools_goes_where_tools_are()
    {
        using var response = await fixture.PostAsync(Path, ToolCallTests.Call("acme/chat"));

        Assert.Equal("groq", Assert.Single(response.Headers.GetValues("x-inference-provider")));
    }

    [Fact]
    public async Task Routes_are_not_filtered_by_capability_when_the_options_say_so()
    {
        await using var emulator = await RouterEmulator.StartAsync(
            new RouterEmulatorOptions { SnapshotText = TestSnapshot.Text, FiltersByCapability = false, RequiresToken = false },
            TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        using var content = new StringContent(ToolCallTests.Call("acme/chat"));

        using var response = await client.PostAsync(new Uri(emulator.Endpoint, Path), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private static string Call(string model) => $$"""{"model":"{{model}}","messages":[{"role":"user","content":"hello"}]}""";
}
