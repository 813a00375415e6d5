using System.Text.Json;

namespace InferenceCatalog.Tests.Http;

/// <summary>The form and number of answers, how likely their tokens were, sound, and parameters of one provider alone.</summary>
public sealed class ChatOutputTests
{
    private const string Model = "openai/gpt-oss-120b";
    private const string Begin = $$"""{"model":"{{Model}}","messages":[{"role":"user","content":"Hi"}]""";
    private const string Schema = """{"type":"object","properties":{"n":{"type":"integer"}}}""";

    [Fact]
    public async Task A_format_is_sent_with_its_schema()
    {
        await AssertSentAsync(Hi() with { ResponseFormat = AnswerFormat.Text }, Begin + ""","response_format":{"type":"text"}}""");
        await AssertSentAsync(Hi() with { ResponseFormat = AnswerFormat.JsonObject }, Begin + ""","response_format":{"type":"json_object"}}""");
        await AssertSentAsync(
            Hi() with { ResponseFormat = AnswerFormat.JsonSchema("number", Schema) },
            Begin + ""","response_format":{"type":"json_schema","json_schema":{"name":"number","schema":""" + Schema + "}}}");
        using var document = JsonDocument.Parse(Schema);
        await AssertSentAsync(
            Hi() with { ResponseFormat = AnswerFormat.JsonSchema("number", document.RootElement) with { Strict = true, Description = "Any." } },
            Begin + ""","response_format":{"type":"json_schema","json_schema":{"name":"number","description":"Any.","schema":""" + Schema + ""","strict":true}}}""");
    }

    [Fact]
    public async Task Several_answers_and_their_tokens_are_asked_for()
    {
        await AssertSentAsync(Hi() with { N = 2, Logprobs = false }, Begin + ""","n":2,"logprobs":false}""");
        await AssertSentAsync(Hi() with { TopLogprobs = 3 }, Begin + ""","logprobs":true,"top_logprobs":3}""");
        await AssertSentAsync(Hi() with { Logprobs = false, TopLogprobs = 0 }, Begin + ""","logprobs":false,"top_logprobs":0}""");
    }

    [Fact]
    public async Task Parameters_of_one_provider_follow_the_others_in_the_root()
    {
        var extra = new Dictionary<string, JsonElement> { ["top_k"] = Json("40"), ["chat_template_kwargs"] = Json("""{"enable_thinking":false}""") };
        var request = Hi() with { MaxTokens = 5, ExtraParameters = extra };
        extra.Clear();

        await AssertSentAsync(request, Begin + ""","max_tokens":5,"top_k":40,"chat_template_kwargs":{"enable_thinking":false}}""");
        Assert.Equal(["top_k", "chat_template_kwargs"], request.ExtraParameters!.Keys);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("messages")]
    [InlineData("stream")]
    [InlineData("stream_options")]
    [InlineData("max_tokens")]
    [InlineData("temperature")]
    [InlineData("tools")]
    [InlineData("response_format")]
    public void A_parameter_that_the_client_writes_cannot_be_set_in_another_way(string name)
    {
        var exception = Assert.Throws<ArgumentException>(() => Hi() with { ExtraParameters = new Dictionary<string, JsonElement> { [name] = Json("1") } });
        Assert.StartsWith($"'{name}' is not an extra parameter: the request has a property for it, or the client writes it.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_member_that_the_client_writes_is_one_that_cannot_be_set_in_another_way()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync(Answers.Chunk("{}", "\"stop\""), "data: [DONE]\n\n"));
        var request = Hi() with
        {
            MaxTokens = 1,
            Temperature = 1,
            TopP = 1,
            Stop = [],
            Seed = 1,
            FrequencyPenalty = 1,
            PresencePenalty = 1,
            ReasoningEffort = "low",
            N = 1,
            TopLogprobs = 1,
            Tools = [new ModelTool("f", description: null)],
            ToolChoice = ModelToolChoice.Auto,
            ParallelToolCalls = true,
            ResponseFormat = AnswerFormat.Text,
        };
        await server.CreateClient().StreamAsync(request, TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken);

        var members = server.Single().Json.EnumerateObject().Select(member => member.Name).ToArray();
        Assert.Equal(19, members.Length);
        Assert.All(members, name => Assert.Throws<ArgumentException>(() => request with { ExtraParameters = new Dictionary<string, JsonElement> { [name] = Json("1") } }));
    }

    [Fact]
    public async Task Sound_follows_the_text_as_bytes_with_its_format()
    {
        var turn = ChatTurn.User("What is said?") with
        {
            Name = "Ada",
            Audio = [MediaInput.FromBytes(new byte[] { 1, 2, 3 }, "audio/mpeg"), MediaInput.FromBytes("RIFF....WAVE"u8.ToArray()), MediaInput.FromBytes(new byte[] { 4 }, "audio/flac")],
        };
        await AssertSentAsync(
            new ChatRequest(Model, turn),
            $$"""{"model":"{{Model}}","messages":[{"role":"user","name":"Ada","content":[{"type":"text","text":"What is said?"},"""
            + """{"type":"input_audio","input_audio":{"data":"AQID","format":"mp3"}},"""
            + """{"type":"input_audio","input_audio":{"data":"UklGRi4uLi5XQVZF","format":"wav"}},"""
            + """{"type":"input_audio","input_audio":{"data":"BA==","format":"flac"}}]}]}""");
    }

    [Fact]
    public async Task Several_answers_are_read_each_with_what_belongs_to_it()
    {
        const string Body = """
            {"choices":[{"index":0,"message":{"content":"a"},"finish_reason":"stop","logprobs":{"content":[{"token":"a","logprob":-0.25,"bytes":[97],"top_logprobs":[{"token":"a","logprob":-0.25},{"token":"b","logprob":-2}]},{"token":"?"}]}},
            {"index":1,"message":{"content":"b","reasoning":"why"},"finish_reason":"eos"},
            {"message":{"tool_calls":[{"id":"1","function":{"name":"f","arguments":"{}"}}]},"finish_reason":"tool_calls","logprobs":{"content":null}}]}
            """;
        await using var server = await LoopbackServer.StartAsync(200, Body);
        var reply = await server.CreateClient().SendAsync(Hi() with { N = 3 }, TestContext.Current.CancellationToken);

        Assert.Equal(("a", "stop"), (reply.Text, reply.FinishReason));
        var token = Assert.Single(reply.Logprobs!);
        Assert.Equal(("a", -0.25), (token.Token, token.Logprob));
        Assert.Equal([("a", -0.25), ("b", -2)], token.Top.Select(top => (top.Token, top.Logprob)));
        Assert.Equal([(1, "b", "why", "eos"), (2, "", null, "tool_calls")], reply.Alternatives.Select(other => (other.Choice, other.Text, other.Reasoning, other.FinishReason)));
        Assert.Equal(new ModelToolCall("1", "f", "{}"), Assert.Single(reply.Alternatives[1].ToolCalls));
        Assert.Null(reply.Alternatives[1].Logprobs);
    }

    [Fact]
    public async Task Streamed_answers_are_told_apart_and_put_together()
    {
        string[] chunks =
        [
            """{"id":"chat-1","choices":[{"index":0,"delta":{"content":"a"}},{"index":1,"delta":{"content":"x"}}]}""",
            """{"choices":[{"index":1,"delta":{"content":"y"}}]}""",
            """{"choices":[{"index":1,"delta":{"content":"z"}}]}""",
            """{"choices":[{"index":0,"delta":{"content":"b"},"logprobs":{"content":[{"token":"b","logprob":-1}]}}]}""",
            """{"choices":[{"index":1,"delta":{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"{}"}}]}}]}""",
            """{"choices":[{"index":0,"delta":{},"finish_reason":"length"},{"index":1,"delta":{"reasoning_content":"r"},"finish_reason":"insufficient_system_resource"}]}""",
            """{"choices":[],"usage":{"total_tokens":9}}""",
        ];
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync([.. chunks.Select(chunk => $"data: {chunk}\n\n"), "data: [DONE]\n\n"]));
        var updates = await server.CreateClient().StreamAsync(Hi() with { N = 2 }, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var reply = await updates.ToAsyncEnumerable().ToReplyAsync(TestContext.Current.CancellationToken);

        Assert.Equal("ab", string.Concat(updates.Where(update => update.Choice == 0).Select(update => update.Text)));
        Assert.Equal("xyz", string.Concat(updates.Where(update => update.Choice == 1).Select(update => update.Text)));
        Assert.Equal(("ab", "length", "chat-1", 9), (reply.Text, reply.FinishReason, reply.Id, reply.Usage!.TotalTokens));
        Assert.Equal(new TokenLogprob { Token = "b", Logprob = -1 }, Assert.Single(reply.Logprobs!));
        Assert.Empty(reply.ToolCalls);
        var other = Assert.Single(reply.Alternatives);
        Assert.Equal((1, "xyz", "r", "insufficient_system_resource"), (other.Choice, other.Text, other.Reasoning, other.FinishReason));
        Assert.Equal(new ModelToolCall("1", "f", "{}"), Assert.Single(other.ToolCalls));
    }

    [Fact]
    public async Task A_stream_that_breaks_tells_the_text_of_the_first_answer_alone()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync(
            """data: {"choices":[{"index":0,"delta":{"content":"a"}},{"index":1,"delta":{"content":"x"}}]}""" + "\n\n",
            """data: {"error":"out of memory"}""" + "\n\n"));
        var exception = await Assert.ThrowsAsync<InferenceStreamException>(
            () => server.CreateClient().StreamAsync(Hi(), TestContext.Current.CancellationToken).ToReplyAsync(TestContext.Current.CancellationToken));

        Assert.Equal("a", exception.PartialText);
    }

    [Fact]
    public void Nonsense_is_refused_before_anything_is_sent()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Hi() with { N = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Hi() with { TopLogprobs = 21 });
        Assert.Throws<ArgumentException>(() => AnswerFormat.JsonSchema("", "{}"));
        Assert.Throws<ArgumentException>(() => AnswerFormat.JsonSchema("x", "true"));
        Assert.Throws<ArgumentException>(() => AnswerFormat.JsonSchema("x", Json("[]")));
        Assert.Throws<ArgumentException>(() => Hi() with { ExtraParameters = new Dictionary<string, JsonElement> { [""] = Json("1") } });
        Assert.Throws<ArgumentException>(() => Hi() with { ExtraParameters = new Dictionary<string, JsonElement> { ["x"] = default } });
        Assert.Throws<ArgumentException>(() => ChatTurn.User("Hi") with { Audio = [MediaInput.FromUri(new Uri("https://example.org/a.wav"))] });
        Assert.Throws<ArgumentException>(() => ChatTurn.User("Hi") with { Audio = [MediaInput.FromBytes(new byte[] { 1 }, "image/png")] });
        Assert.Throws<ArgumentNullException>(() => ChatTurn.User("Hi") with { Audio = [null!] });
    }

    private static ChatRequest Hi() => new(Model, "Hi");

    private static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static async Task AssertSentAsync(ChatRequest request, string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        await server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(body, server.Single().Text);
    }
}
