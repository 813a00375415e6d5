using System.Net;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator.Tests;

public sealed class FalQueueTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Path = "/fal-ai/fal-ai/paint/dev?_subdomain=queue";

    [Fact]
    public async Task A_job_is_queued_worked_on_completed_and_fetched()
    {
        var queued = await fixture.PostForJsonAsync(Path, """{"prompt":"a lighthouse","image_size":{"width":40,"height":30},"seed":9}""");
        Assert.Equal("IN_QUEUE", (string?)queued["status"]);
        var address = new Uri((string)queued["response_url"]!).AbsolutePath;
        Assert.Equal($"/fal-ai/paint/requests/{queued["request_id"]}", address);

        using var early = await GetAsync($"/fal-ai{address}?_subdomain=queue");
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        Assert.Equal("""{"detail":"Request is still in progress"}""", await EmulatorFixture.ReadAsync(early));

        Assert.Equal("IN_PROGRESS", (string?)(await fixture.GetJsonAsync($"/fal-ai{address}/status?_subdomain=queue"))["status"]);
        Assert.Equal("COMPLETED", (string?)(await fixture.GetJsonAsync($"/fal-ai{address}/status?_subdomain=queue"))["status"]);

        var result = await fixture.GetJsonAsync($"/fal-ai{address}?_subdomain=queue");
        Assert.Equal(9, (long?)result["seed"]);
        Assert.Equal("a lighthouse", (string?)result["prompt"]);
        var image = PngFile.Read(await DownloadAsync(result));
        Assert.Equal((40, 30), (image.Width, image.Height));
    }

    [Theory]
    [InlineData(""" "image_size":"landscape_16_9" """, 1024, 576)]
    [InlineData(""" "width":24,"height":12 """, 24, 12)]
    [InlineData(""" "num_inference_steps":4 """, 256, 256)]
    public async Task Without_the_queue_the_answer_comes_at_once(string more, int width, int height)
    {
        var result = await fixture.PostForJsonAsync("/fal-ai/fal-ai/paint/dev", $$"""{"prompt":"x",{{more}}}""");

        Assert.Equal((width, height), ((int)result["images"]![0]!["width"]!, (int)result["images"]![0]!["height"]!));
        var image = PngFile.Read(await DownloadAsync(result));
        Assert.Equal((width, height), (image.Width, image.Height));
    }

    [Fact]
    public async Task An_adapter_is_called_by_the_id_that_all_adapters_share()
    {
        var queued = await fixture.PostForJsonAsync("/fal-ai/fal-ai/lora?_subdomain=queue", """{"prompt":"x","loras":[{"path":"https://example.org/w","scale":1}]}""");

        Assert.Equal("IN_QUEUE", (string?)queued["status"]);
    }

    [Fact]
    public async Task A_job_is_found_only_under_its_own_app_below_the_router()
    {
        var queued = await fixture.PostForJsonAsync(Path, """{"prompt":"elsewhere"}""");
        var address = new Uri((string)queued["response_url"]!).AbsolutePath;

        foreach (var wrong in (string[])[address, $"/fal-ai/fal-ai/other/requests/{queued["request_id"]}", "/fal-ai/fal-ai/paint/requests/none/status"])
        {
            using var response = await GetAsync(wrong);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_job_needs_a_model_that_fal_serves()
    {
        using var response = await fixture.PostAsync("/fal-ai/acme/paint?_subdomain=queue", """{"prompt":"x"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("""{"error":"Model not supported by provider fal-ai"}""", await EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task A_job_needs_a_prompt()
    {
        using var response = await fixture.PostAsync(Path, """{"seed":1}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("field required", (string?)JsonNode.Parse(await EmulatorFixture.ReadAsync(response))!["detail"]![0]!["msg"]);
    }

    [Fact]
    public async Task A_video_is_not_emulated()
    {
        using var response = await fixture.PostAsync("/fal-ai/fal-ai/video?_subdomain=queue", """{"prompt":"x"}""");

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string path) =>
        fixture.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>The address as it stands, without the token: a file host is not the router.</summary>
    private static async Task<byte[]> DownloadAsync(JsonNode result)
    {
        using var client = new HttpClient();
        return await client.GetByteArrayAsync(new Uri((string)result["images"]![0]!["url"]!), TestContext.Current.CancellationToken);
    }
}
