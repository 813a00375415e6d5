using System.Text.Json;
using InferenceCatalog.Tests.Http;
using InferenceCatalog.Tests.Requests;

namespace InferenceCatalog.Tests.Jobs;

/// <summary>Jobs that are handed in here and waited for elsewhere.</summary>
public sealed class JobHandleTests
{
    private const string Fal = "job1|fal-ai|text-to-image|acme/model|m|router|fal-ai/m/requests/j1";

    public static TheoryData<string> Names => [.. QueueSample.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_job_that_one_client_handed_in_is_resumed_by_another(string name)
    {
        var sample = QueueSample.All[name];
        var entrance = sample.CreateWorld();
        var text = (await sample.SubmitAsync(sample.CreateClient(entrance), TestContext.Current.CancellationToken)).ToString();
        Assert.Single(entrance.Sent);

        var progress = new NotedProgress();
        var world = sample.CreateWorld(sample.Running, sample.Done);
        var made = await sample.CreateClient(world).ResumeAsync<MediaResult>(JobHandle.Parse(text), progress, TestContext.Current.CancellationToken);

        Assert.Equal(QueueSample.FileBytes, made.Bytes.ToArray());
        Assert.Equal([sample.Waiting, JobState.Finished], progress.Told.Select(told => told.State));
        Assert.DoesNotContain(world.Sent, sent => sent.Method == "POST");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_handle_says_whose_job_it_is_and_holds_no_secret(string name)
    {
        var sample = QueueSample.All[name];
        var handle = await sample.SubmitAsync(sample.CreateClient(sample.CreateWorld()), TestContext.Current.CancellationToken);

        Assert.Equal(
            ("acme/model", new Provider(sample.Provider), new InferenceTask(sample.Task), "j1", !sample.IsRouted),
            (handle.Model, handle.Provider, handle.Task, handle.JobId, handle.UsesProviderKey));
        Assert.Equal(handle, JobHandle.Parse(handle.ToString()));
        Assert.DoesNotContain(TestToken.Value, handle.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("own-key", handle.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_says_how_far_it_is_and_can_be_called_off()
    {
        var sample = QueueSample.All["fal"];
        var world = sample.CreateWorld(sample.Running, sample.Done);
        var job = await sample.CreateClient(world).SubmitAsync(sample.Picture, TestContext.Current.CancellationToken);

        var progress = await job.GetProgressAsync(TestContext.Current.CancellationToken);
        Assert.Equal((JobState.Running, "IN_PROGRESS", "j1"), (progress.State, progress.ProviderState, progress.JobId));
        Assert.Equal(["step 1"], progress.Logs);

        ImageResult image = await job.WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(QueueSample.FileBytes, image.Bytes.ToArray());

        Assert.True(await job.CancelAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("PUT", "https://router.huggingface.co/fal-ai/fal-ai/m/requests/j1/cancel?_subdomain=queue"), (world.Sent[^1].Method, world.Sent[^1].Address));
    }

    [Fact]
    public async Task That_a_job_failed_is_an_answer_to_who_asks_how_far_it_is()
    {
        var sample = QueueSample.All["together"];
        var client = sample.CreateClient(sample.CreateWorld(sample.Failed));
        var handle = await sample.SubmitAsync(client, TestContext.Current.CancellationToken);
        Assert.Equal(JobState.Failed, (await client.GetProgressAsync(handle, TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task There_is_nothing_to_call_off_where_the_provider_says_so_or_has_no_way()
    {
        var refusing = new WorldHandler(_ => WorldHandler.Json("""{"status":"ALREADY_COMPLETED"}""", System.Net.HttpStatusCode.BadRequest));
        Assert.False(await refusing.CreateClient().CancelAsync(JobHandle.Parse(Fal), TestContext.Current.CancellationToken));
        Assert.Single(refusing.Sent);

        var unasked = WorldHandler.Answering("{}");
        Assert.False(await unasked.CreateClient().CancelAsync(
            JobHandle.Parse("job1|together|text-to-video|acme/model|m|router|j1"), TestContext.Current.CancellationToken));
        Assert.Empty(unasked.Sent);
    }

    [Fact]
    public async Task A_job_of_a_providers_own_key_is_asked_for_with_one_only()
    {
        var sample = QueueSample.All["fal"];
        var handle = await sample.SubmitAsync(sample.CreateClient(sample.CreateWorld(), isOwnKey: true), TestContext.Current.CancellationToken);
        Assert.True(handle.UsesProviderKey);

        var keyless = sample.CreateWorld(sample.Done);
        var exception = await Assert.ThrowsAsync<InferenceRouteException>(() => sample.CreateClient(keyless).ResumeAsync<ImageResult>(handle, cancellationToken: TestContext.Current.CancellationToken));
        Assert.StartsWith("The job was handed in with a key for fal-ai, and this client has none", exception.Message, StringComparison.Ordinal);
        Assert.Empty(keyless.Sent);

        var world = sample.CreateWorld(sample.Done);
        await sample.CreateClient(world, isOwnKey: true).ResumeAsync<ImageResult>(handle, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(("https://queue.fal.run/fal-ai/m/requests/j1/status", "Key own-key"), (world.Sent[0].Address, world.Sent[0].Authorization));
    }

    [Fact]
    public async Task A_routed_job_is_asked_for_at_the_router_also_by_a_client_with_a_key()
    {
        var sample = QueueSample.All["fal"];
        var world = sample.CreateWorld(sample.Done);
        await sample.CreateClient(world, isOwnKey: true).ResumeAsync<ImageResult>(JobHandle.Parse(Fal), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("Bearer " + TestToken.Value, world.Sent[0].Authorization);
    }

    [Theory]
    [InlineData("")]
    [InlineData("job2|fal-ai|text-to-image|acme/model|m|router|fal-ai/m/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|router")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|router|fal-ai/m/requests/j1|more")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|elsewhere|fal-ai/m/requests/j1")]
    [InlineData("job1|fal-ai/../x|text-to-image|acme/model|m|router|fal-ai/m/requests/j1")]
    [InlineData("job1|nobody|text-to-image|acme/model|m|router|fal-ai/m/requests/j1")]
    [InlineData("job1|nscale|text-to-image|acme/model|m|router|j1")]
    [InlineData("job1|groq|conversational|acme/model|m|router|j1")]
    [InlineData("job1|fal-ai||acme/model|m|router|fal-ai/m/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|../model|m|router|fal-ai/m/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model:groq|m|router|fal-ai/m/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model||router|fal-ai/m/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m\n|router|fal-ai/m/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m%2f..|router|fal-ai/m/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|../m|router|fal-ai/m/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|router|https://evil.example/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|router|//evil.example/requests/j1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|router|m/requests/../../v1/models")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|router|m/requests/%2e%2e")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|router|m/requests/j1?x=1")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|router|m/requests/j1#x")]
    [InlineData("job1|fal-ai|text-to-image|acme/model|m|router|v1/models")]
    [InlineData("job1|replicate|text-to-image|acme/model|m|router|a/b")]
    [InlineData("job1|together|text-to-video|acme/model|m|router|..")]
    [InlineData("job1|wavespeed|text-to-image|acme/model|m|router|@evil.example/x")]
    [InlineData("job1|novita|text-to-video|acme/model|m|router|j1&task_id=j2")]
    [InlineData("job1|black-forest-labs|text-to-image|acme/model|m|router|https://api.bfl.ai/v1/get_result?id=j1")]
    [InlineData("job1|black-forest-labs|text-to-image|acme/model|m|key|http://api.bfl.ai/v1/get_result?id=j1")]
    [InlineData("job1|black-forest-labs|text-to-image|acme/model|m|key|https://api.bfl.ai.evil.example/v1/get_result?id=j1")]
    [InlineData("job1|black-forest-labs|text-to-image|acme/model|m|key|https://evilbfl.ai/v1/get_result?id=j1")]
    [InlineData("job1|black-forest-labs|text-to-image|acme/model|m|key|https://x@api.bfl.ai/v1/get_result?id=j1")]
    [InlineData("job1|black-forest-labs|text-to-image|acme/model|m|key|https://api.bfl.ai:8443/v1/get_result?id=j1")]
    public void A_handle_that_was_tampered_with_is_none(string text)
    {
        Assert.False(JobHandle.TryParse(text, out var handle));
        Assert.Null(handle);
        Assert.StartsWith("The text is not the handle of a job", Assert.Throws<FormatException>(() => JobHandle.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_of_another_kind_is_refused_before_anything_is_sent()
    {
        var world = WorldHandler.Answering("{}");
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => world.CreateClient().ResumeAsync<VideoResult>(JobHandle.Parse(Fal), cancellationToken: TestContext.Current.CancellationToken));
        Assert.StartsWith("The result of text-to-image is no VideoResult but ImageResult.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task What_is_answered_at_once_has_no_job()
    {
        var world = WorldHandler.Answering("{}");
        var picture = await Assert.ThrowsAsync<InferenceRouteException>(() => world.CreateClient().SubmitAsync(
            TextToImageModel.Unlisted("acme/model", new Provider("nscale"), "m").TextToImage("a cat"), TestContext.Current.CancellationToken));
        var chat = await Assert.ThrowsAsync<InferenceRouteException>(() => world.CreateClient().SubmitAsync(ChatModel.Of("acme/model").Chat("Hello"), TestContext.Current.CancellationToken));

        Assert.StartsWith("nscale does text-to-image at once, without a job that could be found again; nothing was sent. Use SendAsync.", picture.Message, StringComparison.Ordinal);
        Assert.StartsWith("A chat is answered at once", chat.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task Replicate_is_not_asked_to_hold_its_answer_where_nobody_waits_for_it()
    {
        var sample = QueueSample.All["replicate"];
        await using var server = await LoopbackServer.StartAsync(201, sample.Entry);
        await sample.SubmitAsync(server.CreateClient(), TestContext.Current.CancellationToken);
        Assert.Null(server.Single().Header("Prefer"));
    }

    [Fact]
    public void Each_queued_task_can_be_resumed_as_the_result_of_its_request()
    {
        var catalog = Path.Combine(AppContext.BaseDirectory, "catalog");
        var count = 0;
        foreach (var provider in Read("providers.json").GetProperty("providers").EnumerateArray())
        {
            foreach (var task in provider.GetProperty("tasks").EnumerateArray())
            {
                var id = new InferenceTask(task.GetProperty("task").GetString()!);
                if (WireFormat.Find(task.GetProperty("format").GetString()!, id) is not QueuedFormat)
                    continue;

                var request = SampleRequest.Create(Read($"tasks/{id}.json"), provider.GetProperty("id").GetString()!).Request;
                var result = request.GetType().BaseType!.GetGenericArguments().Single();
                Assert.NotNull(typeof(JobResults).GetMethod(nameof(JobResults.FindReader))!.MakeGenericMethod(result).Invoke(null, [id]));
                count++;
            }
        }

        Assert.Equal(26, count);

        JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(catalog, file))).RootElement;
    }
}
