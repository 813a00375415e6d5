using System.Net;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator.Tests;

public sealed class ChatStreamTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Path = "/v1/chat/completions";

    [Fact]
    public async Task A_stream_has_the_words_of_the_whole_answer_one_by_one_and_an_end_marker()
    {
        using var response = await fixture.PostAsync(Path, Call());
        var events = await EmulatorFixture.ReadEventsAsync(response);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("groq", Assert.Single(response.Headers.GetValues("x-inference-provider")));
        Assert.Equal("[DONE]", events[^1]);
        var chunks = events.SkipLast(1).Select(text => JsonNode.Parse(text)!).ToList();
        Assert.Equal("assistant", (string?)chunks[0]["choices"]![0]!["delta"]!["role"]);
        Assert.Equal("stop", (string?)chunks[^1]["choices"]![0]!["finish_reason"]);
        Assert.All(chunks, chunk => Assert.Equal("chat.completion.chunk", (string?)chunk["object"]));
        Assert.Single(chunks.Select(chunk => (string?)chunk["id"]).Distinct());
        Assert.Equal("[emulator] acme/chat via groq would answer here. You said: hello there", Text(chunks));
        Assert.Equal(13, chunks.Count);
    }

    [Fact]
    public async Task Usage_comes_last_and_only_when_asked_for()
    {
        using var without = await fixture.PostAsync(Path, Call());
        using var with = await fixture.PostAsync(Path, Call(""","stream_options":{"include_usage":true}"""));

        Assert.DoesNotContain("usage", await EmulatorFixture.ReadAsync(without), StringComparison.Ordinal);
        var last = JsonNode.Parse((await EmulatorFixture.ReadEventsAsync(with))[^2])!;
        Assert.Empty(last["choices"]!.AsArray());
        Assert.Equal((int)last["usage"]!["prompt_tokens"]! + (int)last["usage"]!["completion_tokens"]!, (int?)last["usage"]!["total_tokens"]);
    }

    [Fact]
    public async Task A_wrong_model_is_an_error_before_the_stream_begins()
    {
        using var response = await fixture.PostAsync(Path, """{"model":"acme/none","stream":true,"messages":[{"role":"user","content":"x"}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_error_in_a_stream_follows_some_text_and_no_end_marker_follows_it()
    {
        using var response = await fixture.PostAsync(Path, Call(), EmulatorTriggers.StreamError);
        var events = await EmulatorFixture.ReadEventsAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("[emulator]", Text(events.SkipLast(1).Select(text => JsonNode.Parse(text)!)), StringComparison.Ordinal);
        Assert.Equal("""{"error":"[emulator] The provider failed while it answered.","error_type":"validation"}""", events[^1]);
    }

    [Fact]
    public async Task A_stream_that_is_cut_ends_without_a_reason_and_without_an_end_marker()
    {
        using var response = await fixture.PostAsync(Path, Call(), EmulatorTriggers.StreamCut);
        var events = await EmulatorFixture.ReadEventsAsync(response);

        Assert.DoesNotContain("[DONE]", events);
        Assert.All(events, text => Assert.Null(JsonNode.Parse(text)!["choices"]![0]!["finish_reason"]));
        Assert.StartsWith("[emulator]", Text(events.Select(text => JsonNode.Parse(text)!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_is_aborted_breaks_the_connection()
    {
        using var response = await fixture.PostAsync(Path, Call(), EmulatorTriggers.StreamAbort);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Assert.ThrowsAnyAsync<Exception>(() => EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task A_call_that_is_not_streamed_is_answered_whatever_stream_trigger_it_carries()
    {
        using var response = await fixture.PostAsync(
            Path,
            """{"model":"acme/chat","messages":[{"role":"user","content":"x"}]}""",
            EmulatorTriggers.StreamCut);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_long_answer_has_2000_words()
    {
        using var response = await fixture.PostAsync(Path, Call(), EmulatorTriggers.LongAnswer);
        var events = await EmulatorFixture.ReadEventsAsync(response);

        Assert.Equal(2000 + 3, events.Count);
        Assert.EndsWith(" 1999 2000", Text(events.SkipLast(1).Select(text => JsonNode.Parse(text)!)), StringComparison.Ordinal);
    }

    private static string Call(string more = "") =>
        $$"""{"model":"acme/chat:groq","stream":true{{more}},"messages":[{"role":"user","content":"hello there"}]}""";

    private static string Text(IEnumerable<JsonNode> chunks) =>
        string.Concat(chunks.Select(chunk => (string?)chunk["choices"]![0]!["delta"]!["content"]));
}
