using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Xml.Linq;

namespace InferenceCatalog.Emulator.Tests;

public sealed class TriggerTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string ChatPath = "/v1/chat/completions";

    public static TheoryData<string, int, string> Refusals => new()
    {
        { EmulatorTriggers.WrongToken, 401, """{"error":"Invalid username or password."}""" },
        { EmulatorTriggers.Credits, 402, """{"error":"You have depleted your monthly included credits. Purchase pre-paid credits to continue using Inference Providers. Alternatively, subscribe to PRO to get 20x more included usage."}""" },
        { EmulatorTriggers.Forbidden, 403, """{"error":"This authentication method does not have sufficient permissions to call Inference Providers on behalf of user emulator"}""" },
        { EmulatorTriggers.NotFound, 404, "<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>\n" },
        { EmulatorTriggers.Gone, 410, """{"error":"https://api-inference.huggingface.co is no longer supported. Please use https://router.huggingface.co instead."}""" },
        { EmulatorTriggers.ToolsUnsupported, 422, """{"code":"422","error_type":"UNSUPPORTED_OPENAI_PARAMS","message":"The following parameters are not supported for this model: tools, tool_choice","param":"tools"}""" },
        { EmulatorTriggers.SchemaUnsupported, 422, """{"code":"422","error_type":"UNSUPPORTED_OPENAI_PARAMS","message":"The following parameters are not supported for this model: response_format","param":"response_format"}""" },
        { EmulatorTriggers.RateLimit, 429, """{"error":{"message":"Rate limit reached. Please slow down.","type":"rate_limit_error","param":null,"code":"rate_limit_exceeded"}}""" },
        { EmulatorTriggers.RateLimitBare, 429, """{"error":{"message":"Rate limit reached. Please slow down.","type":"rate_limit_error","param":null,"code":"rate_limit_exceeded"}}""" },
        { EmulatorTriggers.Quota, 429, """{"error":{"code":"1113","message":"Insufficient balance or no resource package. Please recharge."}}""" },
        { EmulatorTriggers.BadGateway, 502, "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n" },
        { EmulatorTriggers.Unavailable, 503, """{"error":"Service Unavailable"}""" },
        { EmulatorTriggers.Timeout, 504, "<!DOCTYPE html>\n<html><head><title>504 Gateway Timeout</title></head><body><h1>504 Gateway Timeout</h1></body></html>\n" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_trigger_in_the_header_or_the_prompt_refuses_the_call(string trigger, int status, string body)
    {
        (string? Header, string Prompt)[] ways = [(trigger, "hello"), (null, $"hello {EmulatorTriggers.InPrompt(trigger)}, please")];
        foreach (var (inHeader, inPrompt) in ways)
        {
            using var response = await fixture.PostAsync(ChatPath, Chat(inPrompt), inHeader);

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(body, await EmulatorFixture.ReadAsync(response));
            Assert.Equal(body.StartsWith('<') ? "text/html" : "application/json", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public void Every_refusal_of_the_table_is_tested_above()
    {
        var refusals = TriggerTable.All.Where(trigger => trigger.Effect is TriggerEffect.Refuse).Select(trigger => trigger.Word);

        Assert.Equal(refusals, Refusals.Select(row => row.Data.Item1));
    }

    [Fact]
    public async Task Only_one_of_the_rate_limits_says_when_to_come_back()
    {
        using var with = await fixture.PostAsync(ChatPath, Chat("x"), EmulatorTriggers.RateLimit);
        using var without = await fixture.PostAsync(ChatPath, Chat("x"), EmulatorTriggers.RateLimitBare);

        Assert.Equal(TimeSpan.FromSeconds(1), with.Headers.RetryAfter!.Delta);
        Assert.Null(without.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("/hf-inference/models/acme/paint", """{"inputs":"#emulate:credits"}""")]
    [InlineData("/hf-inference/models/acme/embed/pipeline/feature-extraction", """{"inputs":["x","#emulate:credits"]}""")]
    [InlineData("/hf-inference/models/acme/similar/pipeline/sentence-similarity", """{"inputs":{"source_sentence":"#emulate:credits","sentences":[]}}""")]
    [InlineData("/fal-ai/fal-ai/paint/dev?_subdomain=queue", """{"prompt":"#emulate:credits"}""")]
    [InlineData("/together/v1/images/generations", """{"model":"acme/Paint-Turbo","prompt":"#emulate:credits"}""")]
    [InlineData("/groq/openai/v1/chat/completions", """{"model":"acme/chat","messages":[{"role":"user","content":"#emulate:credits"}]}""")]
    public async Task A_trigger_acts_on_every_kind_of_call(string path, string call)
    {
        using var response = await fixture.PostAsync(path, call);

        Assert.Equal(HttpStatusCode.PaymentRequired, response.StatusCode);
    }

    [Theory]
    [InlineData("/v1/models")]
    [InlineData("/v1/models/acme/chat")]
    [InlineData("/api/models/acme/chat")]
    [InlineData("/files/any.png")]
    [InlineData("/fal-ai/fal-ai/paint/requests/any/status")]
    public async Task A_trigger_in_the_header_acts_on_reads_too(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(EmulatorTriggers.HeaderName, EmulatorTriggers.Unavailable);

        using var response = await fixture.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Only_the_last_user_message_carries_a_trigger()
    {
        using var response = await fixture.PostAsync(
            ChatPath,
            """{"model":"acme/chat","messages":[{"role":"user","content":"#emulate:credits"},{"role":"assistant","content":"x"},{"role":"user","content":"y"}]}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_counted_trigger_lets_the_retry_through()
    {
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            using var response = await fixture.PostAsync(ChatPath, Chat("#emulate:unavailable*2"));
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK], statuses);
    }

    [Fact]
    public async Task A_call_on_behalf_of_an_organisation_is_forbidden_in_its_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ChatPath) { Content = new StringContent(Chat("#emulate:forbidden")) };
        request.Headers.Add("X-HF-Bill-To", "acme");

        using var response = await fixture.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.EndsWith("on behalf of org acme\"}", await EmulatorFixture.ReadAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("credit")]
    [InlineData("credits*")]
    [InlineData("credits*-1")]
    [InlineData("credits*2*3")]
    public async Task A_word_that_is_no_trigger_is_refused_with_the_list_of_words(string word)
    {
        using var response = await fixture.PostAsync(ChatPath, Chat("x"), word);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var body = await EmulatorFixture.ReadAsync(response);
        Assert.Contains($"There is no trigger '{word}'", body, StringComparison.Ordinal);
        Assert.All(TriggerTable.All, trigger => Assert.Contains(trigger.Word, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_call_is_answered_after_the_delay()
    {
        var delay = TimeSpan.FromMilliseconds(300);
        await using var emulator = await RouterEmulator.StartAsync(
            new RouterEmulatorOptions { SnapshotText = TestSnapshot.Text, SlowDelay = delay, RequiresToken = false },
            TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        using var content = new StringContent(Chat("#emulate:slow"));
        var watch = Stopwatch.StartNew();

        using var response = await client.PostAsync(new Uri(emulator.Endpoint, ChatPath), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(watch.Elapsed >= delay - TimeSpan.FromMilliseconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void The_readme_has_the_table_that_the_code_acts_by()
    {
        using var stream = typeof(TriggerTests).Assembly.GetManifestResourceStream("emulator-readme.md")!;
        using var reader = new StreamReader(stream);

        Assert.Contains(TriggerTable.ToMarkdown(), reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_documented_constants_are_the_rows_of_the_table()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(RouterEmulator).Assembly.Location, ".xml"));
        var summaries = documentation.Descendants("member").ToDictionary(
            member => (string)member.Attribute("name")!,
            member => ((string?)member.Element("summary") ?? "").Trim());
        var constants = typeof(EmulatorTriggers).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name is not (nameof(EmulatorTriggers.HeaderName) or nameof(EmulatorTriggers.PromptPrefix)))
            .Select(field => ((string)field.GetRawConstantValue()!, summaries[$"F:{typeof(EmulatorTriggers).FullName}.{field.Name}"]));

        Assert.Equal(TriggerTable.All.Select(trigger => (trigger.Word, trigger.Answer)).Order(), constants.Order());
    }

    private static string Chat(string prompt) => $$"""{"model":"acme/chat","messages":[{"role":"user","content":"{{prompt}}"}]}""";
}
