using System.Net;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator.Tests;

public sealed class ToolCallTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Path = "/v1/chat/completions";

    private const string Schema = """{"type":"object","properties":{"city":{"type":"string"},"days":{"type":"integer","minimum":3}},"required":["city","days"]}""";

    public static string Call(string model, string more = "", string message = "What is the weather?") => $$$"""
        {"model":"{{{model}}}"{{{more}}},"messages":[{"role":"user","content":"{{{message}}}"}],
         "tools":[{"type":"function","function":{"name":"weather","parameters":{{{Schema}}}}},
                  {"type":"function","function":{"name":"calendar"}}]}
        """;

    [Theory]
    [InlineData("acme/chat:groq")]
    [InlineData("acme/chat:novita")]
    public async Task A_route_that_has_tools_or_does_not_say_calls_one_with_arguments_of_its_schema(string model)
    {
        var answer = await fixture.PostForJsonAsync(Path, Call(model));

        var choice = answer["choices"]![0]!;
        var call = Assert.Single(choice["message"]!["tool_calls"]!.AsArray())!;
        Assert.Equal("tool_calls", (string?)choice["finish_reason"]);
        Assert.Null(choice["message"]!["content"]);
        Assert.Equal("function", (string?)call["type"]);
        Assert.StartsWith("call_", (string?)call["id"], StringComparison.Ordinal);
        Assert.Equal("weather", (string?)call["function"]!["name"]);
        Assert.Empty(SchemaCheck.Faults(JsonNode.Parse(Schema)!, JsonNode.Parse((string)call["function"]!["arguments"]!)));
        Assert.Equal("""{"city":"[emulator] city","days":3}""", (string?)call["function"]!["arguments"]);
    }

    [Fact]
    public async Task A_streamed_call_is_the_same_in_pieces()
    {
        using var response = await fixture.PostAsync(Path, Call("acme/chat:groq", ""","stream":true"""));
        var deltas = (await EmulatorFixture.ReadEventsAsync(response)).SkipLast(1)
            .Select(text => JsonNode.Parse(text)!["choices"]![0]!)
            .ToList();

        var parts = deltas.Select(choice => choice["delta"]!["tool_calls"]?[0]).OfType<JsonNode>().ToList();
        Assert.Equal("weather", (string?)parts[0]["function"]!["name"]);
        Assert.All(parts, part => Assert.Equal(0, (int?)part["index"]));
        Assert.Equal("""{"city":"[emulator] city","days":3}""", string.Concat(parts.Select(part => (string?)part["function"]!["arguments"])));
        Assert.Equal("tool_calls", (string?)deltas[^1]["finish_reason"]);
    }

    [Theory]
    [InlineData("", "Look into the calendar", "calendar")]
    [InlineData(""","tool_choice":"required" """, "hello", "weather")]
    [InlineData(""","tool_choice":{"type":"function","function":{"name":"calendar"}}""", "hello", "calendar")]
    [InlineData(""","tool_choice":{"type":"function","function":"calendar"}""", "hello", "weather")]
    public async Task The_choice_or_else_the_prompt_names_the_tool(string more, string message, string tool)
    {
        var answer = await fixture.PostForJsonAsync(Path, Call("acme/chat:groq", more, message));

        Assert.Equal(tool, (string?)answer["choices"]![0]!["message"]!["tool_calls"]![0]!["function"]!["name"]);
    }

    [Fact]
    public async Task A_tool_without_parameters_is_called_with_none()
    {
        var answer = await fixture.PostForJsonAsync(Path, Call("acme/chat:groq", message: "calendar"));

        Assert.Equal("{}", (string?)answer["choices"]![0]!["message"]!["tool_calls"]![0]!["function"]!["arguments"]);
    }

    [Fact]
    public async Task No_tool_is_called_when_the_choice_is_none()
    {
        var answer = await fixture.PostForJsonAsync(Path, Call("acme/chat:groq", ""","tool_choice":"none" """));

        Assert.Equal("stop", (string?)answer["choices"]![0]!["finish_reason"]);
    }

    [Fact]
    public async Task After_a_tools_result_the_answer_is_text()
    {
        var call = JsonNode.Parse(Call("acme/chat:groq"))!;
        call["messages"]!.AsArray().Add(JsonNode.Parse("""{"role":"assistant","content":null,"tool_calls":[]}"""));
        call["messages"]!.AsArray().Add(JsonNode.Parse("""{"role":"tool","tool_call_id":"call_1","content":"rain"}"""));

        var answer = await fixture.PostForJsonAsync(Path, call.ToJsonString());

        Assert.Equal(
            "[emulator] acme/chat via groq would answer here. The tool said: rain",
            (string?)answer["choices"]![0]!["message"]!["content"]);
    }

    [Theory]
    [InlineData("", """{"code":"422","error_type":"UNSUPPORTED_OPENAI_PARAMS","message":"The following parameters are not supported for this model: tools","param":"tools"}""")]
    [InlineData(""","tool_choice":"auto" """, """{"code":"422","error_type":"UNSUPPORTED_OPENAI_PARAMS","message":"The following parameters are not supported for this model: tools, tool_choice","param":"tools"}""")]
    public async Task A_route_without_tools_refuses_them(string more, string body)
    {
        foreach (var model in (string[])["acme/chat:cerebras", "acme/plain"])
        {
            using var response = await fixture.PostAsync(Path, Call(model, more));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.Equal(body, await EmulatorFixture.ReadAsync(response));
        }
    }

    [Fact]
    public async Task A_choice_of_no_offered_tool_is_refused()
    {
        using var response = await fixture.PostAsync(Path, Call("acme/chat:groq", ""","tool_choice":{"type":"function","function":{"name":"stocks"}}"""));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Parameters_that_nothing_satisfies_are_refused_by_name()
    {
        using var response = await fixture.PostAsync(
            Path,
            """
            {"model":"acme/chat:groq","messages":[{"role":"user","content":"x"}],
             "tools":[{"type":"function","function":{"name":"never","parameters":{"type":"object","properties":{"a":false},"required":["a"]}}}]}
            """);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("the parameters of 'never'", await EmulatorFixture.ReadAsync(response), StringComparison.Ordinal);
    }
}
