using System.Diagnostics;
using System.Net;

namespace InferenceCatalog.Tests.Http;

public sealed class RetryTests
{
    private static readonly ChatRequest Request = new("openai/gpt-oss-120b", "Hi");

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(529)]
    public async Task What_fails_for_the_moment_is_sent_again_as_it_was(int status)
    {
        await using var server = await StartAsync(status, 200);
        var reply = await CreateClient(server).SendAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal(("Four.", 2), (reply.Text, reply.Attempts));
        Assert.Equal(2, server.Received.Count);
        Assert.Single(server.Received.Select(request => request.Text).Distinct());
        Assert.All(server.Received, request => Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization")));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(422)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task What_would_fail_again_is_not(int status)
    {
        await using var server = await StartAsync(status, 200);
        var exception = await Assert.ThrowsAnyAsync<InferenceException>(() => CreateClient(server).SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal(1, exception.Attempts);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData("""{"error":{"code":"1113","message":"Insufficient balance or no resource package. Please recharge."}}""")]
    [InlineData("""{"error":{"type":"exceeded_current_quota_error","message":"not enough balance"}}""")]
    public async Task Nor_is_a_quota_that_is_used_up(string body)
    {
        await using var server = await LoopbackServer.StartAsync(429, body);
        var exception = await Assert.ThrowsAsync<InferenceRateLimitException>(() => CreateClient(server).SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal((InferenceErrorKind.ProviderQuota, 1), (exception.Kind, exception.Attempts));
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData(503, null, 3)]
    [InlineData(503, 1, 1)]
    [InlineData(503, 5, 5)]
    [InlineData(504, 5, 2)]
    public async Task It_is_tried_three_times_unless_the_options_say_otherwise_and_a_gateways_timeout_twice(int status, int? attempts, int expected)
    {
        await using var server = await StartAsync(status);
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(
            () => CreateClient(server, options => options.MaxAttempts = attempts).SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal(expected, server.Received.Count);
        Assert.Equal(expected, exception.Attempts);
        Assert.Equal(expected > 1, exception.Message.Contains($", tried {expected} times", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_number_of_attempts_that_makes_no_sense_is_refused(int attempts) =>
        Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { MaxAttempts = attempts }));

    [Theory]
    [InlineData("Retry-After", "1")]
    [InlineData("Retry-After", "Sun, 22 Nov 2026 10:00:01 GMT")]
    [InlineData("RateLimit", "\"api\";r=0;t=1")]
    public async Task It_waits_as_long_as_the_server_says(string name, string value)
    {
        await using var server = await StartAsync([429, 200], ("Date", "Sun, 22 Nov 2026 10:00:00 GMT"), (name, value));
        var clock = Stopwatch.StartNew();
        var reply = await CreateClient(server).SendAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal(2, reply.Attempts);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.99), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_wait_longer_than_the_calls_time_ends_it_at_once()
    {
        await using var server = await StartAsync([429, 200], ("Retry-After", "3600"));
        var clock = Stopwatch.StartNew();
        var exception = await Assert.ThrowsAsync<InferenceRateLimitException>(
            () => CreateClient(server, options => options.Timeout = TimeSpan.FromMinutes(30)).SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal((TimeSpan.FromHours(1), 1), (exception.RetryAfter, exception.Attempts));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task The_timeout_is_for_all_tries_together()
    {
        await using var server = await StartAsync(503);
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(() => CreateClient(server, options =>
        {
            options.Timeout = TimeSpan.FromSeconds(1);
            options.RetryDelay = TimeSpan.FromMilliseconds(400);
            options.MaxAttempts = 10;
        }).SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.InRange(server.Received.Count, 1, 4);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_ends_as_cancelled()
    {
        await using var server = await StartAsync([429, 200], ("Retry-After", "60"));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CreateClient(server).SendAsync(Request, cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task A_stream_is_opened_again_as_long_as_it_has_not_begun()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
            ++calls == 1 ? context.AnswerAsync(503, "{}") : context.StreamAsync(Answers.Chunk("""{"content":"Vi"}"""), "data: [DONE]\n\n"));
        var updates = await CreateClient(server).StreamAsync(Request, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("Vi", 2), (updates[0].Text, updates[0].Info!.Attempts));
        Assert.Equal(2, (await updates.ToAsyncEnumerable().ToReplyAsync(TestContext.Current.CancellationToken)).Attempts);
    }

    [Fact]
    public async Task And_never_when_it_has()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync("data: {\"error\":\"overloaded\"}\n\n"));
        await Assert.ThrowsAsync<InferenceStreamException>(
            async () => await CreateClient(server).StreamAsync(Request, TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(2, 2)]
    public async Task An_HttpClient_of_your_own_is_left_to_its_own_retries_unless_the_options_name_a_number(int? attempts, int expected)
    {
        var world = new WorldHandler(_ => WorldHandler.Json("{}", HttpStatusCode.ServiceUnavailable));
        var client = world.CreateClient(options =>
        {
            options.MaxAttempts = attempts;
            options.RetryDelay = TimeSpan.FromMilliseconds(1);
        });
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(() => client.SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal((expected, expected), (world.Sent.Count, exception.Attempts));
    }

    [Fact]
    public async Task A_form_of_several_parts_is_sent_again_whole()
    {
        await using var server = await StartAsync(503, 200, """{"text":"Hello there."}""");
        var model = AutomaticSpeechRecognitionModel.Unlisted("a/b", new Provider("deepinfra"), "b");
        await CreateClient(server).SendAsync(model.AutomaticSpeechRecognition(MediaInput.FromBytes("abc"u8.ToArray(), "audio/wav")), TestContext.Current.CancellationToken);

        foreach (var request in server.Received)
            Assert.Equal([new FormPart("file", "audio.wav", "audio/wav", "abc"), new FormPart("model", null, null, "b")], await FormPart.ReadAsync(request));
    }

    [Fact]
    public async Task What_finds_no_connection_is_tried_again()
    {
        Uri address;
        await using (var server = await LoopbackServer.StartAsync(200, Answers.Chat))
            address = server.Address;

        var client = new InferenceClient(new InferenceClientOptions { Endpoint = address, Token = TestToken.Value, RetryDelay = TimeSpan.FromMilliseconds(1) });
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(() => client.SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal((InferenceErrorKind.ConnectionFailed, 3), (exception.Kind, exception.Attempts));
    }

    [Fact]
    public async Task What_was_sent_and_got_no_answer_is_not_since_it_may_have_been_done()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(() => CreateClient(server).SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal((InferenceErrorKind.ConnectionFailed, 1, true), (exception.Kind, exception.Attempts, exception.IsTransient));
        Assert.Single(server.Received);
    }

    private static Task<LoopbackServer> StartAsync(int status, int then, string body = Answers.Chat) => StartAsync([status, then], body);

    private static Task<LoopbackServer> StartAsync(params int[] statuses) => StartAsync(statuses, Answers.Chat);

    private static Task<LoopbackServer> StartAsync(int[] statuses, params (string Name, string Value)[] headers) => StartAsync(statuses, Answers.Chat, headers);

    /// <summary>A server that answers by one status after another, and stays with the last.</summary>
    private static Task<LoopbackServer> StartAsync(int[] statuses, string body, params (string Name, string Value)[] headers)
    {
        var calls = 0;
        return LoopbackServer.StartAsync(context =>
        {
            var status = statuses[Math.Min(calls++, statuses.Length - 1)];
            return context.AnswerAsync(status, status == 200 ? body : """{"error":"not now"}""", "application/json", status == 200 ? [] : headers);
        });
    }

    private static InferenceClient CreateClient(LoopbackServer server, Action<InferenceClientOptions>? configure = null) => server.CreateClient(options =>
    {
        options.MaxAttempts = null;
        configure?.Invoke(options);
    });
}
