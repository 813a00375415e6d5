using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Jobs;

/// <summary>What holds for the queues of all providers.</summary>
public sealed class QueuedJobTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    public static TheoryData<string> Names => [.. QueueSample.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_job_is_handed_in_and_looked_at_until_it_is_done_and_its_file_fetched_by_nobody(string name)
    {
        var sample = QueueSample.All[name];
        var world = sample.CreateWorld(sample.Running, sample.Running, sample.Done);
        var made = await sample.SendAsync(sample.CreateClient(world), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(QueueSample.FileBytes, made.Bytes.ToArray());
        Assert.Equal("image/jpeg", made.MediaType);
        var sent = world.Sent;
        Assert.Equal("POST", sent[0].Method);
        Assert.Equal(3, sent.Skip(1).Count(request => request.Address.Contains(sample.StatusPath.Split("&attempt")[0], StringComparison.Ordinal)));
        Assert.Equal((QueueSample.File, null, null), (sent[^1].Address, sent[^1].Authorization, sent[^1].BillTo));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_looked_at_below_the_destination_that_it_was_handed_in_at(string name)
    {
        var sample = QueueSample.All[name];
        foreach (var isOwnKey in sample.IsRouted ? (bool[])[false, true] : [true])
        {
            var world = sample.CreateWorld(sample.Done);
            await sample.SendAsync(sample.CreateClient(world, isOwnKey), cancellationToken: TestContext.Current.CancellationToken);

            var look = world.Sent[1];
            if (sample.StatusPath.StartsWith("https:", StringComparison.Ordinal))
            {
                Assert.Equal((sample.StatusPath, null), (look.Address, look.Authorization));
                continue;
            }

            var root = isOwnKey ? new Uri(world.Sent[0].Address).GetLeftPart(UriPartial.Authority) : $"https://router.huggingface.co/{sample.Provider}";
            Assert.StartsWith($"{root}/{sample.StatusPath}", look.Address, StringComparison.Ordinal);
            Assert.Equal(world.Sent[0].Authorization, look.Authorization);
            Assert.EndsWith(isOwnKey ? "own-key" : TestToken.Value, look.Authorization, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_job_that_came_to_nothing_says_why_in_the_providers_words(string name)
    {
        var sample = QueueSample.All[name];
        var world = sample.CreateWorld(sample.Running, sample.Failed);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
            () => sample.SendAsync(sample.CreateClient(world), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((InferenceErrorKind.JobFailed, new Provider(sample.Provider)), (exception.Kind, exception.Provider));
        Assert.StartsWith("too many cats (", exception.Message, StringComparison.Ordinal);
        Assert.Equal(sample.Failed, exception.ResponseBody);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_job_in_a_state_that_nobody_knows_is_not_waited_for(string name)
    {
        var sample = QueueSample.All[name];
        var world = sample.CreateWorld(System.Text.RegularExpressions.Regex.Replace(sample.Running, "(?<=status\":\")[^\"]+", "dreaming"));
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
            () => sample.SendAsync(sample.CreateClient(world), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.JobFailed, exception.Kind);
        Assert.StartsWith($"The job at {sample.Provider} is in a state that this release of InferenceCatalog (", exception.Message, StringComparison.Ordinal);
        Assert.Contains("does not know: 'dreaming'.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_job_without_an_id_is_an_answer_that_cannot_be_read(string name)
    {
        var sample = QueueSample.All[name];
        var world = (sample with { Entry = sample.Entry.Replace("j1", "../j 1", StringComparison.Ordinal) }).CreateWorld(sample.Done);
        var nameless = (sample with { Entry = """{"status":"processing","task_status":"PROCESSING","data":{"status":"created"}}""" }).CreateWorld(sample.Done);
        foreach (var answer in (WorldHandler[])[world, nameless])
        {
            var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
                () => sample.SendAsync(sample.CreateClient(answer), cancellationToken: TestContext.Current.CancellationToken));

            Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
            Assert.Single(answer.Sent);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_finished_job_without_a_file_is_an_answer_that_cannot_be_read(string name)
    {
        var sample = QueueSample.All[name];
        var done = sample.Done.Replace(QueueSample.File, "nowhere", StringComparison.Ordinal);
        var world = (sample with { Result = sample.Result is null ? null : "{}" }).CreateWorld(done);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
            () => sample.SendAsync(sample.CreateClient(world), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
        Assert.Contains("expected", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_job_that_never_ends_is_given_up_at_the_time_limit(string name)
    {
        var sample = QueueSample.All[name];
        var world = sample.CreateWorld(sample.Running);
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(
            () => sample.SendAsync(sample.CreateClient(world, timeout: Soon), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.TimedOut, exception.Kind);
        Assert.InRange(world.Sent.Count, 2, 40);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_watches_is_told_after_each_look(string name)
    {
        var sample = QueueSample.All[name];
        var progress = new NotedProgress();
        var world = sample.CreateWorld(sample.Running, sample.Done);
        await sample.SendAsync(sample.CreateClient(world), progress, TestContext.Current.CancellationToken);

        Assert.Equal([sample.Waiting, JobState.Finished], progress.Told.Skip(1).Select(told => told.State));
        Assert.Contains(progress.Told[0].State, (JobState[])[JobState.Queued, JobState.Running]);
        Assert.All(progress.Told, told => Assert.Equal((new Provider(sample.Provider), "j1"), (told.Provider, told.JobId)));
        Assert.True(progress.Told[0].Elapsed <= progress.Told[^1].Elapsed);
        Assert.True(progress.Told[^1].Elapsed > TimeSpan.Zero);
    }

    [Fact]
    public async Task Place_in_the_queue_log_and_the_providers_own_words_are_passed_on()
    {
        var sample = QueueSample.All["fal"];
        var progress = new NotedProgress();
        var world = sample.CreateWorld(sample.Running, sample.Done);
        await sample.SendAsync(sample.CreateClient(world), progress, TestContext.Current.CancellationToken);

        Assert.Equal([2, null, null], progress.Told.Select(told => told.QueuePosition));
        Assert.Equal(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"], progress.Told.Select(told => told.ProviderState));
        Assert.Equal(["step 1"], progress.Told[1].Logs);
        Assert.EndsWith("/status?_subdomain=queue&logs=1", world.Sent[1].Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_job_is_told_of_before_it_throws()
    {
        var sample = QueueSample.All["replicate"];
        var progress = new NotedProgress();
        await Assert.ThrowsAsync<InferenceAnswerException>(
            () => sample.SendAsync(sample.CreateClient(sample.CreateWorld(sample.Running, sample.Failed)), progress, TestContext.Current.CancellationToken));

        Assert.Equal([JobState.Queued, JobState.Running, JobState.Failed], progress.Told.Select(told => told.State));
        Assert.Equal(["step 1"], progress.Told[1].Logs);
    }

    [Fact]
    public async Task A_provider_that_answers_at_once_tells_nothing()
    {
        var progress = new NotedProgress();
        var answer = WorldHandler.Answering("""{"data":[{"b64_json":"AQID"}]}""");
        await answer.CreateClient().SendAsync(
            TextToImageModel.Unlisted("acme/model", new Provider("nscale"), "m").TextToImage("a cat"), progress, TestContext.Current.CancellationToken);

        Assert.Empty(progress.Told);
    }

    [Theory]
    [InlineData("fal-queue", "text-to-image", 0.5, false)]
    [InlineData("replicate-predictions", "text-to-image", 0.5, false)]
    [InlineData("novita-async", "text-to-video", 0.5, false)]
    [InlineData("novita-minimax", "image-text-to-video", 5, true)]
    [InlineData("together-videos", "text-to-video", 2, false)]
    [InlineData("wavespeed-predictions", "text-to-image", 0.5, true)]
    [InlineData("zai-images", "text-to-image", 5, false)]
    [InlineData("bfl-images", "text-to-image", 1, false)]
    public void The_first_wait_is_the_official_clients(string format, string task, double seconds, bool isLookedAtAtOnce)
    {
        var queued = Assert.IsType<QueuedFormat>(WireFormat.Find(format, new InferenceTask(task)), exactMatch: false);
        Assert.Equal((seconds, isLookedAtAtOnce), (queued.FirstWait.TotalSeconds, queued.IsLookedAtAtOnce));
    }
}
