using System.Text;

namespace InferenceCatalog.Tests.Http;

public sealed class ChatStreamTests
{
    private const string Model = "openai/gpt-oss-120b";
    private const string Done = "data: [DONE]\n\n";
    private const string UsageChunk = """
        data: {"id":"chat-1","model":"gpt-oss-120b","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":3,"total_tokens":14}}


        """;

    private static readonly string Recorded =
        ": hello\n\n"
        + Answers.Chunk("""{"role":"assistant","content":""}""")
        + Answers.Chunk("""{"reasoning_content":"Two and two."}""")
        + Answers.Chunk("""{"content":"Vi"}""")
        + Answers.Chunk("""{"content":"er: größer 😀"}""")
        + Answers.Chunk("{}", "\"stop\"")
        + UsageChunk
        + Done;

    [Fact]
    public async Task Pieces_come_in_order_with_reasoning_finish_and_usage()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers["x-inference-provider"] = "groq";
            context.Response.Headers["x-request-id"] = "req-7";
            return context.StreamAsync(Recorded);
        });
        var updates = await server.CreateClient().StreamAsync(new ChatRequest(Model, "2+2?"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Vier: größer 😀", string.Concat(updates.Select(update => update.Text)));
        Assert.Equal("Two and two.", string.Concat(updates.Select(update => update.Reasoning)));
        Assert.Equal("stop", Assert.Single(updates, update => update.FinishReason is not null).FinishReason);
        Assert.Equal(new TokenUsage { InputTokens = 11, OutputTokens = 3, TotalTokens = 14 }, updates[^1].Usage);
        Assert.All(updates, update => Assert.Same(updates[0].Info, update.Info));
        Assert.Equal(
            ("chat-1", "gpt-oss-120b", "groq", "req-7", DateTimeOffset.FromUnixTimeSeconds(1790000000)),
            (updates[0].Info!.Id, updates[0].Info!.Model, updates[0].Info!.ServedBy, updates[0].Info!.RequestId, updates[0].Info!.CreatedAt));
    }

    [Fact]
    public async Task A_stream_is_asked_for_with_its_usage()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync(Recorded));
        await server.CreateClient().StreamAsync(ChatModel.Of(Model).Chat("Hi") with { MaxTokens = 5 }, TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"model":"openai/gpt-oss-120b","messages":[{"role":"user","content":"Hi"}],"max_tokens":5,"stream":true,"stream_options":{"include_usage":true}}""",
            server.Single().Text);
    }

    [Fact]
    public async Task A_stream_cut_at_any_byte_before_its_end_marker_is_an_error_with_what_had_arrived()
    {
        var bytes = Encoding.UTF8.GetBytes(Recorded);
        var whole = bytes.Length - "\n\n".Length;
        var length = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.WriteAsync(bytes.AsMemory(0, length));
        });
        var client = server.CreateClient();
        for (length = 0; length < whole; length++)
        {
            var text = "";
            var exception = await Assert.ThrowsAsync<InferenceStreamException>(async () =>
            {
                await foreach (var update in client.StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken))
                    text += update.Text;
            });
            Assert.Equal(InferenceErrorKind.StreamTruncated, exception.Kind);
            Assert.Equal(text, exception.PartialText);
            Assert.StartsWith(text, "Vier: größer 😀", StringComparison.Ordinal);
        }

        for (; length <= bytes.Length; length++)
            Assert.Equal(5, await client.StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stream_that_arrives_in_two_parts_split_anywhere_is_the_same_stream()
    {
        var bytes = Encoding.UTF8.GetBytes(Recorded.Replace("\n", "\r\n", StringComparison.Ordinal));
        for (var split = 1; split < bytes.Length; split++)
        {
            using var httpClient = new HttpClient(new StreamHandler(() => new SplitStream(bytes, split)));
            var client = new InferenceClient(httpClient, new InferenceClientOptions { Token = TestToken.Value });
            var updates = await client.StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal("Vier: größer 😀", string.Concat(updates.Select(update => update.Text)));
            Assert.Equal(5, updates.Count);
        }
    }

    [Fact]
    public async Task Halves_of_a_character_in_two_pieces_are_the_character_together()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
            context.StreamAsync(Answers.Chunk("""{"content":"a\n\"\ud83d"}"""), Answers.Chunk("""{"content":"\ude00 b"}"""), Done));
        var updates = await server.CreateClient().StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("a\n\"😀 b", string.Concat(updates.Select(update => update.Text)));
    }

    [Theory]
    [InlineData("""{"error":{"message":"The model fell over.","type":"x","code":"overloaded"}}""", "The model fell over.", "overloaded")]
    [InlineData("""{"error":"Input validation error","error_type":"validation"}""", "Input validation error", null)]
    [InlineData("""{"error":{"message":"no"},"choices":[]}""", "no", null)]
    public async Task An_error_in_the_stream_throws_with_its_text_and_what_had_arrived(string error, string message, string? code)
    {
        foreach (var ending in (string[])["\n\n", "\n\n" + Done, "\n", ""])
        {
            await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync(Answers.Chunk("""{"content":"Vi"}"""), "data: " + error + ending));
            var text = "";
            var exception = await Assert.ThrowsAsync<InferenceStreamException>(async () =>
            {
                await foreach (var update in server.CreateClient().StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken))
                    text += update.Text;
            });
            Assert.Equal(("Vi", "Vi"), (text, exception.PartialText));
            Assert.Equal(InferenceErrorKind.StreamError, exception.Kind);
            Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
            Assert.Equal(code, exception.Code);
            Assert.Equal(error, exception.ResponseBody);
            Assert.False(exception.IsTransient);
        }
    }

    [Fact]
    public async Task An_event_that_is_not_json_throws()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync("data: {\"choices\":\n\n", Done));
        var exception = await Assert.ThrowsAsync<InferenceStreamException>(
            async () => await server.CreateClient().StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.StreamError, exception.Kind);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_a_truncated_stream_with_what_had_arrived()
    {
        var hasArrived = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.StreamAsync(Answers.Chunk("""{"content":"Vi"}"""));
            await hasArrived.Task;
            context.Abort();
        });
        var exception = await Assert.ThrowsAsync<InferenceStreamException>(async () =>
        {
            await foreach (var _ in server.CreateClient().StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken))
                hasArrived.SetResult();
        });

        Assert.Equal(InferenceErrorKind.StreamTruncated, exception.Kind);
        Assert.Equal("Vi", exception.PartialText);
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
    }

    [Fact]
    public async Task A_failing_status_throws_at_the_first_piece()
    {
        await using var server = await LoopbackServer.StartAsync(402, """{"error":"You have depleted your monthly included credits."}""");
        var stream = server.CreateClient().StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken);
        await using var enumerator = stream.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.Empty(server.Received);

        var exception = await Assert.ThrowsAsync<InferenceCreditsException>(async () => await enumerator.MoveNextAsync());
        Assert.StartsWith("You have depleted", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_stream_throws()
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
            async () => await server.CreateClient().StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
        Assert.Contains("application/json", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_place_of_a_stream_throws_with_its_text()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"error":"busy"}""");
        var exception = await Assert.ThrowsAsync<InferenceStreamException>(
            async () => await server.CreateClient().StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("busy", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_is_left_early_ends_the_connection()
    {
        var isAborted = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(isAborted.SetResult);
            await context.StreamAsync(Answers.Chunk("""{"content":"Vi"}"""));
            await isAborted.Task;
        });
        await foreach (var update in server.CreateClient().StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken))
        {
            Assert.Equal("Vi", update.Text);
            break;
        }

        await isAborted.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Null_is_refused_at_once() => Assert.Throws<ArgumentNullException>(() => { new InferenceClient().StreamAsync((ChatRequest)null!, TestContext.Current.CancellationToken); });
}
