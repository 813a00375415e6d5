using System.Text;

namespace InferenceCatalog.Tests.Http;

/// <summary>Tool calls that come in pieces.</summary>
public sealed class ChatToolStreamTests
{
    private const string Model = "openai/gpt-oss-120b";
    private const string Done = "data: [DONE]\n\n";

    private static readonly ModelToolCall Cologne = new("call_1", "get_weather", """{"city":"Köln 😀"}""");
    private static readonly ModelToolCall Rome = new("call_2", "get_time", """{"city":"Rom"}""");

    /// <summary>Two calls at once, their arguments in turns.</summary>
    private static readonly string Recorded =
        Answers.Chunk("""{"role":"assistant","content":null}""")
        + Answers.Chunk("""{"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"get_weather","arguments":""}}]}""")
        + Answers.Chunk("""{"tool_calls":[{"index":0,"function":{"arguments":"{\"city\":"}}]}""")
        + Answers.Chunk("""{"tool_calls":[{"index":1,"id":"call_2","type":"function","function":{"name":"get_time","arguments":"{\"city\""}}]}""")
        + Answers.Chunk("""{"tool_calls":[{"index":0,"function":{"arguments":"\"Köln 😀\"}"}},{"index":1,"function":{"arguments":":\"Rom\"}"}}]}""")
        + Answers.Chunk("{}", "\"tool_calls\"")
        + """data: {"choices":[],"usage":{"total_tokens":14}}""" + "\n\n"
        + Done;

    [Fact]
    public async Task Pieces_are_shown_as_they_come_and_calls_as_they_are_whole()
    {
        var updates = await ReadAsync(Recorded);

        Assert.Equal(
            [
                new ToolCallFragment { Index = 0, Id = "call_1", Name = "get_weather", Arguments = "" },
                new ToolCallFragment { Index = 0, Arguments = "{\"city\":" },
                new ToolCallFragment { Index = 1, Id = "call_2", Name = "get_time", Arguments = "{\"city\"" },
                new ToolCallFragment { Index = 0, Arguments = "\"Köln 😀\"}" },
                new ToolCallFragment { Index = 1, Arguments = ":\"Rom\"}" },
            ],
            updates.SelectMany(update => update.ToolCallFragments));
        var whole = Assert.Single(updates, update => update.ToolCalls.Count > 0);
        Assert.Equal("tool_calls", whole.FinishReason);
        Assert.Equal([Cologne, Rome], whole.ToolCalls);
        Assert.Equal(14, updates[^1].Usage!.TotalTokens);
    }

    [Fact]
    public async Task A_stream_that_arrives_in_two_parts_split_anywhere_has_the_same_calls()
    {
        var bytes = Encoding.UTF8.GetBytes(Recorded);
        for (var split = 1; split < bytes.Length; split++)
        {
            using var httpClient = new HttpClient(new StreamHandler(() => new SplitStream(bytes, split)));
            var client = new InferenceClient(httpClient, new InferenceClientOptions { Token = TestToken.Value });
            var reply = await client.StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken).ToReplyAsync(TestContext.Current.CancellationToken);
            Assert.Equal([Cologne, Rome], reply.ToolCalls);
        }
    }

    [Fact]
    public async Task A_stream_cut_at_any_byte_throws_and_never_gives_half_a_call()
    {
        var bytes = Encoding.UTF8.GetBytes(Recorded);
        for (var length = 0; length < bytes.Length - "\n\n".Length; length++)
        {
            var cut = bytes[..length];
            using var httpClient = new HttpClient(new StreamHandler(() => new MemoryStream(cut)));
            var client = new InferenceClient(httpClient, new InferenceClientOptions { Token = TestToken.Value });
            var calls = new List<ModelToolCall>();
            var exception = await Assert.ThrowsAsync<InferenceStreamException>(async () =>
            {
                await foreach (var update in client.StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken))
                    calls.AddRange(update.ToolCalls);
            });
            Assert.Equal(InferenceErrorKind.StreamTruncated, exception.Kind);
            Assert.True(calls is [] || calls.SequenceEqual([Cologne, Rome]));
        }
    }

    /// <summary>As providers were seen to write the same two calls.</summary>
    [Theory]
    [InlineData("""{"tool_calls":[{"id":"1","function":{"name":"f","arguments":"{"}}]}""", """{"tool_calls":[{"function":{"arguments":"}"}}]}""", """{"tool_calls":[{"id":"2","function":{"name":"g","arguments":"[]"}}]}""")]
    [InlineData("""{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"{}"}}]}""", """{"tool_calls":[{"index":0,"id":"2","function":{"name":"g","arguments":"["}}]}""", """{"tool_calls":[{"index":0,"id":"2","function":{"name":"g","arguments":"]"}}]}""")]
    [InlineData("""{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"{"}}]}""", """{"tool_calls":[{"index":0,"id":"other","function":{"name":null,"arguments":"}"}}]}""", """{"tool_calls":[{"index":1,"id":"2","function":{"name":"g","arguments":"[]"}}]}""")]
    [InlineData("""{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"{"}}]}""", """{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"}"}}]}""", """{"tool_calls":[{"index":1,"id":"2","function":{"name":"g","arguments":"[]"}}]}""")]
    [InlineData("""{"tool_calls":[{"index":0,"function":{"name":"f"}}]}""", """{"tool_calls":[{"index":0,"id":"1","function":{"arguments":"{}"}},{"index":1,"id":"2"}]}""", """{"tool_calls":[{"index":1,"id":"","function":{"name":"g","arguments":"[]"}}]}""")]
    public async Task Pieces_of_an_unusual_shape_find_their_calls(params string[] deltas)
    {
        foreach (var end in (string[])[Answers.Chunk("{}", "\"tool_calls\""), ""])
        {
            var updates = await ReadAsync(string.Concat(deltas.Select(delta => Answers.Chunk(delta))) + end + Done);
            Assert.Equal([new ModelToolCall("1", "f", "{}"), new ModelToolCall("2", "g", "[]")], updates[^1].ToolCalls);
        }
    }

    [Fact]
    public async Task Calls_without_a_finish_reason_come_at_an_end_marker_without_its_empty_line_too()
    {
        var updates = await ReadAsync(Answers.Chunk("""{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"{}"}}]}""") + "data: [DONE]");
        Assert.Equal(new ModelToolCall("1", "f", "{}"), Assert.Single(updates[^1].ToolCalls));
    }

    [Fact]
    public async Task Arguments_without_end_are_an_error_before_they_fill_the_memory()
    {
        var megabyte = Answers.Chunk($$$"""{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"{{{new string('x', 1 << 20)}}}"}}]}""");
        var exception = await Assert.ThrowsAsync<InferenceStreamException>(() => ReadAsync([.. Enumerable.Repeat(megabyte, 17)]));
        Assert.Equal(InferenceErrorKind.StreamError, exception.Kind);
        Assert.StartsWith("The arguments of the tool calls are longer", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<List<ChatUpdate>> ReadAsync(params string[] pieces)
    {
        await using var server = await LoopbackServer.StartAsync(context => context.StreamAsync(pieces));
        return await server.CreateClient().StreamAsync(new ChatRequest(Model, "Hi"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
