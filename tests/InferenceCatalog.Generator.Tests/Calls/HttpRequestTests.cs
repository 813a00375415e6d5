using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>What is read of requests that are made with <c>HttpClient</c>.</summary>
public sealed class HttpRequestTests
{
    private const string Model = "model = \"openai/gpt-oss-120b:groq\", ";
    private const string Chat = "PostAsJsonAsync: RouterChat, conversational, openai/gpt-oss-120b:groq";

    [Theory]
    [InlineData("messages = new[] { new { role = \"user\", content = text } }", Chat)]
    [InlineData("tools = new[] { new { type = \"function\" } }", Chat + ", tools")]
    [InlineData("tools = Array.Empty<object>(), stream = false", Chat)]
    [InlineData("tools = new object[0], stream = false", Chat)]
    [InlineData("tools = flag ? new[] { text } : null", Chat)]
    [InlineData("response_format = new { type = \"json_schema\", json_schema = new { name = text } }", Chat + ", schema")]
    [InlineData("response_format = new { type = \"json_object\" }", Chat)]
    [InlineData("stream = true, max_tokens = 512", Chat + ", streaming, 512 tokens")]
    [InlineData("max_completion_tokens = number", Chat)]
    [InlineData("messages = new object[] { new { role = \"user\", content = new object[] { new { type = \"text\", text }, new { type = \"image_url\", image_url = new { url = text } } } } }", Chat + ", images")]
    [InlineData("messages = new object[] { new { role = \"user\", content = new object[] { new { type = \"input_audio\" } } } }", Chat + ", audio")]
    public async Task A_body_of_objects_is_read_with_what_it_uses(string members, string expected) =>
        Assert.Equal(
            [expected],
            await CallProbe.ReadAsync(HttpSource.InMethod($"await http.PostAsJsonAsync(\"https://router.huggingface.co/v1/chat/completions\", new {{ {Model}{members} }});")));

    [Fact]
    public async Task A_body_of_json_is_read_with_what_it_uses() =>
        Assert.Equal(
            ["PostAsync: RouterChat, conversational, openai/gpt-oss-120b:groq, tools, schema, images, streaming, 99 tokens"],
            await CallProbe.ReadAsync(HttpSource.InMethod(""""
                var json = $$"""
                    {
                      "model": "openai/gpt-oss-120b:groq",
                      "messages": [{ "role": "user", "content": [{ "type": "text", "text": "{{text}}" }, { "type": "image_url" }] }],
                      "tools": [{ "type": "function" }],
                      "response_format": { "type": "json_schema" },
                      "stream": true, "temperature": 0.5, "max_tokens": 99
                    }
                    """;
                await http.PostAsync("https://router.huggingface.co/v1/chat/completions", new StringContent(json));
                """")));

    [Theory]
    [InlineData("new StringContent(encoding: System.Text.Encoding.UTF8, content: JsonSerializer.Serialize(options: null, value: new { model = \"a/b\" }))")]
    [InlineData("JsonContent.Create(mediaType: null, inputValue: new { model = \"a/b\" })")]
    [InlineData("new StringContent(string.Format(\"{{ \\\"model\\\": \\\"{0}\\\" }}\", \"a/b\"))")]
    public async Task A_body_is_found_by_its_parameter(string content) =>
        Assert.Equal(
            ["PostAsync: RouterChat, conversational, a/b"],
            await CallProbe.ReadAsync(HttpSource.InMethod(
                $"await http.PostAsync(content: {content}, requestUri: \"https://router.huggingface.co/v1/chat/completions\");")));

    [Theory]
    [InlineData("JsonSerializer.Serialize(options: null, value: (object)text)")]
    [InlineData("string.Format(text, \"{ \\\"model\\\": \\\"a/b\\\" }\")")]
    public async Task A_body_that_nothing_shows_has_no_model(string json) =>
        Assert.Equal(
            ["PostAsync: RouterChat, conversational"],
            await CallProbe.ReadAsync(HttpSource.InMethod(
                $"await http.PostAsync(\"https://router.huggingface.co/v1/chat/completions\", new StringContent({json}));")));

    [Fact]
    public async Task A_list_in_json_that_only_the_run_time_knows_may_be_empty() =>
        Assert.Equal(
            ["PostAsync: RouterChat, conversational, openai/gpt-oss-120b:groq"],
            await CallProbe.ReadAsync(HttpSource.InMethod(""""
                var json = $$"""{ "model": "openai/gpt-oss-120b:groq", "tools": {{text}} }""";
                await http.PostAsync("https://router.huggingface.co/v1/chat/completions", new StringContent(json));
                """")));

    [Fact]
    public async Task Dictionaries_lists_and_nodes_are_read() =>
        Assert.Equal(
            [
                "PostAsJsonAsync: RouterResponses, conversational, a/b, schema, 7 tokens",
                "PostAsync: RouterChat, conversational, a/b, tools, images",
            ],
            await CallProbe.ReadAsync(HttpSource.InMethod("""
                var format = new Dictionary<string, object> { ["format"] = new Dictionary<string, object> { ["type"] = "json_schema" } };
                await http.PostAsJsonAsync("https://router.huggingface.co/v1/responses", new Dictionary<string, object> { ["model"] = "a/b", ["text"] = format, ["max_output_tokens"] = 7 });
                var node = new JsonObject
                {
                    ["model"] = "a/b",
                    ["messages"] = new JsonArray(new JsonObject { ["content"] = new JsonArray { new JsonObject { ["type"] = "image_url" } } }),
                };
                node["tools"] = new JsonArray(new JsonObject());
                await http.PostAsync("https://router.huggingface.co/v1/chat/completions", new StringContent(node.ToJsonString()));
                """)));

    [Theory]
    [InlineData("https://router.huggingface.co/hf-inference/models/BAAI/bge-m3/pipeline/feature-extraction", "HuggingFaceModels, at hf-inference, feature-extraction, BAAI/bge-m3:hf-inference")]
    [InlineData("https://router.huggingface.co/hf-inference/models/BAAI/bge-m3", "HuggingFaceModels, at hf-inference, BAAI/bge-m3:hf-inference")]
    [InlineData("https://router.huggingface.co/hf-inference/models/BAAI/bge-m3/v1/chat/completions", "HuggingFaceModels, at hf-inference, conversational, BAAI/bge-m3:hf-inference")]
    [InlineData("https://router.huggingface.co/groq/openai/v1/chat/completions", "ProviderPath, at groq, conversational, x/y:z")]
    [InlineData("https://api.groq.com/openai/v1/chat/completions", "ProviderHost, at groq, x/y:z")]
    [InlineData("https://router.huggingface.co/v1/messages", "RouterMessages, conversational, x/y:z")]
    [InlineData("https://router.huggingface.co/v1/models", "RouterModels, x/y:z")]
    [InlineData("https://router.huggingface.co/v1/v1/chat/completions", "Malformed, PathDoubled")]
    [InlineData("https://api-inference.huggingface.co/models/BAAI/bge-m3", "Gone")]
    public async Task Where_a_request_goes_says_what_is_read_of_it(string address, string expected) =>
        Assert.Equal(
            [$"PostAsJsonAsync: {expected}"],
            (await CallProbe.ReadAsync(HttpSource.InMethod($"await http.PostAsJsonAsync(\"{address}\", new {{ model = \"x/y:z\" }});")))
                .Where(call => !call.StartsWith(':')));

    [Fact]
    public async Task A_message_is_read_once() =>
        Assert.Equal(
            ["HttpRequestMessage: RouterChat, conversational, a/b", "SendAsync: RouterChat, conversational, c/d"],
            await CallProbe.ReadAsync(HttpSource.InMethod("""
                using var whole = new HttpRequestMessage(HttpMethod.Post, "https://router.huggingface.co/v1/chat/completions") { Content = JsonContent.Create(new { model = "a/b" }) };
                await http.SendAsync(whole);
                http.BaseAddress = new Uri("https://router.huggingface.co/v1/");
                var relative = new HttpRequestMessage(HttpMethod.Post, "chat/completions");
                relative.Content = JsonContent.Create(new { model = "c/d" });
                await http.SendAsync(relative);
                """)));
}
