using System.Net;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator.Tests;

public sealed class StructuredOutputTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Path = "/v1/chat/completions";

    private const string Schema = """{"type":"object","properties":{"answer":{"type":"string"},"score":{"type":"number","minimum":0,"maximum":0.5}},"required":["answer","score"],"additionalProperties":false}""";

    [Theory]
    [InlineData("""{"type":"json_schema","json_schema":{"name":"reply","strict":true,"schema":SCHEMA}}""")]
    [InlineData("""{"type":"json_schema","schema":SCHEMA}""")]
    public async Task An_answer_follows_the_asked_schema(string format)
    {
        var content = await ContentAsync("acme/chat:groq", format.Replace("SCHEMA", Schema, StringComparison.Ordinal));

        Assert.Empty(SchemaCheck.Faults(JsonNode.Parse(Schema)!, JsonNode.Parse(content)));
        Assert.Contains("[emulator] answer", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_object_without_a_schema_is_an_object()
    {
        var content = await ContentAsync("acme/chat:groq", """{"type":"json_object"}""");

        Assert.StartsWith("[emulator]", (string?)JsonNode.Parse(content)!["emulator"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_without_structured_output_answers_in_prose()
    {
        var content = await ContentAsync("acme/chat:cerebras", $$$"""{"type":"json_schema","json_schema":{"schema":{{{Schema}}}}}""");

        Assert.StartsWith("[emulator] acme/chat via cerebras", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_of_text_changes_nothing()
    {
        Assert.StartsWith("[emulator] acme/chat", await ContentAsync("acme/chat:groq", """{"type":"text"}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"json_schema","json_schema":{"schema":false}}""")]
    [InlineData("""{"type":"json_schema"}""")]
    public async Task A_schema_that_is_missing_or_allows_nothing_is_refused(string format)
    {
        using var response = await fixture.PostAsync(Path, Call("acme/chat:groq", format));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("response_format", (string?)JsonNode.Parse(await EmulatorFixture.ReadAsync(response))!["error"]!["param"]);
    }

    private async Task<string> ContentAsync(string model, string format) =>
        (string)(await fixture.PostForJsonAsync(Path, Call(model, format)))["choices"]![0]!["message"]!["content"]!;

    private static string Call(string model, string format) =>
        $$"""{"model":"{{model}}","response_format":{{format}},"messages":[{"role":"user","content":"x"}]}""";
}
