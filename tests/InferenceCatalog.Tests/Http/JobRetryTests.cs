using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Tests.Http;

/// <summary>A job is handed in once, whatever happens: what only looks at it is sent as often as it takes.</summary>
public sealed class JobRetryTests
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static readonly TextToImageModel Flux = TextToImageModel.Unlisted("black-forest-labs/FLUX.1-dev", new Provider("fal-ai"), "fal-ai/flux/dev");

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_job_that_may_have_been_taken_is_not_handed_in_again(int status)
    {
        await using var server = await LoopbackServer.StartAsync(status, "{}");
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(() => SendAsync(server));

        Assert.Equal(1, exception.Attempts);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task One_that_was_refused_is(int status)
    {
        await using var server = await StartAsync(status, "POST");
        Assert.Equal(2, (await SendAsync(server)).Attempts);
        Assert.Equal(2, server.Received.Count(request => request.Method == "POST"));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(504)]
    [InlineData(0)]
    public async Task A_look_at_a_job_that_fails_is_sent_again(int status)
    {
        await using var server = await StartAsync(status, "/status");
        Assert.Equal(2, (await SendAsync(server)).Attempts);
        Assert.Single(server.Received, request => request.Method == "POST");
        Assert.Equal(2, server.Received.Count(request => request.Path.Contains("/status", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task What_was_made_is_fetched_again_also_when_it_breaks_in_the_middle(int status)
    {
        await using var server = await StartAsync(status, "/file.jpg");
        var image = await SendAsync(server);

        Assert.Equal(Picture, image.Bytes.ToArray());
        Assert.Equal(2, image.Attempts);
        Assert.All(server.Received.Where(request => request.Path == "/file.jpg"), request => Assert.Null(request.Header("Authorization")));
    }

    private static Task<ImageResult> SendAsync(LoopbackServer server) =>
        server.CreateClient(options => options.MaxAttempts = null).SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken);

    /// <summary>A queue that fails once, at the first request whose method and path have a word: by a status, by no answer (0), or by half an answer (-1).</summary>
    private static async Task<LoopbackServer> StartAsync(int status, string word)
    {
        var hasFailed = false;
        LoopbackServer? server = null;
        server = await LoopbackServer.StartAsync(async context =>
        {
            var call = $"{context.Request.Method} {context.Request.Path}";
            if (!hasFailed && call.Contains(word, StringComparison.Ordinal))
            {
                hasFailed = true;
                await FailAsync(context, status);
            }
            else if (call.StartsWith("POST", StringComparison.Ordinal))
            {
                await context.AnswerAsync(200, """{"request_id":"1","status":"IN_QUEUE","response_url":"https://queue.fal.run/fal-ai/flux/requests/1"}""");
            }
            else if (call.EndsWith("/status", StringComparison.Ordinal))
            {
                await context.AnswerAsync(200, """{"status":"COMPLETED"}""");
            }
            else if (call.EndsWith("/file.jpg", StringComparison.Ordinal))
            {
                await context.AnswerAsync(Picture, "image/jpeg");
            }
            else
            {
                await context.AnswerAsync(200, $$"""{"images":[{"url":"{{new Uri(server!.Address, "/file.jpg")}}"}]}""");
            }
        });
        return server;
    }

    private static async Task FailAsync(HttpContext context, int status)
    {
        if (status > 0)
        {
            await context.AnswerAsync(status, """{"error":"not now"}""");
            return;
        }

        if (status < 0)
        {
            context.Response.ContentType = "image/jpeg";
            context.Response.ContentLength = Picture.Length;
            await context.Response.Body.WriteAsync(Picture.AsMemory(0, 3));
            await context.Response.Body.FlushAsync();
        }

        context.Abort();
    }
}
