using System.Text.Json;

namespace InferenceCatalog.Tests.Http;

/// <summary>Tools: offered, asked for, answered.</summary>
public sealed class ChatToolTests
{
    private const string Model = "openai/gpt-oss-120b";
    private const string Schema = """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""";
    private const string Hello = """{"role":"user","content":"Hi"}""";

    private static readonly ModelTool Weather = new("get_weather", "The weather now.", Schema);

    [Fact]
    public Task Tools_are_sent_with_their_schemas() => AssertSentAsync(
        new ChatRequest(Model, "Hi") { Tools = [Weather, new ModelTool("now", description: null) { Strict = true }] },
        $$$"""{"model":"{{{Model}}}","messages":[{{{Hello}}}],"tools":[{"type":"function","function":{"name":"get_weather","description":"The weather now.","parameters":{{{Schema}}}}},{"type":"function","function":{"name":"now","strict":true}}]}""");

    [Fact]
    public async Task A_schema_may_be_a_json_element_of_a_document_that_is_gone()
    {
        ModelTool tool;
        using (var document = JsonDocument.Parse(Schema))
            tool = new ModelTool("get_weather", "The weather now.", document.RootElement);

        Assert.Equal(Schema, tool.Parameters);
        await AssertSentAsync(
            new ChatRequest(Model, "Hi") { Tools = [tool] },
            $$$"""{"model":"{{{Model}}}","messages":[{{{Hello}}}],"tools":[{"type":"function","function":{"name":"get_weather","description":"The weather now.","parameters":{{{Schema}}}}}]}""");
    }

    [Fact]
    public async Task The_choice_among_tools_is_sent_as_a_word_or_as_a_name()
    {
        await AssertSentAsync(Choosing(ModelToolChoice.Auto), $$"""{"model":"{{Model}}","messages":[{{Hello}}],"tool_choice":"auto"}""");
        await AssertSentAsync(Choosing(ModelToolChoice.None), $$"""{"model":"{{Model}}","messages":[{{Hello}}],"tool_choice":"none"}""");
        await AssertSentAsync(Choosing(ModelToolChoice.Required), $$"""{"model":"{{Model}}","messages":[{{Hello}}],"tool_choice":"required"}""");
        await AssertSentAsync(
            Choosing(ModelToolChoice.Of("none")) with { ParallelToolCalls = false },
            $$$"""{"model":"{{{Model}}}","messages":[{{{Hello}}}],"tool_choice":{"type":"function","function":{"name":"none"}},"parallel_tool_calls":false}""");

        static ChatRequest Choosing(ModelToolChoice choice) => new(Model, "Hi") { Tools = [], ToolChoice = choice };
    }

    [Fact]
    public async Task A_reply_that_asks_for_tools_is_answered_with_their_results()
    {
        const string Asked = """
            {"choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[
            {"id":"call_1","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Köln\"}"}},
            {"id":"call_2","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Rom\"}"}}]},"finish_reason":"tool_calls"}]}
            """;
        await using var server = await LoopbackServer.StartAsync(200, Asked);
        var client = server.CreateClient();
        var request = ChatModel.Of(Model).Chat("Köln or Rom?") with { Tools = [Weather] };
        var reply = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(("", "tool_calls"), (reply.Text, reply.FinishReason));
        Assert.Equal([new ModelToolCall("call_1", "get_weather", """{"city":"Köln"}"""), new ModelToolCall("call_2", "get_weather", """{"city":"Rom"}""")], reply.ToolCalls);

        var next = request with
        {
            Tools = null,
            Messages = [.. request.Messages, ChatTurn.Assistant(reply), .. reply.ToolCalls.Select(call => ChatTurn.Tool(call, "17 °C"))],
        };
        server.Received.Clear();
        await client.SendAsync(next, TestContext.Current.CancellationToken);
        Assert.Equal(
            $$"""{"model":"{{Model}}","messages":[{"role":"user","content":"Köln or Rom?"},"""
            + """{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Köln\"}"}},"""
            + """{"id":"call_2","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Rom\"}"}}]},"""
            + """{"role":"tool","tool_call_id":"call_1","content":"17 °C"},{"role":"tool","tool_call_id":"call_2","content":"17 °C"}]}""",
            server.Single().Text);
    }

    [Theory]
    [InlineData("""[{"id":"a","function":{"name":"f","arguments":{"x":[1,{"y":"\u00e9\n"}],"z":{},"w":null}}}]""", "a", "f", """{"x":[1,{"y":"\u00e9\n"}],"z":{},"w":null}""")]
    [InlineData("""[{"id":0,"function":{"name":"f","arguments":"{}"}}]""", "0", "f", "{}")]
    [InlineData("""[{"function":{"name":"f","arguments":null}}]""", "", "f", "")]
    [InlineData("""[7,{"id":"a","type":"function","function":{"description":null,"name":"f","arguments":"not json"}},null]""", "a", "f", "not json")]
    [InlineData("""[{"id":"a","function":"f"}]""", "a", "", "")]
    public async Task A_tool_call_of_an_unusual_shape_is_read_as_far_as_it_goes(string calls, string id, string name, string arguments)
    {
        await using var server = await LoopbackServer.StartAsync(200, $$$"""{"choices":[{"message":{"content":"Wait.","tool_calls":{{{calls}}}}}]}""");
        var reply = await server.CreateClient().SendAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken);

        Assert.Equal("Wait.", reply.Text);
        Assert.Equal(new ModelToolCall(id, name, arguments), Assert.Single(reply.ToolCalls));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"none\"")]
    [InlineData("{\"a\":1}")]
    public async Task A_reply_without_tool_calls_has_none(string calls)
    {
        await using var server = await LoopbackServer.StartAsync(200, $$$"""{"choices":[{"message":{"content":"Hi.","tool_calls":{{{calls}}}}}]}""");
        var reply = await server.CreateClient().SendAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken);

        Assert.Equal("Hi.", reply.Text);
        Assert.Empty(reply.ToolCalls);
    }

    [Fact]
    public void Nonsense_is_refused_before_anything_is_sent()
    {
        Assert.Throws<ArgumentException>(() => new ModelTool("", "x"));
        Assert.Throws<ArgumentException>(() => new ModelTool("f", "x", "[]"));
        Assert.Throws<ArgumentException>(() => new ModelTool("f", "x", "{} {}"));
        Assert.Throws<ArgumentException>(() => new ModelTool("f", "x", default(JsonElement)));
        var exception = Assert.Throws<ArgumentException>(() => new ModelTool("f", "x", "{\"type\":"));
        Assert.StartsWith("It is not JSON: ", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("Two tools are called 'get_weather'.", Assert.Throws<ArgumentException>(() => new ChatRequest(Model, "Hi") { Tools = [Weather, Weather] }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new ChatRequest(Model, "Hi") { Tools = [null!] });
        Assert.Throws<ArgumentException>(() => ModelToolChoice.Of(""));
        Assert.Throws<ArgumentException>(() => ChatTurn.User("Hi") with { ToolCalls = [new ModelToolCall("a", "f", "{}")] });
        Assert.Throws<ArgumentNullException>(() => ChatTurn.Assistant("Hi") with { ToolCalls = [null!] });
        Assert.Throws<ArgumentNullException>(() => ChatTurn.Tool("a", null!));
        Assert.Throws<ArgumentNullException>(() => new ModelToolCall(null!, "f", "{}"));
    }

    private static async Task AssertSentAsync(ChatRequest request, string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        await server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(body, server.Single().Text);
    }
}
