using System.Net;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator.Tests;

public sealed class ChatTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Path = "/v1/chat/completions";

    [Fact]
    public async Task An_answer_is_visibly_the_emulators_and_says_who_would_have_given_it()
    {
        var answer = await fixture.PostForJsonAsync(Path, """{"model":"acme/chat:groq","messages":[{"role":"user","content":"How many G's?"}]}""");

        Assert.Equal("[emulator] acme/chat via groq would answer here. You said: How many G's?", Content(answer));
        Assert.Equal("chat.completion", (string?)answer["object"]);
        Assert.Equal("acme/chat", (string?)answer["model"]);
        Assert.Equal(1785110400, (long?)answer["created"]);
        Assert.Equal("stop", (string?)answer["choices"]![0]!["finish_reason"]);
        Assert.StartsWith("chatcmpl-emulator-", (string?)answer["id"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_adds_up()
    {
        var answer = await fixture.PostForJsonAsync(Path, """{"model":"acme/chat","messages":[{"role":"user","content":"one two three"}]}""");

        var usage = answer["usage"]!;
        Assert.Equal(7, (int?)usage["prompt_tokens"]);
        Assert.Equal(Content(answer).Split(' ').Length, (int?)usage["completion_tokens"]);
        Assert.Equal((int)usage["prompt_tokens"]! + (int)usage["completion_tokens"]!, (int?)usage["total_tokens"]);
    }

    [Fact]
    public async Task The_same_call_has_the_same_answer_and_another_call_another_id()
    {
        const string call = """{"model":"acme/chat","messages":[{"role":"user","content":"again"}]}""";
        var first = await fixture.PostForJsonAsync(Path, call);
        var second = await fixture.PostForJsonAsync(Path, call);
        var other = await fixture.PostForJsonAsync(Path, call.Replace("again", "anew", StringComparison.Ordinal));

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.NotEqual((string?)first["id"], (string?)other["id"]);
    }

    [Fact]
    public async Task The_headers_say_who_served_the_call_and_give_it_an_id()
    {
        using var first = await fixture.PostAsync(Path, """{"model":"acme/chat:novita","messages":[{"role":"user","content":"x"}]}""");
        using var second = await fixture.PostAsync(Path, """{"model":"acme/none","messages":[{"role":"user","content":"x"}]}""");

        Assert.Equal("novita", Assert.Single(first.Headers.GetValues("x-inference-provider")));
        Assert.False(second.Headers.Contains("x-inference-provider"));
        Assert.NotEqual(Assert.Single(first.Headers.GetValues("x-request-id")), Assert.Single(second.Headers.GetValues("x-request-id")));
    }

    [Fact]
    public async Task Images_in_a_message_are_taken_and_counted()
    {
        var answer = await fixture.PostForJsonAsync(Path, """
            {"model":"acme/chat:groq","messages":[{"role":"user","content":[
              {"type":"text","text":"What is this?"},
              {"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}},
              {"type":"image_url","image_url":{"url":"https://example.org/cat.png"}}]}]}
            """);

        Assert.Equal("[emulator] acme/chat via groq would answer here. You said: What is this? (attachments: 2)", Content(answer));
    }

    [Theory]
    [InlineData("max_tokens")]
    [InlineData("max_completion_tokens")]
    public async Task An_answer_ends_where_the_tokens_do(string name)
    {
        var answer = await fixture.PostForJsonAsync(
            Path,
            $$"""{"model":"acme/chat:groq","{{name}}":3,"messages":[{"role":"user","content":"x"}]}""");

        Assert.Equal("[emulator] acme/chat via", Content(answer));
        Assert.Equal("length", (string?)answer["choices"]![0]!["finish_reason"]);
    }

    [Theory]
    [InlineData("\"would\"")]
    [InlineData("[\"here\",\"would\"]")]
    public async Task An_answer_ends_before_a_text_that_stops_it(string stop)
    {
        var answer = await fixture.PostForJsonAsync(
            Path,
            $$"""{"model":"acme/chat:groq","stop":{{stop}},"messages":[{"role":"user","content":"x"}]}""");

        Assert.Equal("[emulator] acme/chat via groq ", Content(answer));
        Assert.Equal("stop", (string?)answer["choices"]![0]!["finish_reason"]);
    }

    [Fact]
    public async Task A_long_message_is_repeated_in_part()
    {
        var message = new string('é', 1000);
        var answer = await fixture.PostForJsonAsync(Path, $$"""{"model":"acme/chat","messages":[{"role":"user","content":"{{message}}"}]}""");

        Assert.EndsWith(new string('é', 300) + "…", Content(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"messages":[{"role":"user","content":"x"}]}""", "The body needs a model.", "model")]
    [InlineData("""{"model":"acme/chat"}""", "The body needs messages.", "messages")]
    [InlineData("""{"model":"acme/chat","messages":[]}""", "The body needs messages.", "messages")]
    [InlineData("""{"model":"acme/chat","messages":["x"]}""", "Each message must be an object with a role.", "messages")]
    [InlineData("""{"model":"acme/chat","messages":[{"role":"user","content":1}]}""", "A message's content must be text or a list of parts.", "messages")]
    [InlineData("""{"model":"acme/chat","messages":[{"role":"user","content":["x"]}]}""", "Each part of a message must be an object with a type.", "messages")]
    [InlineData("""{"model":"acme/chat","max_tokens":0,"messages":[{"role":"user"}]}""", "max_tokens must be a whole number above 0.", "max_tokens")]
    [InlineData("""{"model":"acme/chat","tools":[{}],"messages":[{"role":"user"}]}""", "Each tool must have a function with a name.", "tools")]
    public async Task A_call_that_lacks_what_it_needs_is_told_what(string call, string message, string parameter)
    {
        using var response = await fixture.PostAsync(Path, call);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = JsonNode.Parse(await EmulatorFixture.ReadAsync(response))!["error"]!;
        Assert.Equal(message, (string?)error["message"]);
        Assert.Equal(parameter, (string?)error["param"]);
        Assert.Equal("invalid_request_error", (string?)error["type"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"model":"acme/chat","model":"acme/chat"}""")]
    [InlineData("""{"model":"\ud800","messages":[{"role":"user","content":"x"}]}""")]
    public async Task A_body_that_is_no_sound_JSON_object_is_refused(string body)
    {
        using var response = await fixture.PostAsync(Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await EmulatorFixture.ReadAsync(response))!["error"]!["message"]);
    }

    private static string Content(JsonNode answer) => (string)answer["choices"]![0]!["message"]!["content"]!;
}
