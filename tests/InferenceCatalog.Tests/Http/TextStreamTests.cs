using System.Text;

namespace InferenceCatalog.Tests.Http;

/// <summary>A text that is continued piece by piece, as OpenAI's older form has it. What all streams share is shown of chats.</summary>
public sealed class TextStreamTests
{
    private const string Done = "data: [DONE]\n\n";

    private static readonly string Recorded =
        Piece(" upon")
        + Piece(" a größer 😀")
        + """data: {"id":"c1","object":"text_completion","created":1790000000,"model":"m","choices":[{"index":0,"text":"","logprobs":null,"finish_reason":"length"}]}""" + "\n\n"
        + """data: {"id":"c1","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":3,"total_tokens":4}}""" + "\n\n"
        + Done;

    [Fact]
    public async Task Pieces_come_in_order_with_finish_and_usage()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers["x-inference-provider"] = "featherless-ai";
            return context.StreamAsync(Recorded);
        });
        var updates = await server.CreateClient().StreamAsync(
            Create("featherless-ai").TextGeneration("Once") with { MaxNewTokens = 9 },
            TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(" upon a größer 😀", string.Concat(updates));
        Assert.Equal("length", Assert.Single(updates, update => update.FinishReason is not null).FinishReason);
        Assert.Equal(new TokenUsage { InputTokens = 1, OutputTokens = 3, TotalTokens = 4 }, updates[^1].Usage);
        Assert.All(updates, update => Assert.Same(updates[0].Info, update.Info));
        Assert.Equal(("c1", "m", "featherless-ai"), (updates[0].Info!.Id, updates[0].Info!.Model, updates[0].Info!.ServedBy));
        Assert.Equal("/featherless-ai/v1/completions", server.Single().Path);
        Assert.Equal("""{"model":"p-id","prompt":"Once","max_tokens":9,"stream":true,"stream_options":{"include_usage":true}}""", server.Single().Text);
    }

    [Fact]
    public async Task Put_together_they_are_the_whole_text()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers["x-request-id"] = "req-7";
            return context.StreamAsync(
                Piece(" upon"),
                """data: {"id":"c1","choices":[{"index":1,"text":" more"}]}""" + "\n\n",
                Recorded);
        });
        var result = await server.CreateClient()
            .StreamAsync(Create("featherless-ai").TextGeneration("Once"), TestContext.Current.CancellationToken)
            .ToResultAsync(TestContext.Current.CancellationToken);

        Assert.Equal((" upon upon a größer 😀", "length", 4, "req-7"), (result.Text, result.FinishReason, result.Usage!.TotalTokens, result.RequestId));
        Assert.Equal([" upon upon a größer 😀", " more"], result.Texts);
    }

    [Fact]
    public async Task Where_there_are_chats_alone_the_pieces_are_those_of_the_reply()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
            context.StreamAsync(Answers.Chunk("""{"role":"assistant","content":" upon"}"""), Answers.Chunk("""{"content":" a time"}"""), Done));
        var updates = await server.CreateClient().StreamAsync(Create("groq").TextGeneration("Once"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(" upon a time", string.Concat(updates));
        Assert.Equal("/groq/openai/v1/chat/completions", server.Single().Path);
        JsonAssert.Equal(
            """{"model":"p-id","messages":[{"role":"user","content":"Once"}],"stream":true,"stream_options":{"include_usage":true}}""",
            server.Single().Text);
    }

    [Fact]
    public async Task An_endpoint_of_ones_own_is_asked_at_its_completions()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync(Recorded));
        var client = server.CreateClient(options => options.InferenceEndpoint = options.Endpoint);
        Assert.Equal(4, await client.StreamAsync(new TextGenerationRequest("a/b", "Once"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal("/v1/completions", server.Single().Path);
    }

    [Fact]
    public async Task A_stream_cut_at_any_byte_before_its_end_marker_is_an_error_with_what_had_arrived()
    {
        var bytes = Encoding.UTF8.GetBytes(Recorded);
        for (var length = 0; length < bytes.Length - "\n\n".Length; length++)
        {
            var text = "";
            using var httpClient = new HttpClient(new StreamHandler(() => new MemoryStream(bytes, 0, length)));
            var client = new InferenceClient(httpClient, new InferenceClientOptions { Token = TestToken.Value });
            var exception = await Assert.ThrowsAsync<InferenceStreamException>(async () =>
            {
                await foreach (var update in client.StreamAsync(Create("together").TextGeneration("Once"), TestContext.Current.CancellationToken))
                    text += update.Text;
            });
            Assert.Equal((InferenceErrorKind.StreamTruncated, text), (exception.Kind, exception.PartialText));
        }
    }

    [Fact]
    public async Task An_error_in_the_stream_throws_with_its_text_and_what_had_arrived()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync(Piece(" upon"), """data: {"error":{"message":"The model fell over."}}""" + "\n\n", Done));
        var exception = await Assert.ThrowsAsync<InferenceStreamException>(async () =>
            await server.CreateClient().StreamAsync(Create("together").TextGeneration("Once"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));

        Assert.Equal((InferenceErrorKind.StreamError, " upon"), (exception.Kind, exception.PartialText));
        Assert.StartsWith("The model fell over.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_an_error_of_its_own_kind()
    {
        await using var server = await LoopbackServer.StartAsync(401, """{"error":"Invalid username or password."}""");
        await Assert.ThrowsAsync<InferenceAuthenticationException>(async () =>
            await server.CreateClient().StreamAsync(Create("together").TextGeneration("Once"), TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_model_that_nobody_is_known_to_serve_is_refused_at_the_first_piece()
    {
        var world = WorldHandler.Answering("{}");
        var stream = world.CreateClient().StreamAsync(new TextGenerationRequest("a/b", "Once"), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InferenceRouteException>(async () => await stream.CountAsync(TestContext.Current.CancellationToken));
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task A_chat_that_repeats_its_pieces_under_the_older_name_is_read_once()
    {
        const string Chunk = """data: {"id":"1","model":"m","choices":[{"index":0,"text":"Hi","delta":{"role":"assistant","content":"Hi"}}]}""" + "\n\n";
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync(Chunk, Chunk, Done));
        var reply = await server.CreateClient().StreamAsync(new ChatRequest("a/b", "Hi"), TestContext.Current.CancellationToken).ToReplyAsync(TestContext.Current.CancellationToken);
        Assert.Equal("HiHi", reply.Text);
    }

    [Fact]
    public void Null_is_refused_at_once() => Assert.Throws<ArgumentNullException>(() => { new InferenceClient().StreamAsync((TextGenerationRequest)null!, TestContext.Current.CancellationToken); });

    private static string Piece(string text) =>
        $$"""data: {"id":"c1","object":"text_completion","created":1790000000,"model":"m","choices":[{"index":0,"text":"{{text}}","logprobs":null,"finish_reason":null}]}""" + "\n\n";

    private static TextGenerationModel Create(string provider) =>
        TextGenerationModel.FromCatalog($"acme/writer|2026-07-27\ntext-generation|{provider}|live|||||p-id");
}
