using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>The body is what the official JavaScript client 4.13.21 sends: <c>tests/Conformance</c> compares the two.</summary>
public sealed class HyperbolicImagesTests
{
    private static readonly TextToImageModel Painter = TextToImageModel.FromCatalog("acme/painter|2026-07-27\ntext-to-image|hyperbolic|live|||||p-id");

    [Fact]
    public async Task A_prompt_goes_in_and_base64_comes_back()
    {
        var world = WorldHandler.Answering("""{"images":[{"index":0,"image":"/9j/4AAQ"}]}""");
        var image = await CreateClient(world).SendAsync(Painter.TextToImage("a cat") with { Width = 64, NumInferenceSteps = 4 }, TestContext.Current.CancellationToken);

        Assert.Equal(("image/jpeg", 6), (image.MediaType, image.Bytes.Length));
        Assert.Equal(("https://api.hyperbolic.xyz/v1/images/generations", "Bearer key"), (Assert.Single(world.Sent).Address, world.Sent[0].Authorization));
        JsonAssert.Equal("""{"model_name":"p-id","prompt":"a cat","width":64,"num_inference_steps":4}""", world.Sent[0].Body);
    }

    [Theory]
    [InlineData("""{"images":[]}""")]
    [InlineData("""{"images":[{"image":""}]}""")]
    public async Task An_answer_without_a_picture_is_unreadable(string body)
    {
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() =>
            CreateClient(WorldHandler.Answering(body)).SendAsync(Painter.TextToImage("a cat"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    private static InferenceClient CreateClient(WorldHandler world) => world.CreateClient(options => options.ProviderKeys.Add(new Provider("hyperbolic"), "key"));
}
