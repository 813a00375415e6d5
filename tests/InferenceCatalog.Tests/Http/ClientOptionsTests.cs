using System.Diagnostics;
using System.Net;

namespace InferenceCatalog.Tests.Http;

public sealed class ClientOptionsTests
{
    private static readonly ChatRequest Request = new("openai/gpt-oss-120b", "Hi");

    [Fact]
    public async Task A_request_carries_token_payer_and_name_of_the_library()
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        await server.CreateClient(options => options.BillTo = "my-org").SendAsync(Request, TestContext.Current.CancellationToken);

        var request = server.Single();
        Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization"));
        Assert.Equal("my-org", request.Header("X-HF-Bill-To"));
        Assert.StartsWith("InferenceCatalog/", request.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("org\r\nX-Evil: 1")]
    [InlineData("örg")]
    public void A_payer_that_could_break_a_header_is_refused(string billTo) =>
        Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { BillTo = billTo }));

    [Theory]
    [InlineData("http://router.huggingface.co")]
    [InlineData("ftp://router.huggingface.co")]
    [InlineData("file:///etc")]
    [InlineData("https://user:word@router.huggingface.co")]
    [InlineData("https://router.huggingface.co/?x=1")]
    [InlineData("https://router.huggingface.co/#x")]
    [InlineData("/relative")]
    public void An_endpoint_to_which_no_token_should_go_is_refused(string endpoint) =>
        Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute) }));

    [Theory]
    [InlineData("https://router.huggingface.co", "https://router.huggingface.co/v1/chat/completions")]
    [InlineData("https://router.huggingface.co/v1/", "https://router.huggingface.co/v1/chat/completions")]
    [InlineData("https://gateway.example/hf/v1", "https://gateway.example/hf/v1/chat/completions")]
    [InlineData("http://localhost:8080/", "http://localhost:8080/v1/chat/completions")]
    public void The_endpoint_may_have_a_path_and_a_needless_v1(string endpoint, string chat) =>
        Assert.Equal(chat, new RouterEndpoint(new Uri(endpoint), "Endpoint").Chat.AbsoluteUri);

    [Fact]
    public void A_timeout_of_nothing_or_longer_than_a_timer_takes_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { Timeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { Timeout = TimeSpan.MaxValue }));
    }

    [Fact]
    public async Task An_answer_that_your_HttpClient_cannot_unpack_is_one_that_cannot_be_read()
    {
        await using var server = await LoopbackServer.StartAsync(200, "not packed at all", "application/json", ("Content-Encoding", "gzip"));
        using var httpClient = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All });
        var client = new InferenceClient(httpClient, new InferenceClientOptions { Endpoint = server.Address, Token = TestToken.Value });

        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
            () => client.SendAsync(Request, TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    [Fact]
    public async Task Options_need_no_type_name_although_a_client_can_be_made_from_an_HttpClient_too()
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        var client = new InferenceClient(new() { Token = TestToken.Value, Endpoint = server.Address });
        await client.SendAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal("Bearer " + TestToken.Value, server.Single().Header("Authorization"));
    }

    [Fact]
    public async Task Options_are_copied()
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        InferenceClientOptions? kept = null;
        var client = server.CreateClient(options => kept = options);
        kept!.Endpoint = new Uri("https://nowhere.invalid");
        kept.BillTo = "other";
        kept.Token = "other";
        await client.SendAsync(Request, TestContext.Current.CancellationToken);

        Assert.Null(server.Single().Header("X-HF-Bill-To"));
        Assert.Equal("Bearer " + TestToken.Value, server.Single().Header("Authorization"));
    }

    [Fact]
    public async Task An_injected_client_is_neither_changed_nor_disposed()
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        using var httpClient = new HttpClient { Timeout = TimeSpan.FromSeconds(77) };
        httpClient.DefaultRequestHeaders.UserAgent.ParseAdd("MyApp/1.0");
        var client = new InferenceClient(httpClient, new InferenceClientOptions { Endpoint = server.Address, Token = TestToken.Value });
        await client.SendAsync(Request, TestContext.Current.CancellationToken);
        await client.SendAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromSeconds(77), httpClient.Timeout);
        Assert.Null(httpClient.BaseAddress);
        Assert.Null(httpClient.DefaultRequestHeaders.Authorization);
        Assert.Equal("MyApp/1.0", httpClient.DefaultRequestHeaders.UserAgent.ToString());
        Assert.All(server.Received, request => Assert.Equal("MyApp/1.0", request.Header("User-Agent")));
        Assert.All(server.Received, request => Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization")));
    }

    [Fact]
    public async Task A_cancelled_call_throws_with_the_callers_token()
    {
        var hasBegun = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            hasBegun.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var cancellation = new CancellationTokenSource();
        var call = server.CreateClient().SendAsync(Request, cancellation.Token);
        await hasBegun.Task;
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.CreateClient().SendAsync(Request, cancellation.Token))).CancellationToken);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task A_cancelled_stream_throws_and_does_not_end_quietly()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.StreamAsync(Answers.Chunk("""{"content":"Vi"}"""));
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var cancellation = new CancellationTokenSource();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in server.CreateClient().StreamAsync(Request, TestContext.Current.CancellationToken).WithCancellation(cancellation.Token))
                await cancellation.CancelAsync();
        });
        Assert.IsNotType<InferenceException>(exception, exactMatch: false);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_times_out()
    {
        await using var server = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var client = server.CreateClient(options => options.Timeout = TimeSpan.FromMilliseconds(100));
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(() => client.SendAsync(Request, TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.TimedOut, exception.Kind);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task The_timeout_of_an_injected_client_is_a_timeout_too()
    {
        await using var server = await LoopbackServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var httpClient = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };
        var client = new InferenceClient(httpClient, new InferenceClientOptions { Endpoint = server.Address, Token = TestToken.Value });
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(() => client.SendAsync(Request, TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.TimedOut, exception.Kind);
    }

    [Fact]
    public async Task In_a_stream_the_timeout_is_for_each_piece_and_not_for_the_callers_own_work()
    {
        var pace = TimeSpan.FromMilliseconds(400);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            for (var i = 0; i < 4; i++)
            {
                await context.StreamAsync(Answers.Chunk("""{"content":"x"}"""));
                await Task.Delay(pace / 4);
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var client = server.CreateClient(options => options.Timeout = pace * 2);
        var pieces = 0;
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(async () =>
        {
            await foreach (var update in client.StreamAsync(Request, TestContext.Current.CancellationToken))
            {
                if (++pieces == 1)
                    await Task.Delay(pace * 3, TestContext.Current.CancellationToken);
            }
        });
        Assert.Equal(4, pieces);
        Assert.Equal(InferenceErrorKind.TimedOut, exception.Kind);
    }

    [Fact]
    public async Task Many_calls_at_once_do_not_disturb_each_other()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            var number = Stopwatch.GetTimestamp();
            await Task.Delay((int)(number % 7), context.RequestAborted);
            await context.AnswerAsync(200, Answers.Chat.Replace("Four.", context.Request.Headers["X-HF-Bill-To"].ToString(), StringComparison.Ordinal));
        });
        var clients = Enumerable.Range(0, 4).Select(i => server.CreateClient(options => options.BillTo = $"org-{i}")).ToArray();
        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            using var cancellation = new CancellationTokenSource();
            if (i % 10 == 9)
                cancellation.CancelAfter(1);

            try
            {
                return (i, Text: (await clients[i % 4].SendAsync(Request, cancellation.Token)).Text);
            }
            catch (OperationCanceledException) when (i % 10 == 9)
            {
                return (i, Text: $"org-{i % 4}");
            }
        }));

        Assert.All(replies, reply => Assert.Equal($"org-{reply.i % 4}", reply.Text));
    }

    [Fact]
    public async Task A_substitute_overrides_what_it_needs()
    {
        InferenceClient client = new Substitute();
        Assert.Equal("substitute", (await client.SendAsync(Request, TestContext.Current.CancellationToken)).Text);
    }

    private sealed class Substitute : InferenceClient
    {
        public override Task<TResult> SendAsync<TResult>(InferenceRequest<TResult> request, CancellationToken cancellationToken = default) =>
            Task.FromResult((TResult)(object)new ChatReply { Text = "substitute" });
    }
}
