using System.Text.Json;
using InferenceCatalog.Tests.Faults;

namespace InferenceCatalog.Tests.Http;

public sealed class TokenLeakTests
{
    private static readonly ChatRequest Request = new("openai/gpt-oss-120b", "Hi");

    [Theory]
    [InlineData("{\"error\":{\"message\":\"bad token TOKEN\",\"code\":\"TOKEN\"}}")]
    [InlineData("{\"error\":\"TOKEN\"}")]
    [InlineData("{\"detail\":\"x TOKEN y\"}")]
    [InlineData("You sent Bearer TOKEN")]
    [InlineData("<title>TOKEN</title>")]
    public async Task A_token_that_the_server_sends_back_is_in_no_text_of_the_exception(string body)
    {
        var echo = body.Replace("TOKEN", TestToken.Value, StringComparison.Ordinal);
        await using var server = await LoopbackServer.StartAsync(400, echo, "application/json", ("x-request-id", TestToken.Value), ("x-inference-provider", TestToken.Value));
        var exception = await Assert.ThrowsAnyAsync<InferenceException>(() => server.CreateClient().SendAsync(Request, TestContext.Current.CancellationToken));

        AssertNoToken(exception);
        Assert.Contains("[token]", exception.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_where_a_long_text_is_cut_within_it()
    {
        for (var padding = 960; padding < 1010; padding++)
        {
            var body = new string('x', padding) + TestToken.Value;
            await using var server = await LoopbackServer.StartAsync(500, JsonSerializer.Serialize(new Dictionary<string, string> { ["error"] = body }));
            var exception = await Assert.ThrowsAnyAsync<InferenceException>(() => server.CreateClient().SendAsync(Request, TestContext.Current.CancellationToken));
            Assert.DoesNotContain(TestToken.Value[..12], exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nor_in_an_error_within_a_stream()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync($$"""data: {"error":"{{TestToken.Value}} is wrong"}""" + "\n\n"));
        var exception = await Assert.ThrowsAsync<InferenceStreamException>(
            async () => await server.CreateClient().StreamAsync(Request, TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
        AssertNoToken(exception);
    }

    [Fact]
    public async Task Nor_in_an_answer_that_cannot_be_read()
    {
        await using var server = await LoopbackServer.StartAsync(200, $$"""{"echo":"{{TestToken.Value}}"}""");
        AssertNoToken(await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Request, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_of_the_endpoint_is_not_followed(int status)
    {
        await using var elsewhere = await LoopbackServer.StartAsync(200, Answers.Chat);
        await using var server = await LoopbackServer.StartAsync(status, "", "text/plain", ("Location", new Uri(elsewhere.Address, "/v1/chat/completions?secret=1").AbsoluteUri));
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.Redirected, exception.Kind);
        Assert.Empty(elsewhere.Received);
        Assert.Contains(elsewhere.Address.Authority, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task An_injected_client_that_follows_one_takes_no_token_along(int status)
    {
        await using var elsewhere = await LoopbackServer.StartAsync(status == 302 ? 200 : 401, Answers.Chat);
        await using var server = await LoopbackServer.StartAsync(status, "", "text/plain", ("Location", elsewhere.Address.AbsoluteUri));
        using var httpClient = new HttpClient();
        var client = new InferenceClient(httpClient, new InferenceClientOptions { Endpoint = server.Address, Token = TestToken.Value });
        await Assert.ThrowsAnyAsync<InferenceException>(() => client.SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Null(elsewhere.Single().Header("Authorization"));
    }

    [Fact]
    public void Neither_options_nor_client_show_it()
    {
        var options = new InferenceClientOptions { Token = TestToken.Value };
        Assert.DoesNotContain(TestToken.Value, options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestToken.Value, new InferenceClient(options).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestToken.Value, AccessToken.Create(TestToken.Value, "here")!.ToString(), StringComparison.Ordinal);
    }

    private static void AssertNoToken(InferenceException exception) => Assert.False(TokenText.IsIn(exception), exception.ToString());
}
