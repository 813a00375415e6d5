using System.Collections;
using System.Diagnostics;
using System.Net;
using System.Reflection;
using InferenceCatalog.Tests.Faults;
using InferenceCatalog.Tests.Jobs;

namespace InferenceCatalog.Tests.Http;

/// <summary>Token and keys go to the one host that each is for, and into no text, trace or debugger.</summary>
public sealed class SecretSafetyTests
{
    private static readonly Provider Groq = new("groq");

    private static readonly ChatRequest Routed = new("a/b", "Hi");

    private static readonly ChatRequest Own = ChatModel.Unlisted("a/b", Groq, "b").Chat("Hi");

    private static readonly TextToImageRequest Picture = TextToImageModel.Unlisted("a/b", new Provider("fal-ai"), "m").TextToImage("x");

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_takes_neither_token_nor_key_along(int status)
    {
        var world = new WorldHandler(_ =>
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status);
            answer.Headers.Location = new Uri($"https://evil.example/?stolen={TestToken.Key}{TestToken.Value}");
            return answer;
        });
        foreach (var (client, request) in Clients(world).Select(client => (client, Routed)).Append((CreateOwn(world), Own)))
        {
            var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => client.SendAsync(request, TestContext.Current.CancellationToken));
            Assert.Equal(InferenceErrorKind.Redirected, exception.Kind);
            Assert.False(TokenText.IsIn(exception));
        }

        Assert.Equal(["router.huggingface.co", "my.endpoint.example", "api.groq.com"], world.Sent.Select(sent => new Uri(sent.Address).Host));
        Assert.Equal(["Bearer " + TestToken.Value, "Bearer " + TestToken.Value, "Bearer " + TestToken.Key], world.Sent.Select(sent => sent.Authorization));
    }

    [Fact]
    public async Task A_key_that_the_provider_sends_back_is_in_no_text_of_the_exception()
    {
        var world = new WorldHandler(_ => WorldHandler.Json($$$"""{"error":{"message":"{{{TestToken.Key}}} is wrong","code":"{{{TestToken.Key}}}"}}""", HttpStatusCode.Unauthorized));
        var exception = await Assert.ThrowsAsync<InferenceAuthenticationException>(() => CreateOwn(world).SendAsync(Own, TestContext.Current.CancellationToken));

        Assert.False(TokenText.IsIn(exception));
        Assert.StartsWith("[token] is wrong", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://files.example/1.png")]
    [InlineData("http://127.0.0.1/1.png")]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://files.example/1.png")]
    [InlineData("/etc/hostname")]
    [InlineData("//files.example/1.png")]
    public async Task A_result_is_fetched_over_https_only(string address)
    {
        var world = AnswerQueue(request => throw new InvalidOperationException($"{request.RequestUri} was fetched"), address);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => world.CreateClient().SendAsync(Picture, TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
        Assert.All(world.Sent, sent => Assert.Equal("router.huggingface.co", new Uri(sent.Address).Host));
    }

    [Theory]
    [InlineData("http://files.example/2.png")]
    [InlineData("file:///etc/hostname")]
    public async Task Also_where_a_redirect_leads_elsewhere(string target)
    {
        var world = AnswerQueue(
            _ => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri(target) } },
            "https://files.example/1.png");
        await Assert.ThrowsAsync<InferenceAnswerException>(() => world.CreateClient().SendAsync(Picture, TestContext.Current.CancellationToken));

        Assert.Equal(("https://files.example/1.png", null), (world.Sent[^1].Address, world.Sent[^1].Authorization));
    }

    [Fact]
    public async Task The_address_of_a_job_is_looked_up_at_the_endpoint_whatever_host_an_answer_names()
    {
        var world = AnswerQueue(_ => WorldHandler.Json("{}"), "https://files.example/1.png", jobHost: "evil.example");
        await Assert.ThrowsAsync<InferenceAnswerException>(() => world.CreateClient().SendAsync(Picture, TestContext.Current.CancellationToken));

        Assert.All(world.Sent, sent => Assert.Equal(sent.Authorization is null ? "files.example" : "router.huggingface.co", new Uri(sent.Address).Host));
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("Cookie")]
    [InlineData("X-Api-Key")]
    [InlineData("X-Auth-Token")]
    public async Task An_HttpClient_that_adds_credentials_to_all_fetches_no_files_elsewhere(string header)
    {
        var hasFetched = false;
        await using var files = await LoopbackServer.StartAsync(context =>
        {
            hasFetched = !context.Request.Headers.ContainsKey(header);
            return context.AnswerAsync(GoodAnswer.Picture, "image/jpeg");
        });
        await using var server = await LoopbackServer.StartAsync(200, $$"""{"status":"COMPLETED","response_url":"https://q.example/m/requests/1","images":[{"url":"{{files.Address}}"}]}""");
        using var httpClient = new HttpClient();
        httpClient.DefaultRequestHeaders.TryAddWithoutValidation(header, "secret");
        await new InferenceClient(httpClient, new InferenceClientOptions { Endpoint = server.Address, Token = TestToken.Value })
            .SendAsync(Picture, TestContext.Current.CancellationToken);

        Assert.True(hasFetched);
    }

    [Fact]
    public async Task What_a_job_writes_to_its_log_is_shown_without_them()
    {
        var world = WorldHandler.Answering($$"""{"id":"p1","status":"succeeded","logs":"token {{TestToken.Value}}\nstep 1","output":"data:image/png;base64,AAAA"}""");
        var progress = new NotedProgress();
        await world.CreateClient().SendAsync(
            TextToImageModel.Unlisted("a/b", new Provider("replicate"), "b").TextToImage("x"), progress, TestContext.Current.CancellationToken);

        Assert.Equal(["token [token]", "step 1"], progress.Told[^1].Logs);
    }

    [Fact]
    public async Task The_address_of_an_input_is_passed_on_and_not_fetched()
    {
        var world = WorldHandler.Answering(Answers.Chat);
        await world.CreateClient().SendAsync(
            new ChatRequest("a/b", ChatTurn.User("What is it?", MediaInput.FromUri(new Uri("https://pictures.example/1.png")))),
            TestContext.Current.CancellationToken);

        Assert.Equal("router.huggingface.co", new Uri(Assert.Single(world.Sent).Address).Host);
        Assert.Contains("https://pictures.example/1.png", world.Sent[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_trace_of_a_call_holds_them()
    {
        var texts = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (texts)
                    texts.AddRange([activity.DisplayName, .. activity.TagObjects.Concat(activity.Events.SelectMany(one => one.Tags)).Select(tag => $"{tag.Key}={tag.Value}")]);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await LoopbackServer.StartAsync(401, $$"""{"error":"{{TestToken.Value}}"}""");
        await Assert.ThrowsAsync<InferenceAuthenticationException>(() => server.CreateClient().SendAsync(Routed, TestContext.Current.CancellationToken));

        lock (texts)
        {
            Assert.Contains(texts, text => text.StartsWith("http.request.method=", StringComparison.Ordinal));
            Assert.DoesNotContain(texts, text => text.Contains(TestToken.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task No_debugger_shows_them()
    {
        var world = WorldHandler.Answering(Answers.Chat);
        var options = new InferenceClientOptions { Token = TestToken.Value, ProviderKeys = { [Groq] = TestToken.Key } };
        var client = new InferenceClient(new HttpClient(world), options);
        await client.SendAsync(Routed, TestContext.Current.CancellationToken);
        await client.SendAsync(Own, TestContext.Current.CancellationToken);

        var shown = new List<string>();
        Show(client, shown, []);
        Show(options, shown, []);
        Assert.Contains("https://router.huggingface.co", shown);
        Assert.DoesNotContain(shown, text => text.Contains(TestToken.Value, StringComparison.Ordinal) || text.Contains(TestToken.Key, StringComparison.Ordinal));
    }

    private static IEnumerable<InferenceClient> Clients(WorldHandler world) =>
        [world.CreateClient(), world.CreateClient(options => options.InferenceEndpoint = new Uri("https://my.endpoint.example"))];

    private static InferenceClient CreateOwn(WorldHandler world) => world.CreateClient(options => options.ProviderKeys[Groq] = TestToken.Key);

    /// <summary>fal's queue, with one picture at an address.</summary>
    private static WorldHandler AnswerQueue(Func<HttpRequestMessage, HttpResponseMessage> file, string address, string jobHost = "queue.fal.run") => new(request => request switch
    {
        { Method.Method: "POST" } => WorldHandler.Json($$"""{"request_id":"1","status":"IN_QUEUE","response_url":"https://{{jobHost}}/m/requests/1"}"""),
        { RequestUri.Host: not "router.huggingface.co" } => file(request),
        { RequestUri.AbsolutePath: var path } when path.EndsWith("/status", StringComparison.Ordinal) => WorldHandler.Json("""{"status":"COMPLETED"}"""),
        _ => WorldHandler.Json($$"""{"images":[{"url":"{{address}}"}]}"""),
    });

    /// <summary>What a debugger shows of an object of ours, unfolded all the way.</summary>
    private static void Show(object? value, List<string> shown, HashSet<object> seen)
    {
        if (value is null || !(value is string || seen.Add(value)))
            return;

        shown.Add(value.ToString() ?? "");
        if (value is IEnumerable items and not string)
        {
            foreach (var item in items)
                Show(item, shown, seen);
        }

        if (value.GetType().Assembly != typeof(InferenceClient).Assembly)
            return;

        const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var field in value.GetType().GetFields(Members).Where(IsShown))
            Show(field.GetValue(value), shown, seen);

        foreach (var property in value.GetType().GetProperties(Members).Where(property => property.GetIndexParameters().Length == 0 && IsShown(property)))
            Show(property.GetValue(value), shown, seen);
    }

    private static bool IsShown(MemberInfo member) => member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State is not DebuggerBrowsableState.Never;
}
