using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

public sealed class TogetherImagesTests
{
    private static readonly TextToImageModel Flux = TextToImageModel.FromCatalog(
        "black-forest-labs/FLUX.1-schnell|2026-07-27\ntext-to-image|together|live|||||black-forest-labs/FLUX.1-schnell-Free");

    [Fact]
    public async Task A_prompt_goes_with_the_providers_names_and_base64_comes_back()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"id":"x","data":[{"index":0,"b64_json":"/9j/4AAQ"}]}""", "application/json", ("x-inference-provider", "together"));
        var image = await server.CreateClient().SendAsync(
            Flux.On(new Provider("together")).TextToImage("a \"lighthouse\"") with { NumInferenceSteps = 4, Width = 512, GuidanceScale = 2.5, NegativePrompt = "fog" },
            TestContext.Current.CancellationToken);

        Assert.Equal("image/jpeg", image.MediaType);
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10], image.Bytes.ToArray());
        Assert.Equal("together", image.ServedBy);
        var request = server.Single();
        Assert.Equal("/together/v1/images/generations", request.Path);
        Assert.Equal(
            """{"model":"black-forest-labs/FLUX.1-schnell-Free","prompt":"a \"lighthouse\"","guidance_scale":2.5,"negative_prompt":"fog","steps":4,"width":512,"response_format":"base64"}""",
            request.Text);
    }

    [Theory]
    [InlineData("black-forest-labs/FLUX.2-dev", """ "reference_images":["data:image/png;base64,AQID"] """)]
    [InlineData("black-forest-labs/FLUX.1-kontext-pro", """ "image_url":"data:image/png;base64,AQID" """)]
    public async Task A_picture_goes_under_the_name_that_the_model_has_for_it(string id, string picture)
    {
        var world = WorldHandler.Answering("""{"data":[{"b64_json":"/9j/4AAQ"}]}""");
        var request = ImageToImageModel.FromCatalog($"acme/painter|2026-07-27\nimage-to-image|together|live|||||{id}")
            .ImageToImage(MediaInput.FromBytes(new byte[] { 1, 2, 3 }, "image/png"));
        var image = await world.CreateClient().SendAsync(request with { Prompt = "at dusk", NumInferenceSteps = 4, Width = 512, Height = 256 }, TestContext.Current.CancellationToken);
        await world.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("image/jpeg", image.MediaType);
        Assert.Equal("https://router.huggingface.co/together/v1/images/generations", world.Sent[0].Address);
        JsonAssert.Equal($$"""{"model":"{{id}}",{{picture}},"prompt":"at dusk","steps":4,"width":512,"height":256,"response_format":"base64"}""", world.Sent[0].Body);
        JsonAssert.Equal($$"""{"model":"{{id}}",{{picture}},"prompt":"","response_format":"base64"}""", world.Sent[1].Body);
    }

    [Fact]
    public async Task An_answer_without_a_picture_is_unreadable()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"data":[]}""");
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Flux.TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }
}
