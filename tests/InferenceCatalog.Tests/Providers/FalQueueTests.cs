using InferenceCatalog.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Tests.Providers;

public sealed class FalQueueTests
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static readonly TextToImageModel Flux = TextToImageModel.FromCatalog(
        "black-forest-labs/FLUX.1-dev|2026-07-27\ntext-to-image|fal-ai|live|||||fal-ai/flux/dev");

    [Fact]
    public async Task A_job_is_handed_in_looked_after_and_its_picture_fetched_without_the_token()
    {
        await using var files = await LoopbackServer.StartAsync(context => context.AnswerAsync(Picture, "image/jpeg"));
        await using var server = await StartAsync(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"], () => $$"""{"images":[{"url":"{{new Uri(files.Address, "/f/1.jpg")}}"}]}""");
        var image = await server.CreateClient(options => options.BillTo = "org").SendAsync(Flux.TextToImage("a lighthouse") with { Width = 64 }, TestContext.Current.CancellationToken);

        Assert.Equal(Picture, image.Bytes.ToArray());
        Assert.Equal("image/jpeg", image.MediaType);
        Assert.Equal("req-3", image.RequestId);
        Assert.Equal(
            [
                "POST /fal-ai/fal-ai/flux/dev?_subdomain=queue",
                "GET /fal-ai/fal-ai/flux/requests/job-1/status?_subdomain=queue",
                "GET /fal-ai/fal-ai/flux/requests/job-1/status?_subdomain=queue",
                "GET /fal-ai/fal-ai/flux/requests/job-1?_subdomain=queue",
            ],
            server.Received.Select(request => $"{request.Method} {request.Path}"));
        Assert.Equal("""{"prompt":"a lighthouse","width":64}""", server.Received.First().Text);
        Assert.All(server.Received, request => Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization")));
        Assert.All(server.Received, request => Assert.Equal("org", request.Header("X-HF-Bill-To")));

        var download = files.Single();
        Assert.Equal("/f/1.jpg", download.Path);
        Assert.Null(download.Header("Authorization"));
        Assert.Null(download.Header("X-HF-Bill-To"));
    }

    [Fact]
    public async Task Nor_does_an_injected_client_with_credentials_of_its_own_send_them_there()
    {
        await using var files = await LoopbackServer.StartAsync(context => context.AnswerAsync(Picture, "image/jpeg"));
        await using var server = await StartAsync(["COMPLETED"], () => $$"""{"images":[{"url":"{{files.Address}}"}]}""");
        using var httpClient = new HttpClient();
        httpClient.DefaultRequestHeaders.Authorization = new("Bearer", TestToken.Value);
        var client = new InferenceClient(httpClient, new InferenceClientOptions { Endpoint = server.Address, Token = TestToken.Value });
        await client.SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken);

        Assert.Null(files.Single().Header("Authorization"));
        Assert.All(server.Received, request => Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization")));
    }

    [Fact]
    public async Task A_picture_behind_redirects_is_fetched_without_the_token()
    {
        await using var files = await LoopbackServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/last")
                await context.AnswerAsync(Picture, "image/jpeg");
            else
                context.Response.Redirect("/last");
        });
        await using var server = await StartAsync(["COMPLETED"], () => $$"""{"images":[{"url":"{{files.Address}}"}]}""");
        await server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken);

        Assert.Equal(2, files.Received.Count);
        Assert.All(files.Received, request => Assert.Null(request.Header("Authorization")));
    }

    [Fact]
    public async Task A_picture_in_a_data_address_needs_no_fetching()
    {
        await using var server = await StartAsync(["COMPLETED"], () => $$$"""{"image":{"url":"data:image/jpeg;base64,{{{Convert.ToBase64String(Picture)}}}"}}""");
        var image = await server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken);
        Assert.Equal((Picture.Length, "image/jpeg"), (image.Bytes.Length, image.MediaType));
    }

    [Fact]
    public async Task An_address_that_gives_no_picture_is_an_answer_that_cannot_be_read()
    {
        await using var files = await LoopbackServer.StartAsync(200, """{"message":"expired"}""", "application/json");
        await using var server = await StartAsync(["COMPLETED"], () => $$"""{"images":[{"url":"{{files.Address}}"}]}""");
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
        Assert.Contains("expired", exception.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_address_that_holds_no_picture_is_an_answer_that_cannot_be_read()
    {
        await using var server = await StartAsync(["COMPLETED"], () => """{"image":{"url":"data:application/json;base64,e30="}}""");
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://example.org/a.jpg")]
    [InlineData("file:///etc/passwd")]
    public async Task A_picture_at_an_unsafe_address_is_not_fetched(string address)
    {
        await using var server = await StartAsync(["COMPLETED"], () => $$"""{"images":[{"url":"{{address}}"}]}""");
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("//[")]
    public async Task A_redirect_to_an_unsafe_address_or_to_none_is_not_followed(string target)
    {
        await using var files = await LoopbackServer.StartAsync(302, "", "text/plain", ("Location", target));
        await using var server = await StartAsync(["COMPLETED"], () => $$"""{"images":[{"url":"{{files.Address}}"}]}""");
        await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.Single(files.Received);
    }

    [Theory]
    [InlineData("https://evil.example/fal-ai/flux/requests/job-1", true)]
    [InlineData("https://queue.fal.run/fal-ai/flux/requests/../../../v1/models", false)]
    [InlineData("https://queue.fal.run/fal-ai/flux/requests/%2e%2e%2f", false)]
    [InlineData("https://queue.fal.run/v1/chat/completions", false)]
    [InlineData("https://queue.fal.run/fal-ai//requests/x", false)]
    [InlineData("not an address", false)]
    [InlineData("urn:xfal-ai/flux/requests/job-1", false)]
    public async Task The_jobs_address_is_looked_for_below_the_endpoint_whatever_host_the_answer_names(string responseUrl, bool isAccepted)
    {
        await using var server = await StartAsync(["COMPLETED"], () => """{"images":[{"url":"data:image/png;base64,AAAA"}]}""", responseUrl);
        var call = server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken);
        if (isAccepted)
        {
            await call;
            Assert.Equal("/fal-ai/fal-ai/flux/requests/job-1?_subdomain=queue", server.Received.Last().Path);
        }
        else
        {
            await Assert.ThrowsAsync<InferenceAnswerException>(() => call);
            Assert.Single(server.Received);
        }
    }

    [Fact]
    public async Task A_job_that_ends_otherwise_has_failed()
    {
        await using var server = await StartAsync(["IN_QUEUE", "CANCELLED"], () => "{}");
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.JobFailed, exception.Kind);
        Assert.Contains("CANCELLED", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_on_the_way_has_the_providers_text()
    {
        await using var server = await LoopbackServer.StartAsync(422, """{"detail":[{"loc":["body","prompt"],"msg":"too long"}]}""");
        var exception = await Assert.ThrowsAsync<InferenceRequestException>(() => server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.StartsWith("body.prompt: too long", exception.Message, StringComparison.Ordinal);
        Assert.Equal(new Provider("fal-ai"), exception.Provider);
    }

    [Theory]
    [InlineData(404, InferenceErrorKind.UnreadableAnswer)]
    [InlineData(503, InferenceErrorKind.Unavailable)]
    public async Task A_picture_that_is_gone_is_told_from_a_host_that_is_down(int status, InferenceErrorKind kind)
    {
        await using var files = await LoopbackServer.StartAsync(status, "gone", "text/plain");
        await using var server = await StartAsync(["COMPLETED"], () => $$"""{"images":[{"url":"{{files.Address}}"}]}""");
        var exception = await Assert.ThrowsAnyAsync<InferenceException>(() => server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.Equal(kind, exception.Kind);
    }

    [Fact]
    public async Task Waiting_ends_when_the_call_is_cancelled()
    {
        await using var server = await StartAsync(["IN_QUEUE"], () => "{}");
        using var cancellation = new CancellationTokenSource();
        var call = server.CreateClient(options => options.PollInterval = TimeSpan.FromMinutes(1)).SendAsync(Flux.TextToImage("x"), cancellation.Token);
        while (server.Received.IsEmpty)
            await Task.Delay(5, TestContext.Current.CancellationToken);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task An_adapter_is_called_with_its_weights()
    {
        var lora = TextToImageModel.FromCatalog("someone/my-lora|2026-07-27\ntext-to-image|fal-ai|live|||||fal-ai/lora|lora|my.safetensors");
        await using var server = await StartAsync(["COMPLETED"], () => """{"images":[{"url":"data:image/png;base64,AAAA"}]}""");
        await server.CreateClient().SendAsync(lora.TextToImage("x"), TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"prompt":"x","loras":[{"path":"https://huggingface.co/someone/my-lora/resolve/main/my.safetensors","scale":1}],"model_name":"stabilityai/stable-diffusion-xl-base-1.0"}""",
            server.Received.First().Text);
    }

    /// <summary>A queue whose job goes through the statuses, one at each question, the first at its handing in.</summary>
    private static async Task<LoopbackServer> StartAsync(string[] statuses, Func<string> result, string responseUrl = "https://queue.fal.run/fal-ai/flux/requests/job-1")
    {
        var asked = 0;
        return await LoopbackServer.StartAsync(context =>
        {
            var status = statuses[Math.Min(asked++, statuses.Length - 1)];
            var isHandedIn = HttpMethods.IsPost(context.Request.Method);
            var isStatus = context.Request.Path.Value!.EndsWith("/status", StringComparison.Ordinal);
            return context.AnswerAsync(
                200,
                isHandedIn ? $$"""{"request_id":"job-1","status":"{{status}}","response_url":"{{responseUrl}}"}"""
                : isStatus ? $$"""{"status":"{{status}}"}"""
                : result(),
                "application/json",
                ("x-request-id", $"req-{asked - 1}"));
        });
    }
}
