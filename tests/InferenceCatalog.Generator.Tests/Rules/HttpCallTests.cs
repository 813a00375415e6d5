namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Requests that are made with <c>HttpClient</c>: where they go, and which model they name.</summary>
public sealed class HttpCallTests
{
    private const string Chat = "https://router.huggingface.co/v1/chat/completions";

    [Theory]
    [InlineData($"await http.PostAsJsonAsync(\"{Chat}\", new {{ model = [|\"openai/gpt-oss-12b\"|] }});")]
    [InlineData($"await http.PostAsJsonAsync(new Uri(\"{Chat}\"), new {{ Model = [|\"openai/gpt-oss-12b\"|] }});")]
    [InlineData($"await http.PostAsync(\"{Chat}\", JsonContent.Create(new {{ model = [|\"openai/gpt-oss-12b\"|] }}));")]
    [InlineData($"await http.PostAsync(\"{Chat}\", new StringContent(JsonSerializer.Serialize(new {{ model = [|\"openai/gpt-oss-12b\"|] }})));")]
    [InlineData($"var body = new {{ model = [|\"openai/gpt-oss-12b\"|] }}; await http.PostAsJsonAsync(\"{Chat}\", body);")]
    [InlineData($"var body = new Dictionary<string, object> {{ [\"model\"] = [|\"openai/gpt-oss-12b\"|] }}; await http.PostAsJsonAsync(\"{Chat}\", body);")]
    [InlineData($"var body = new Dictionary<string, object> {{ {{ \"model\", [|\"openai/gpt-oss-12b\"|] }} }}; await http.PostAsJsonAsync(\"{Chat}\", body);")]
    [InlineData($"var body = new Dictionary<string, object>(); body[\"model\"] = [|\"openai/gpt-oss-12b\"|]; await http.PostAsJsonAsync(\"{Chat}\", body);")]
    [InlineData($"var body = new JsonObject {{ [\"model\"] = [|\"openai/gpt-oss-12b\"|] }}; await http.PostAsync(\"{Chat}\", new StringContent(body.ToJsonString()));")]
    [InlineData($"await http.PostAsJsonAsync(\"{Chat}\", new Body {{ Model = [|\"openai/gpt-oss-12b\"|] }});")]
    [InlineData($"await http.PostAsJsonAsync(\"{Chat}\", new Body {{ Name = [|\"openai/gpt-oss-12b\"|] }});")]
    [InlineData($"using var request = new HttpRequestMessage(HttpMethod.Post, \"{Chat}\"); request.Content = JsonContent.Create(new {{ model = [|\"openai/gpt-oss-12b\"|] }}); await http.SendAsync(request);")]
    [InlineData($"await http.SendAsync(new HttpRequestMessage {{ RequestUri = new(\"{Chat}\"), Content = JsonContent.Create(new {{ model = [|\"openai/gpt-oss-12b\"|] }}) }});")]
    [InlineData($"const string model = \"openai/gpt-oss-12b\"; await http.PostAsJsonAsync(\"{Chat}\", new {{ [|model|] }});")]
    [InlineData($"await http.PostAsJsonAsync(\"{Chat}\", new {{ model = flag ? \"openai/gpt-oss-120b\" : [|\"openai/gpt-oss-12b\"|] }});")]
    public async Task A_body_that_is_made_where_it_can_be_seen_names_the_model(string statements) =>
        await RuleAssert.FiresAsync("ICAT1004", HttpSource.InMethod(statements));

    [Theory]
    [InlineData("\"{\\\"model\\\": \\\"[|openai/gpt-oss-12b|]\\\", \\\"stream\\\": true}\"")]
    [InlineData("@\"{\"\"model\"\": \"\"[|openai/gpt-oss-12b|]\"\"}\"")]
    [InlineData("\"\"\"{\"model\": \"[|openai/gpt-oss-12b|]\", \"messages\": []}\"\"\"")]
    [InlineData("$\"{{\\\"model\\\": \\\"[|openai/gpt-oss-12b|]\\\", \\\"messages\\\": [{{\\\"role\\\": \\\"user\\\", \\\"content\\\": \\\"{text}\\\"}}]}}\"")]
    [InlineData("$$\"\"\"{\"messages\": [{\"role\": \"user\", \"content\": \"{{text}}\"}], \"model\": \"[|openai/gpt-oss-12b|]\"}\"\"\"")]
    [InlineData("$$\"\"\"{\"messages\": {{text}}, \"max_tokens\": {{number}}, \"model\": \"[|openai/gpt-oss-12b|]\"}\"\"\"")]
    [InlineData("\"{\\\"model\\\": \\\"[|openai/gpt-oss-12b|]\\\", \\\"inputs\\\": \\\"\" + text + \"\\\"}\"")]
    public async Task A_body_of_json_names_the_model_at_its_very_place(string json) =>
        await RuleAssert.FiresAsync("ICAT1004", HttpSource.InMethod($"await http.PostAsync(\"{Chat}\", new StringContent({json}));"));

    [Fact]
    public async Task A_body_over_several_lines_names_the_model_at_its_very_place() => await RuleAssert.FiresAsync("ICAT1005", HttpSource.InMethod($$""""
        var json = """
            {
              "model": "openai/gpt-oss-120b:[|grok|]",
              "messages": [{ "role": "user", "content": "Hello" }]
            }
            """;
        await http.PostAsync("{{Chat}}", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        """"));

    [Theory]
    [InlineData($"await http.PostAsJsonAsync(\"{Chat}\", new {{ model = [|\"openai/gpt-oss-120b:fal-ai\"|] }});")]
    [InlineData("await http.PostAsync(\"https://router.huggingface.co/[|hf-inference|]/models/openai/gpt-oss-120b\", null);")]
    [InlineData("await http.PostAsync($\"https://router.huggingface.co/[|hf-inference|]/models/{\"openai/gpt-oss-120b\"}\", null);")]
    [InlineData("await http.PostAsJsonAsync(\"https://router.huggingface.co/[|hf-inference|]/models/intfloat/e5/pipeline/feature-extraction\", new { inputs = text });")]
    public async Task A_provider_that_does_not_serve_the_model_is_reported(string statements) =>
        await RuleAssert.FiresAsync("ICAT1001", HttpSource.InMethod(statements));

    [Theory]
    [InlineData("await http.PostAsJsonAsync(\"https://router.huggingface.co/hf-inference/models/[|stabilityai/sdxl|]/pipeline/feature-extraction\", new { inputs = text });")]
    [InlineData("await http.PostAsJsonAsync(\"https://router.huggingface.co/v1/chat/completions\", new { model = [|\"BAAI/bge-m3\"|] });")]
    [InlineData("const string model = \"stabilityai/sdxl\"; await http.PostAsJsonAsync($\"https://router.huggingface.co/hf-inference/models/{[|model|]}/pipeline/feature-extraction\", new { inputs = text });")]
    public async Task A_model_that_does_not_do_the_task_of_the_path_is_reported(string statements) =>
        await RuleAssert.FiresAsync("ICAT1002", HttpSource.InMethod(statements));

    [Fact]
    public async Task A_model_in_the_path_has_routes_at_other_addresses() => await HttpSource.SaysAsync(
        "ICAT1001",
        "await http.PostAsync(\"https://router.huggingface.co/[|hf-inference|]/models/deepseek-ai/DeepSeek-R1\", null);",
        "'hf-inference' does not serve 'deepseek-ai/DeepSeek-R1' for conversational (snapshot of 2026-07-27). "
        + "Use https://router.huggingface.co/v1/chat/completions, where novita ($0.7 in / $2.5 out per 1M tokens) or together ($3 / $7) does; "
        + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.");

    [Fact]
    public async Task A_service_that_the_router_does_not_have_is_reported() => await HttpSource.SaysAsync(
        "ICAT1003",
        "await http.PostAsJsonAsync([|\"https://router.huggingface.co/v1/images/generations\"|], new { model = \"black-forest-labs/FLUX.1-dev\", prompt = text });",
        "'images/generations' has no service at router.huggingface.co/v1, where Hugging Face does chat and responses only. "
        + "Send HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(…) with an InferenceClient: fal-ai and together serve it (snapshot of 2026-07-27).");

    [Theory]
    [InlineData("await http.PostAsync([|\"https://router.huggingface.co/chat/completions\"|], null);", "'https://router.huggingface.co/chat/completions' is not an endpoint of Hugging Face's router: '/v1' is missing. Use 'https://router.huggingface.co/v1/chat/completions'.")]
    [InlineData("await http.PostAsync($\"[|https://router.huggingface.co/models/|]{text}\", null);", "'https://router.huggingface.co/models/' is not an endpoint of Hugging Face's router: '/hf-inference' is missing before '/models'. Use 'https://router.huggingface.co/hf-inference/models/'.")]
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(\"https://router.huggingface.co/v1\") }; await client.PostAsync([|\"chat/completions\"|], null);", "'chat/completions' is not an endpoint of Hugging Face's router: '/v1' is missing. Use '/v1/chat/completions'.")]
    public async Task An_address_that_is_no_endpoint_is_reported(string statements, string message) =>
        await HttpSource.SaysAsync("ICAT1007", statements, message);

    [Theory]
    [InlineData("await http.PostAsJsonAsync(\"https://api.groq.com/openai/v1/chat/completions\", new { model = [|\"openai/gpt-oss-120b:fastest\"|] });")]
    [InlineData("[|http.DefaultRequestHeaders.Add(\"X-HF-Bill-To\", text)|]; await http.PostAsJsonAsync(\"https://api.groq.com/openai/v1/chat/completions\", new { model = text });")]
    [InlineData("using var request = new HttpRequestMessage(HttpMethod.Post, \"https://api.groq.com/openai/v1/chat/completions\"); [|request.Headers.Add(\"X-HF-Bill-To\", text)|]; await http.SendAsync(request);")]
    public async Task What_a_providers_own_host_does_not_read_is_reported(string statements) =>
        await RuleAssert.FiresAsync("ICAT3004", HttpSource.InMethod(statements));

    [Theory]
    [InlineData("https://api.openai.com/v1/chat/completions")]
    [InlineData("http://localhost:8080/v1/chat/completions")]
    [InlineData("https://my.endpoints.huggingface.cloud/v1/chat/completions")]
    [InlineData("https://router.huggingface.co:8443/v1/chat/completions")]
    [InlineData("https://router.huggingface.co/groq/openai/v1/chat/completions")]
    public Task A_model_that_goes_elsewhere_is_left_alone(string address) =>
        RuleAssert.SilentAsync(HttpSource.InMethod($"await http.PostAsJsonAsync(\"{address}\", new {{ model = \"openai/gpt-oss-12b\" }});"));

    [Theory]
    [InlineData($"await http.PostAsJsonAsync(\"{Chat}\", new {{ model = text }});")]
    [InlineData($"await http.PostAsJsonAsync(\"{Chat}\", new {{ model = \"openai/gpt-oss-120b:groq\", stream = true }});")]
    [InlineData($"await http.PostAsync(\"{Chat}\", new StringContent(text));")]
    [InlineData($"var body = new Dictionary<string, object> {{ [\"model\"] = \"openai/gpt-oss-12b\" }}; body[\"model\"] = text; await http.PostAsJsonAsync(\"{Chat}\", body);")]
    [InlineData($"await http.PostAsync(\"{Chat}\", new StringContent($\"{{{{\\\"model\\\": \\\"{{text}}\\\"}}}}\"));")]
    [InlineData($"await http.PostAsync(\"{Chat}\", new StringContent($\"{{{{\\\"model\\\": \\\"openai/{{text}}\\\"}}}}\"));")]
    [InlineData("await http.PostAsync(text, JsonContent.Create(new { model = \"openai/gpt-oss-12b\" }));")]
    [InlineData("await http.PostAsync($\"{text}/v1/chat/completions\", JsonContent.Create(new { model = \"openai/gpt-oss-12b\" }));")]
    [InlineData("await http.PostAsync($\"https://router.huggingface.co/{text}/chat/completions\", JsonContent.Create(new { model = \"openai/gpt-oss-12b\" }));")]
    [InlineData("await http.PostAsync(\"chat/completions\", JsonContent.Create(new { model = \"openai/gpt-oss-12b\" }));")]
    [InlineData("await http.GetStringAsync(\"https://router.huggingface.co/v1/models\");")]
    [InlineData("await http.PostAsync($\"https://router.huggingface.co/hf-inference/models/{text}\", null);")]
    [InlineData("await http.PostAsync(\"https://router.huggingface.co/hf-inference/models/BAAI/bge-m3/pipeline/sentence-similarity\", null);")]
    [InlineData("await http.PostAsync(\"https://router.huggingface.co/fal-ai/fal-ai/flux/dev\", null);")]
    public Task What_the_source_does_not_show_and_what_is_right_is_left_alone(string statements) =>
        RuleAssert.SilentAsync(HttpSource.InMethod(statements));
}
