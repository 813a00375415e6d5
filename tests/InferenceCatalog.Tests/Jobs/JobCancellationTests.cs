using InferenceCatalog.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Tests.Jobs;

public sealed class JobCancellationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("fal", "PUT /fal-ai/fal-ai/m/requests/j1/cancel?_subdomain=queue")]
    [InlineData("replicate", "POST /replicate/v1/predictions/j1/cancel")]
    public async Task Who_cancels_the_call_cancels_the_job(string name, string order)
    {
        await using var server = await StartAsync(QueueSample.All[name], cancelStatus: 202);
        using var cancellation = new CancellationTokenSource();
        var call = SendAsync(server, name, cancellation.Token);
        await WaitUntilAsync(() => server.Received.Count > 2);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        await WaitUntilAsync(() => Find(server, order) is not null);
        Assert.Equal("Bearer " + TestToken.Value, Find(server, order)!.Header("Authorization"));
    }

    [Theory]
    [InlineData("fal", "PUT /fal-ai/fal-ai/m/requests/j1/cancel?_subdomain=queue")]
    [InlineData("replicate", "POST /replicate/v1/predictions/j1/cancel")]
    public async Task So_does_the_time_limit(string name, string order)
    {
        await using var server = await StartAsync(QueueSample.All[name], cancelStatus: 202);
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(() => SendAsync(server, name, TestContext.Current.CancellationToken, TimeSpan.FromMilliseconds(300)));

        Assert.Equal(InferenceErrorKind.TimedOut, exception.Kind);
        await WaitUntilAsync(() => Find(server, order) is not null);
    }

    [Fact]
    public async Task An_order_that_the_provider_refuses_hides_nothing()
    {
        await using var server = await StartAsync(QueueSample.All["fal"], cancelStatus: 500);
        using var cancellation = new CancellationTokenSource();
        var call = SendAsync(server, "fal", cancellation.Token);
        await WaitUntilAsync(() => server.Received.Count > 2);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await WaitUntilAsync(() => server.Received.Any(request => request.Method == "PUT"));
    }

    [Theory]
    [InlineData("together")]
    [InlineData("zai")]
    public async Task A_provider_without_a_known_way_is_not_asked(string name)
    {
        var sample = QueueSample.All[name];
        var world = sample.CreateWorld(sample.Running);
        await Assert.ThrowsAsync<InferenceUnavailableException>(
            () => sample.SendAsync(sample.CreateClient(world, timeout: TimeSpan.FromMilliseconds(50)), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("POST", world.Sent[0].Method);
        Assert.All(world.Sent.Skip(1), sent => Assert.Equal("GET", sent.Method));
    }

    [Fact]
    public async Task A_job_that_was_handed_in_stays_when_only_the_waiting_for_it_ends()
    {
        var sample = QueueSample.All["fal"];
        var world = sample.CreateWorld(sample.Running);
        var client = sample.CreateClient(world, timeout: TimeSpan.FromMilliseconds(50));
        var handle = await sample.SubmitAsync(client, TestContext.Current.CancellationToken);
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(() => client.ResumeAsync<ImageResult>(handle, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.TimedOut, exception.Kind);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(world.Sent, sent => sent.Method == "PUT");
    }

    private static Task<MediaResult> SendAsync(LoopbackServer server, string name, CancellationToken cancellationToken, TimeSpan? timeout = null) =>
        QueueSample.All[name].SendAsync(server.CreateClient(options => options.Timeout = timeout ?? options.Timeout), null, cancellationToken);

    private static Task<LoopbackServer> StartAsync(QueueSample sample, int cancelStatus) => LoopbackServer.StartAsync(context =>
        context.Request.Path.Value!.EndsWith("/cancel", StringComparison.Ordinal) ? context.AnswerAsync(cancelStatus, "{}")
        : context.AnswerAsync(200, HttpMethods.IsPost(context.Request.Method) ? sample.Entry : sample.Running));

    private static ReceivedRequest? Find(LoopbackServer server, string order) =>
        server.Received.FirstOrDefault(request => $"{request.Method} {request.Path}" == order);

    private static async Task WaitUntilAsync(Func<bool> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!isSo())
            await Task.Delay(5, limit.Token);
    }
}
