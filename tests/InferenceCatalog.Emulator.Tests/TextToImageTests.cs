using System.Net;

namespace InferenceCatalog.Emulator.Tests;

public sealed class TextToImageTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Path = "/hf-inference/models/acme/paint";

    [Theory]
    [InlineData("", 256, 256)]
    [InlineData(""","parameters":{"width":640,"height":48}""", 640, 48)]
    [InlineData(""","parameters":{"width":1,"height":1}""", 1, 1)]
    public async Task An_image_is_a_png_of_the_asked_size(string parameters, int width, int height)
    {
        using var response = await fixture.PostAsync(Path, $$"""{"inputs":"a lighthouse"{{parameters}}}""");

        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("hf-inference", Assert.Single(response.Headers.GetValues("x-inference-provider")));
        var image = PngFile.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((width, height), (image.Width, image.Height));
    }

    [Fact]
    public async Task The_same_words_and_seed_give_the_same_image_and_others_another()
    {
        var first = await DrawAsync("""{"inputs":"a lighthouse","parameters":{"seed":1}}""");
        var again = await DrawAsync("""{"inputs":"a lighthouse","parameters":{"seed":1}}""");
        var otherSeed = await DrawAsync("""{"inputs":"a lighthouse","parameters":{"seed":2}}""");
        var otherWords = await DrawAsync("""{"inputs":"a harbour","parameters":{"seed":1}}""");

        Assert.Equal(first, again);
        Assert.NotEqual(first, otherSeed);
        Assert.NotEqual(first, otherWords);
    }

    [Fact]
    public async Task An_image_shows_a_white_word_on_darker_colours()
    {
        var image = PngFile.Read(await DrawAsync("""{"inputs":"a lighthouse"}"""));

        var white = image.Rows.Count(value => value == 255);
        Assert.InRange(white, 3 * 200, image.Rows.Length / 4);
        Assert.DoesNotContain(image.Rows, value => value is > 127 and < 255);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5000")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"wide\"")]
    public async Task A_size_out_of_range_is_refused(string width)
    {
        using var response = await fixture.PostAsync(Path, $$$"""{"inputs":"x","parameters":{"width":{{{width}}}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("""{"error":"width must be a whole number of pixels from 1 to 4096."}""", await EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task A_prompt_is_needed()
    {
        using var response = await fixture.PostAsync(Path, """{"parameters":{}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("together", "acme/Paint-Turbo")]
    [InlineData("nscale", "acme/paint")]
    public async Task Together_and_nscale_answer_in_base64(string provider, string model)
    {
        var answer = await fixture.PostForJsonAsync(
            $"/{provider}/v1/images/generations",
            $$"""{"model":"{{model}}","prompt":"a lighthouse","width":32,"height":16,"n":2,"seed":5,"response_format":"base64"}""");

        Assert.Equal(model, (string?)answer["model"]);
        Assert.Equal("list", (string?)answer["object"]);
        var images = answer["data"]!.AsArray().Select(entry => Convert.FromBase64String((string)entry!["b64_json"]!)).ToList();
        Assert.Equal(2, images.Count);
        Assert.All(images, image => Assert.Equal((32, 16), (PngFile.Read(image).Width, PngFile.Read(image).Height)));
        Assert.NotEqual(images[0], images[1]);
    }

    [Fact]
    public async Task Together_answers_with_an_address_that_needs_no_token()
    {
        var answer = await fixture.PostForJsonAsync(
            "/together/v1/images/generations",
            """{"model":"acme/Paint-Turbo","prompt":"a lighthouse","width":20,"height":10,"response_format":"url"}""");
        using var client = new HttpClient();

        var file = await client.GetByteArrayAsync(new Uri((string)answer["data"]![0]!["url"]!), TestContext.Current.CancellationToken);

        Assert.Equal((20, 10), (PngFile.Read(file).Width, PngFile.Read(file).Height));
    }

    [Theory]
    [InlineData("/together/v1/images/generations", """{"model":"acme/paint","prompt":"x"}""", """{"error":"Model not supported by provider together"}""")]
    [InlineData("/together/v1/images/generations", """{"prompt":"x"}""", """{"error":"Model not supported by provider together"}""")]
    [InlineData("/hf-inference/models/acme/none", """{"inputs":"x"}""", """{"error":"Model not supported by provider hf-inference"}""")]
    public async Task A_provider_refuses_a_model_it_does_not_serve(string path, string call, string body)
    {
        using var response = await fixture.PostAsync(path, call);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(body, await EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task A_task_that_is_not_emulated_says_so()
    {
        using var response = await fixture.PostAsync("/hf-inference/models/acme/fill", """{"inputs":"x"}""");

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal("""{"error":"[emulator] fill-mask at hf-inference is not emulated."}""", await EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task A_file_that_was_never_made_is_not_found()
    {
        using var response = await fixture.Client.GetAsync(new Uri("/files/none.png", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<byte[]> DrawAsync(string call)
    {
        using var response = await fixture.PostAsync(Path, call);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
