using System.Net;
using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>A picture comes as itself, in base64 or by its address: the official client takes all three.</summary>
public sealed class MediaAnswerTests
{
    [Theory]
    [InlineData("hf-inference", """{"output":["https://files.example/made.png"]}""")]
    [InlineData("hf-inference", """{"data":[{"url":"https://files.example/made.png"}]}""")]
    [InlineData("nscale", """{"data":[{"url":"https://files.example/made.png","b64_json":null}]}""")]
    [InlineData("together", """{"data":[{"url":"https://files.example/made.png"}]}""")]
    public async Task A_picture_that_is_elsewhere_is_fetched_without_the_token(string provider, string answer)
    {
        var world = CreateWorld(answer);
        var image = await world.CreateClient().SendAsync(Paint(provider), TestContext.Current.CancellationToken);

        Assert.Equal(("image/png", 5), (image.MediaType, image.Bytes.Length));
        Assert.Equal(("GET", "https://files.example/made.png", null), (world.Sent[1].Method, world.Sent[1].Address, world.Sent[1].Authorization));
        Assert.Equal(2, world.Sent.Count);
    }

    [Theory]
    [InlineData("""{"data":[{"b64_json":"iVBORwE="}]}""")]
    [InlineData("""["iVBORwE="]""")]
    [InlineData("""{"images":[{"image":"data:image/jpeg;base64,iVBORwE="}]}""")]
    public async Task A_picture_in_base64_is_what_its_bytes_show(string answer)
    {
        var world = CreateWorld(answer);
        var image = await world.CreateClient().SendAsync(Paint("hf-inference"), TestContext.Current.CancellationToken);

        Assert.Equal(("image/png", 5), (image.MediaType, image.Bytes.Length));
        Assert.Single(world.Sent);
    }

    [Theory]
    [InlineData("""{"error":"no","url":"https://files.example/made.png"}""")]
    [InlineData("""{"output":["file:///etc/passwd"]}""")]
    [InlineData("""{"output":["http://files.example/made.png"]}""")]
    public async Task What_is_no_address_of_a_picture_is_not_fetched(string answer)
    {
        var world = CreateWorld(answer);
        await Assert.ThrowsAsync<InferenceAnswerException>(() => world.CreateClient().SendAsync(Paint("hf-inference"), TestContext.Current.CancellationToken));
        Assert.Single(world.Sent);
    }

    private static WorldHandler CreateWorld(string answer) => new(request => request.Method == HttpMethod.Get
        ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([0x89, (byte)'P', (byte)'N', (byte)'G', 1]) }
        : WorldHandler.Json(answer));

    private static TextToImageRequest Paint(string provider) =>
        TextToImageModel.FromCatalog($"a/b|2026-07-27\ntext-to-image|{provider}|live|||||p-id").TextToImage("a lighthouse");
}
