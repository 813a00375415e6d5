namespace InferenceCatalog.Tests.Http;

public sealed class ChatTests
{
    private const string Model = "openai/gpt-oss-120b";

    [Fact]
    public async Task A_reply_has_the_text_and_what_the_provider_says_about_it()
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat, "application/json", ("x-inference-provider", "groq"), ("x-request-id", "req-7"));
        var reply = await server.CreateClient().SendAsync(new ChatRequest(Model, "How many G's?"), TestContext.Current.CancellationToken);

        Assert.Equal("Four.", reply.Text);
        Assert.Equal("stop", reply.FinishReason);
        Assert.Equal("chat-1", reply.Id);
        Assert.Equal("gpt-oss-120b", reply.Model);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1790000000), reply.CreatedAt);
        Assert.Equal("groq", reply.ServedBy);
        Assert.Equal("req-7", reply.RequestId);
        Assert.Equal(new TokenUsage { InputTokens = 11, OutputTokens = 3, TotalTokens = 14 }, reply.Usage);
        Assert.Null(reply.Reasoning);
        Assert.Equal("Four.", reply.ToString());
    }

    [Theory]
    [InlineData("""{"choices":[{"message":{"content":[{"\ud83d":1,"text":"Four."}]},"finish_reason":"stop"}],"usage":{"total_tokens":14}}""")]
    [InlineData("""{"choices":[{"message":{"content":"Four."},"finish_reason":"stop"}],"usage":{"\ud83d with more letters":1,"total_tokens":14}}""")]
    [InlineData("""{"choices":[{"message":{"content":"Four."},"finish_reason":"stop"}],"usage":{"prompt_tokens_details":{"\ud83d with more letters":1},"total_tokens":14}}""")]
    [InlineData("""{"choices":[{"message":{"content":"Four."},"finish_reason":"\ud83d"},{"finish_reason":"stop"}],"usage":{"total_tokens":14}}""", true)]
    public async Task Half_a_character_where_nobody_looks_for_text_does_no_harm(string answer, bool isReasonCut = false)
    {
        await using var server = await LoopbackServer.StartAsync(200, answer);
        var reply = await server.CreateClient().SendAsync(new ChatRequest(Model, "How many G's?"), TestContext.Current.CancellationToken);

        Assert.Equal(("Four.", 14, isReasonCut ? "\ud83d" : "stop"), (reply.Text, reply.Usage?.TotalTokens, reply.FinishReason));
    }

    [Fact]
    public async Task The_request_goes_to_the_chat_endpoint_as_json_with_the_model_first()
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        await server.CreateClient().SendAsync(new ChatRequest(Model, ChatTurn.System("Be brief."), "Hi", ChatTurn.Assistant("Hello."), "Größe?"), TestContext.Current.CancellationToken);

        var request = server.Single();
        Assert.Equal("POST", request.Method);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.StartsWith("application/json", request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(
            """{"model":"openai/gpt-oss-120b","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello."},{"role":"user","content":"Größe?"}]}""",
            request.Text);
    }

    [Fact]
    public async Task Every_parameter_that_is_set_is_sent_under_its_name()
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        var request = new ChatRequest(Model, "Hi")
        {
            MaxTokens = 7,
            Temperature = 0.5,
            TopP = 0.9,
            Stop = ["\n", "END"],
            Seed = long.MaxValue,
            FrequencyPenalty = -2,
            PresencePenalty = 2,
            ReasoningEffort = "low",
        };
        await server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        var body = server.Single().Json;
        Assert.Equal(7, body.GetProperty("max_tokens").GetInt32());
        Assert.Equal(0.5, body.GetProperty("temperature").GetDouble());
        Assert.Equal(0.9, body.GetProperty("top_p").GetDouble());
        Assert.Equal(["\n", "END"], body.GetProperty("stop").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal(long.MaxValue, body.GetProperty("seed").GetInt64());
        Assert.Equal(-2, body.GetProperty("frequency_penalty").GetDouble());
        Assert.Equal(2, body.GetProperty("presence_penalty").GetDouble());
        Assert.Equal("low", body.GetProperty("reasoning_effort").GetString());
        Assert.False(body.TryGetProperty("stream", out _));
    }

    [Theory]
    [InlineData("openai/gpt-oss-120b", "openai/gpt-oss-120b")]
    [InlineData("openai/gpt-oss-120b:groq", "openai/gpt-oss-120b:groq")]
    [InlineData("openai/gpt-oss-120b:fastest", "openai/gpt-oss-120b:fastest")]
    public async Task A_model_string_keeps_its_provider_or_policy(string model, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        await server.CreateClient().SendAsync(new ChatRequest(ModelId.Parse(model), "Hi"), TestContext.Current.CancellationToken);

        Assert.Equal(expected, server.Single().Json.GetProperty("model").GetString());
    }

    [Theory]
    [InlineData(RoutingPolicy.Fastest, ":fastest")]
    [InlineData(RoutingPolicy.Cheapest, ":cheapest")]
    [InlineData(RoutingPolicy.Preferred, ":preferred")]
    public async Task A_policy_is_sent_as_the_models_suffix(RoutingPolicy policy, string suffix)
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        await server.CreateClient().SendAsync(ChatModel.Of(Model).On(policy).Chat("Hi"), TestContext.Current.CancellationToken);

        Assert.Equal(Model + suffix, server.Single().Json.GetProperty("model").GetString());
    }

    [Fact]
    public async Task Images_follow_the_text_as_addresses_or_data()
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', .. Enumerable.Range(0, 20_000).Select(i => (byte)i)];
        var turn = ChatTurn.User("What is this?", MediaInput.FromUri(new Uri("https://example.org/a.png?x=1&y=2")), MediaInput.FromBytes(picture));
        await server.CreateClient().SendAsync(ChatModel.Of(Model).On(new Provider("groq")).Chat(turn), TestContext.Current.CancellationToken);

        var parts = server.Single().Json.GetProperty("messages")[0].GetProperty("content");
        Assert.Equal("What is this?", parts[0].GetProperty("text").GetString());
        Assert.Equal("https://example.org/a.png?x=1&y=2", parts[1].GetProperty("image_url").GetProperty("url").GetString());
        Assert.Equal("image_url", parts[2].GetProperty("type").GetString());
        Assert.Equal("data:image/png;base64," + Convert.ToBase64String(picture), parts[2].GetProperty("image_url").GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("""{"choices":[{"message":{"content":"a","reasoning_content":"why"}}]}""", "a", "why", null)]
    [InlineData("""{"choices":[{"message":{"content":"a","reasoning":"why"}}]}""", "a", "why", null)]
    [InlineData("""{"choices":[{"message":{"content":"a","reasoning":"why","reasoning_content":null}}]}""", "a", "why", null)]
    [InlineData("""{"choices":[{"message":{"content":null},"finish_reason":"eos_token"}]}""", "", null, "eos_token")]
    [InlineData("""{"choices":[{"message":{"content":"a"},"finish_reason":""}]}""", "a", null, null)]
    [InlineData("""{"choices":[{"message":{"content":"a"},"finish_reason":17}],"usage":"none","created":"now","id":5}""", "a", null, null)]
    [InlineData("""{"choices":[{"message":{"content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}}]}""", "ab", null, null)]
    [InlineData("""{"error":null,"choices":[{"message":{"content":"a"}},{"message":{"content":"b"}}]}""", "a", null, null)]
    public async Task A_reply_of_an_unusual_shape_is_read_as_far_as_it_goes(string body, string text, string? reasoning, string? finish)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        var reply = await server.CreateClient().SendAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken);

        Assert.Equal(text, reply.Text);
        Assert.Equal(reasoning, reply.Reasoning);
        Assert.Equal(finish, reply.FinishReason);
    }

    [Fact]
    public async Task Usage_is_unknown_where_it_is_not_said_and_has_the_cost_where_it_is()
    {
        const string Body = """
            {"choices":[{"message":{"content":"a"}}],"usage":{"prompt_tokens":9.0,"prompt_tokens_details":{"cached_tokens":4},
            "completion_tokens_details":{"reasoning_tokens":2,"x":[1]},"estimated_cost":0.0000123,"queue_time":{"a":[{}]}}}
            """;
        await using var server = await LoopbackServer.StartAsync(200, Body);
        var reply = await server.CreateClient().SendAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken);

        Assert.Equal(new TokenUsage { InputTokens = 9, CachedInputTokens = 4, ReasoningTokens = 2, Cost = 0.0000123m }, reply.Usage);
        Assert.Null(reply.Usage!.OutputTokens);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("<html></html>")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":null}""")]
    public async Task A_body_that_is_no_chat_is_an_unreadable_answer(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
            () => server.CreateClient().SendAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
        Assert.Contains(Model, exception.Message, StringComparison.Ordinal);
        Assert.Equal(body.Length == 0 ? null : body, exception.ResponseBody);
    }

    [Fact]
    public async Task An_error_within_a_good_status_is_an_error()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"error":{"message":"upstream gave up","code":"E7"}}""");
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
            () => server.CreateClient().SendAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.JobFailed, exception.Kind);
        Assert.StartsWith("upstream gave up", exception.Message, StringComparison.Ordinal);
        Assert.Equal("E7", exception.Code);
    }

    [Fact]
    public void Nonsense_is_refused_before_anything_is_sent()
    {
        var request = new ChatRequest(Model, "Hi");
        Assert.Throws<ArgumentOutOfRangeException>(() => request with { MaxTokens = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => request with { Temperature = 2.01 });
        Assert.Throws<ArgumentOutOfRangeException>(() => request with { Temperature = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => request with { TopP = -0.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => request with { FrequencyPenalty = 3 });
        Assert.Throws<ArgumentOutOfRangeException>(() => request with { PresencePenalty = double.PositiveInfinity });
        Assert.Throws<ArgumentException>(() => request with { Messages = [] });
        Assert.Throws<ArgumentNullException>(() => request with { Messages = [null!] });
        Assert.Throws<FormatException>(() => new ChatRequest("gpt-oss-120b", "Hi"));
        Assert.Throws<ArgumentNullException>(() => ChatTurn.User(null!));
        Assert.Throws<ArgumentNullException>(() => ChatTurn.User("one") with { Text = null! });
        Assert.Throws<ArgumentNullException>(() => ChatTurn.User("one") with { Images = null! });
        Assert.Throws<ArgumentNullException>(() => ChatTurn.User("one", [null!]));
        Assert.Throws<InvalidOperationException>(() => default(ChatModel).Chat("Hi"));
    }

    [Fact]
    public void A_request_does_not_change_with_the_list_it_was_made_from()
    {
        List<ChatTurn> turns = ["one"];
        var request = ChatModel.Of(Model).Chat(turns);
        turns.Add("two");

        Assert.Equal("one", Assert.Single(request.Messages).Text);
    }
}
