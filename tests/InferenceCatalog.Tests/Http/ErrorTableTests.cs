using System.Net;

namespace InferenceCatalog.Tests.Http;

/// <summary>Each failure that Hugging Face's router is known to answer with: its kind, its type, and its text in the message.</summary>
public sealed class ErrorTableTests
{
    private const string Unsupported = "The requested model 'x/y' is not supported by any provider you have enabled.";

    public static TheoryData<int, string, string, InferenceErrorKind, Type, string, string?> Table => new()
    {
        { 400, Envelope(Unsupported, "model_not_supported"), "application/json", InferenceErrorKind.ModelNotEnabled, typeof(InferenceRouteException), Unsupported, "model_not_supported" },
        { 400, Envelope("The requested model 'x/y' is not a chat model.", "model_not_supported"), "application/json", InferenceErrorKind.NotChatModel, typeof(InferenceRouteException), "is not a chat model", "model_not_supported" },
        { 400, Envelope("The requested model 'x/y' does not exist.", "model_not_found"), "application/json", InferenceErrorKind.ModelNotFound, typeof(InferenceRouteException), "does not exist", "model_not_found" },
        { 400, """{"error":"Model not supported by provider groq"}""", "application/json", InferenceErrorKind.ProviderUnsupported, typeof(InferenceRouteException), "Model not supported by provider groq", null },
        { 400, Envelope("'messages' is empty", "invalid_value"), "application/json", InferenceErrorKind.InvalidRequest, typeof(InferenceRequestException), "'messages' is empty", "invalid_value" },
        { 401, """{"error":"Invalid username or password."}""", "application/json", InferenceErrorKind.Unauthenticated, typeof(InferenceAuthenticationException), "Invalid username or password.", null },
        { 401, """{"error":"Invalid credentials in Authorization header"}""", "application/json", InferenceErrorKind.Unauthenticated, typeof(InferenceAuthenticationException), "Invalid credentials", null },
        { 402, """{"error":"You have depleted your monthly included credits. Purchase pre-paid credits to continue."}""", "application/json", InferenceErrorKind.CreditsExhausted, typeof(InferenceCreditsException), "You have depleted", null },
        { 403, """{"error":"This authentication method does not have sufficient permissions to call Inference Providers on behalf of user x"}""", "application/json", InferenceErrorKind.MissingPermission, typeof(InferenceAuthenticationException), "sufficient permissions", null },
        { 404, "Not Found", "text/plain", InferenceErrorKind.RouteNotFound, typeof(InferenceRouteException), "Not Found", null },
        { 404, "<html><head><title>404 - Not here</title></head></html>", "text/html", InferenceErrorKind.RouteNotFound, typeof(InferenceRouteException), "a web page: 404 - Not here", null },
        { 404, Envelope("no such model", "model_not_found"), "application/json", InferenceErrorKind.ModelNotFound, typeof(InferenceRouteException), "no such model", "model_not_found" },
        { 410, """{"error":"https://api-inference.huggingface.co is no longer supported. Please use https://router.huggingface.co instead."}""", "application/json", InferenceErrorKind.Gone, typeof(InferenceRouteException), "no longer supported", null },
        { 413, "", "text/plain", InferenceErrorKind.InvalidRequest, typeof(InferenceRequestException), "413", null },
        { 415, """{"detail":"Unsupported Media Type"}""", "application/problem+json", InferenceErrorKind.InvalidRequest, typeof(InferenceRequestException), "Unsupported Media Type", null },
        { 422, """{"detail":[{"loc":["body","messages",0,"role"],"msg":"field required","type":"missing"}]}""", "application/json", InferenceErrorKind.UnsupportedParameter, typeof(InferenceRequestException), "body.messages.0.role: field required", null },
        { 429, """{"message":"Too many requests"}""", "application/json", InferenceErrorKind.RateLimited, typeof(InferenceRateLimitException), "Too many requests", null },
        { 429, """{"error":{"code":"1113","message":"Insufficient balance or no resource package. Please recharge."}}""", "application/json", InferenceErrorKind.ProviderQuota, typeof(InferenceRateLimitException), "Insufficient balance", "1113" },
        { 429, """{"error":{"type":"exceeded_current_quota_error","message":"not enough balance"}}""", "application/json", InferenceErrorKind.ProviderQuota, typeof(InferenceRateLimitException), "not enough balance", null },
        { 500, """{"error":"cut \ud83d"}""", "application/json", InferenceErrorKind.Unavailable, typeof(InferenceUnavailableException), "cut \uD83D", null },
        { 500, """{"oops":"cut \ud83d"}""", "application/json", InferenceErrorKind.Unavailable, typeof(InferenceUnavailableException), "oops", null },
        { 500, """{"error":["Error in `inputs`","and more"]}""", "application/json", InferenceErrorKind.Unavailable, typeof(InferenceUnavailableException), "Error in `inputs`; and more", null },
        { 502, "", "text/html", InferenceErrorKind.Unavailable, typeof(InferenceUnavailableException), "502", null },
        { 503, "upstream connect error", "text/plain", InferenceErrorKind.Unavailable, typeof(InferenceUnavailableException), "upstream connect error", null },
        { 504, "<html>", "text/html", InferenceErrorKind.GatewayTimeout, typeof(InferenceUnavailableException), "StreamAsync", null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_failure_has_its_kind_its_type_and_the_servers_own_text(
        int status, string body, string mediaType, InferenceErrorKind kind, Type type, string text, string? code)
    {
        await using var server = await LoopbackServer.StartAsync(status, body, mediaType, ("x-request-id", "req-9"), ("x-inference-provider", "groq"));
        var exception = await Assert.ThrowsAnyAsync<InferenceException>(
            () => server.CreateClient().SendAsync(new ChatRequest("openai/gpt-oss-120b:groq", "Hi"), TestContext.Current.CancellationToken));

        Assert.Equal(kind, exception.Kind);
        Assert.IsType(type, exception);
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        Assert.Equal(code, exception.Code);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(body.Length == 0 ? null : body, exception.ResponseBody);
        Assert.Equal(("req-9", "groq"), (exception.RequestId, exception.ServedBy));
        Assert.Equal("openai/gpt-oss-120b:groq", exception.Model);
        Assert.Equal(new Provider("groq"), exception.Provider);
        Assert.Equal(InferenceTask.Chat, exception.Task);
        Assert.Contains("model openai/gpt-oss-120b:groq, task conversational", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(400, false)]
    [InlineData(402, false)]
    [InlineData(422, false)]
    public async Task Only_failures_that_pass_are_transient(int status, bool isTransient)
    {
        await using var server = await LoopbackServer.StartAsync(status, "{}");
        var exception = await Assert.ThrowsAnyAsync<InferenceException>(
            () => server.CreateClient().SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken));
        Assert.Equal(isTransient, exception.IsTransient);
    }

    [Theory]
    [InlineData("Retry-After", "17", 17)]
    [InlineData("RateLimit", "\"api\";r=0;t=55", 55)]
    [InlineData("X-Nothing", "1", null)]
    public async Task The_time_to_wait_comes_from_the_headers(string name, string value, int? seconds)
    {
        await using var server = await LoopbackServer.StartAsync(429, "{}", "application/json", (name, value));
        var exception = await Assert.ThrowsAsync<InferenceRateLimitException>(
            () => server.CreateClient().SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken));
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, exception.RetryAfter);
    }

    [Fact]
    public async Task A_date_to_wait_for_counts_from_the_servers_clock()
    {
        await using var server = await LoopbackServer.StartAsync(
            429, "{}", "application/json", ("Date", "Sun, 22 Nov 2026 10:00:00 GMT"), ("Retry-After", "Sun, 22 Nov 2026 10:01:30 GMT"));
        var exception = await Assert.ThrowsAsync<InferenceRateLimitException>(
            () => server.CreateClient().SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken));
        Assert.Equal(TimeSpan.FromSeconds(90), exception.RetryAfter);
    }

    [Theory]
    [InlineData(400, """{"error":"Model not supported by provider groq"}""")]
    [InlineData(404, "Not Found")]
    public async Task A_route_that_is_gone_names_the_snapshots_day_and_the_way_to_renew_it(int status, string body)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        var model = ChatModel.FromCatalog("openai/gpt-oss-120b|2026-07-27\nconversational|groq|live");
        var exception = await Assert.ThrowsAsync<InferenceRouteException>(
            () => server.CreateClient().SendAsync(model.On(new Provider("groq")).Chat("Hi"), TestContext.Current.CancellationToken));

        Assert.Contains("2026-07-27", exception.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet build -t:RefreshCatalog", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_body_is_bounded_and_a_message_stays_on_one_line()
    {
        await using var server = await LoopbackServer.StartAsync(500, "line\r\n\u001b[31m" + new string('x', 1_000_000), "text/plain");
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(
            () => server.CreateClient().SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken));

        Assert.Equal(4096, exception.ResponseBody!.Length);
        Assert.InRange(exception.Message.Length, 1000, 1500);
        Assert.DoesNotContain(exception.Message, char.IsControl);
    }

    [Fact]
    public async Task Without_a_text_the_x_error_message_header_is_the_text()
    {
        await using var server = await LoopbackServer.StartAsync(500, "", "text/plain", ("x-error-message", "said in a header"));
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(
            () => server.CreateClient().SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken));
        Assert.StartsWith("said in a header", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_connection_is_transient_and_has_its_cause()
    {
        Uri address;
        await using (var server = await LoopbackServer.StartAsync(200, Answers.Chat))
            address = server.Address;

        var client = new InferenceClient(new InferenceClientOptions { Endpoint = address, Token = TestToken.Value });
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(
            () => client.SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.ConnectionFailed, exception.Kind);
        Assert.True(exception.IsTransient);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    private static string Envelope(string message, string code) =>
        $$$"""{"error":{"message":"{{{message}}}","type":"invalid_request_error","param":"model","code":"{{{code}}}"}}""";
}
