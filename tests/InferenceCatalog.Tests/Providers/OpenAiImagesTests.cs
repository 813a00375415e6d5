using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>Paths and bodies are those that the official JavaScript client 4.13.30 was seen to send for the same calls.</summary>
public sealed class OpenAiImagesTests
{
    [Theory]
    [InlineData("deepinfra", "v1/openai/images/generations")]
    [InlineData("nscale", "v1/images/generations")]
    public async Task A_prompt_goes_in_and_base64_comes_back(string provider, string path)
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"created":1790000000,"data":[{"b64_json":"iVBORw0KGgo="}]}""");
        var image = await server.CreateClient().SendAsync(
            Create(provider).TextToImage("a cat") with { Width = 64, Height = 32, NumInferenceSteps = 4, GuidanceScale = 2.5, NegativePrompt = "fog", Seed = 7 },
            TestContext.Current.CancellationToken);

        // The official client calls every picture a JPEG; what it is shows in its first bytes.
        Assert.Equal("image/png", image.MediaType);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], image.Bytes.ToArray());
        var request = server.Single();
        Assert.Equal(("POST", $"/{provider}/{path}", "application/json"), (request.Method, request.Path, request.Header("Content-Type")));
        Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization"));
        JsonAssert.Equal(
            """{"width":64,"height":32,"num_inference_steps":4,"guidance_scale":2.5,"negative_prompt":"fog","seed":7,"response_format":"b64_json","prompt":"a cat","model":"own/p-id"}""",
            request.Text);
    }

    [Theory]
    [InlineData("""{"data":[]}""", "application/json")]
    [InlineData("""{"data":[{"b64_json":"no base64!"}]}""", "application/json")]
    [InlineData("<html>Please log in</html>", "text/html")]
    public async Task An_answer_without_a_picture_is_unreadable(string body, string mediaType)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, mediaType);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Create("nscale").TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    private static TextToImageModel Create(string provider) =>
        TextToImageModel.FromCatalog($"acme/painter|2026-07-27\ntext-to-image|{provider}|live|||||own/p-id");
}
