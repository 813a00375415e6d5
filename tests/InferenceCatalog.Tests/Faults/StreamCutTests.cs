using System.Collections.Concurrent;
using System.Text;
using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Faults;

/// <summary>A stream that is cut at any of its bytes is no answer, however it is cut.</summary>
public sealed class StreamCutTests
{
    private static readonly string Whole = string.Concat(
        ": ping\n\n",
        "data: {\"id\":\"c\",\"created\":1790000000,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"hm\"}}]}\r\n\r\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Gr\u00fc\u00dfe \"}}]}\n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\ud83d\ude00 \\u00e9\\n\"}}]}\n\n",
        "data:{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"t1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"a\\\"\"}}]}}]}\n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\":1}\"}}]}}]}\n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\n",
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3}}\n\n",
        "data: [DONE]\n\n");

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Whole);

    /// <summary>From here on the end marker is there, with or without the empty line behind it.</summary>
    private static readonly int Done = Bytes.Length - 2;

    [Theory]
    [InlineData("closed")]
    [InlineData("reset")]
    [InlineData("closed in a chunk")]
    public async Task A_stream_cut_at_any_byte_throws_with_what_had_come(string way)
    {
        var whole = await ReadAsync(way, Bytes.Length);
        Assert.Equal(("Gr\u00fc\u00dfe \ud83d\ude00 \u00e9\n", null), whole);
        var findings = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, Done, new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (cut, _) =>
        {
            var (text, exception) = await ReadAsync(way, cut);
            var isRight = exception switch
            {
                InferenceStreamException { Kind: InferenceErrorKind.StreamTruncated } broken => broken.PartialText == text,
                InferenceUnavailableException { Kind: InferenceErrorKind.ConnectionFailed } => way == "reset" && text.Length == 0,
                _ => false,
            };
            if (!isRight || !whole.Text.StartsWith(text, StringComparison.Ordinal))
                findings.Add($"cut at {cut}: '{text}', {exception?.ToString() ?? "no exception"}");
        });
        Assert.Empty(findings);
    }

    [Fact]
    public async Task The_empty_line_behind_the_end_marker_may_be_missing()
    {
        for (var cut = Done; cut <= Bytes.Length; cut++)
            Assert.Null((await ReadAsync("closed", cut)).Exception);
    }

    private static async Task<(string Text, InferenceException? Exception)> ReadAsync(string way, int cut)
    {
        var ends = cut == Bytes.Length;
        await using var server = new FaultServer(async exchange =>
        {
            var isChunked = way == "closed in a chunk";
            await exchange.WriteHeadAsync(200, "text/event-stream", null, isChunked ? "Transfer-Encoding: chunked\r\n" : "");
            if (isChunked)
                await exchange.WriteAsync($"{Bytes.Length:x}\r\n");

            await exchange.WriteAsync(Bytes.AsMemory(0, cut));
            if (isChunked && ends)
                await exchange.WriteAsync("\r\n0\r\n\r\n");

            if (way == "reset" && !ends)
                exchange.Reset();
        });
        var client = new InferenceClient(new InferenceClientOptions { Endpoint = server.Address, Token = TestToken.Value, Timeout = TimeSpan.FromSeconds(30) });
        var text = new StringBuilder();
        try
        {
            await foreach (var update in client.StreamAsync(new ChatRequest("a/b", "x"), TestContext.Current.CancellationToken))
                text.Append(update.Text);

            return (text.ToString(), null);
        }
        catch (InferenceException exception)
        {
            return (text.ToString(), exception);
        }
    }
}
