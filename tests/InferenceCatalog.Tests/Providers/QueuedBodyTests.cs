using System.Text.Json;
using InferenceCatalog.Tests.Http;
using InferenceCatalog.Tests.Jobs;

namespace InferenceCatalog.Tests.Providers;

/// <summary>What is handed in at the queues of novita, together, wavespeed, z.ai and Black Forest Labs: as the official JavaScript clients send it.</summary>
public sealed class QueuedBodyTests
{
    private const string Base64 = "AQID";
    private const string Data = "data:image/png;base64,AQID";

    private static readonly MediaInput Picture = MediaInput.FromBytes(new byte[] { 1, 2, 3 }, "image/png");

    [Fact]
    public Task Novita_has_its_own_name_of_the_steps() => HandInAsync(
        "novita",
        TextToVideo("novita") with { NumInferenceSteps = 4, NumFrames = 2, NegativePrompt = ["fog"], Seed = 7 },
        "/novita/v3/async/m",
        """{"prompt":"a cat","num_frames":2,"negative_prompt":["fog"],"steps":4,"seed":7}""");

    [Theory]
    [InlineData(null, null, null, "768P", 4, "16:9")]
    [InlineData(240, 768, 768, "768P", 10, "1:1")]
    [InlineData(60, 1920, 1440, "2K", 4, "4:3")]
    [InlineData(132, 720, 1280, "768P", 6, "9:16")]
    [InlineData(9999, 2560, 1080, "768P", 15, "21:9")]
    [InlineData(24, 2000, null, "768P", 4, "16:9")]
    public Task MiniMax_gets_the_nearest_of_what_it_can(int? frames, int? width, int? height, string resolution, int duration, string ratio) => HandInAsync(
        "minimax",
        ImageTextToVideo("novita") with { NumFrames = frames, Width = width, Height = height, Seed = 7, GuidanceScale = 2 },
        "/novita/v3/minimax/v2/video_generation",
        $$"""{"model":"m","content":[{"type":"text","text":"a cat"}],"resolution":"{{resolution}}","duration":{{duration}},"ratio":"{{ratio}}"}""");

    [Fact]
    public Task MiniMax_takes_its_ratio_from_the_picture() => HandInAsync(
        "minimax",
        ImageTextToVideo("novita") with { Image = Picture, Width = 64, Height = 64 },
        "/novita/v3/minimax/v2/video_generation",
        $$$"""{"model":"m","content":[{"type":"text","text":"a cat"},{"type":"image_url","image_url":{"url":"{{{Data}}}"},"role":"first_frame"}],"resolution":"768P","duration":4,"ratio":"adaptive"}""");

    [Fact]
    public Task Together_takes_a_text() => HandInAsync(
        "together",
        TextToVideo("together") with { NumInferenceSteps = 4, GuidanceScale = 2.5 },
        "/together/v2/videos",
        """{"model":"m","prompt":"a cat","steps":4,"guidance_scale":2.5}""");

    [Fact]
    public Task Together_takes_a_first_frame() => HandInAsync(
        "together",
        ImageToVideo("together") with { Prompt = "it moves", Width = 64, Height = 32, NumInferenceSteps = 4 },
        "/together/v2/videos",
        $$"""{"model":"m","frame_images":[{"input_image":"{{Data}}","frame":"first"}],"prompt":"it moves","width":64,"height":32,"steps":4}""");

    [Fact]
    public Task WaveSpeed_takes_a_text() => HandInAsync(
        "wavespeed",
        TextToImage("wavespeed") with { Width = 64, Seed = 7 },
        "/wavespeed/api/v3/m",
        """{"prompt":"a cat","width":64,"seed":7}""");

    [Fact]
    public Task WaveSpeed_takes_a_text_for_a_video_too() =>
        HandInAsync("wavespeed", TextToVideo("wavespeed"), "/wavespeed/api/v3/m", """{"prompt":"a cat"}""");

    [Fact]
    public Task WaveSpeed_takes_a_picture() => HandInAsync(
        "wavespeed",
        ImageToImageModel.Unlisted("acme/model", new Provider("wavespeed"), "m").ImageToImage(Picture) with { Prompt = "red", Width = 64, Height = 32 },
        "/wavespeed/api/v3/m",
        $$$"""{"image":"{{{Base64}}}","images":["{{{Base64}}}"],"prompt":"red","target_size":{"width":64,"height":32}}""");

    [Fact]
    public Task WaveSpeed_takes_a_picture_for_a_video() => HandInAsync(
        "wavespeed", ImageToVideo("wavespeed"), "/wavespeed/api/v3/m", $$"""{"image":"{{Base64}}","images":["{{Base64}}"]}""");

    [Fact]
    public async Task WaveSpeed_takes_a_transparent_pixel_where_there_is_no_picture()
    {
        const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";
        var body = $$"""{"image":"{{Pixel}}","images":["{{Pixel}}"],"prompt":"a cat"}""";
        await HandInAsync("wavespeed", ImageTextToVideo("wavespeed"), "/wavespeed/api/v3/m", body);
        await HandInAsync("wavespeed", ImageTextToImageModel.Unlisted("acme/model", new Provider("wavespeed"), "m").ImageTextToImage("a cat"), "/wavespeed/api/v3/m", body);
    }

    [Fact]
    public Task WaveSpeed_takes_an_adapter_by_its_name_on_the_hub() => HandInAsync(
        "wavespeed",
        TextToImageModel.FromCatalog("someone/my-lora|2026-07-27\ntext-to-image|wavespeed|live|||||own/m|lora").TextToImage("a cat"),
        "/wavespeed/api/v3/own/m",
        """{"prompt":"a cat","loras":[{"path":"someone/my-lora","scale":1}]}""");

    [Fact]
    public async Task Who_has_more_pictures_than_one_gives_them_under_the_providers_own_name()
    {
        await HandInAsync("wavespeed", ImageToVideo("wavespeed") with { ExtraParameters = Extra("images") }, "/wavespeed/api/v3/m", $$"""{"image":"{{Base64}}","images":["one","two"]}""");
        await HandInAsync("together", ImageToVideo("together") with { ExtraParameters = Extra("frame_images") }, "/together/v2/videos", """{"model":"m","frame_images":["one","two"]}""");
        await HandInAsync(
            "fal",
            ImageToImageModel.Unlisted("acme/model", new Provider("fal-ai"), "m").ImageToImage(Picture) with { ExtraParameters = Extra("image_urls") },
            "/fal-ai/m?_subdomain=queue",
            $$"""{"image_url":"{{Data}}","image_urls":["one","two"]}""");

        static Dictionary<string, JsonElement> Extra(string name) => new() { [name] = JsonDocument.Parse("""["one","two"]""").RootElement };
    }

    [Fact]
    public Task MiniMax_does_what_it_is_told_in_its_own_words() => HandInAsync(
        "minimax",
        ImageTextToVideo("novita") with { NumFrames = 24, ExtraParameters = new Dictionary<string, JsonElement> { ["duration"] = JsonDocument.Parse("9").RootElement } },
        "/novita/v3/minimax/v2/video_generation",
        """{"model":"m","content":[{"type":"text","text":"a cat"}],"resolution":"768P","ratio":"16:9","duration":9}""");

    [Fact]
    public Task Zai_takes_a_text() => HandInAsync(
        "zai",
        TextToImage("zai-org") with { Width = 64, Height = 32 },
        "/zai-org/api/paas/v4/async/images/generations",
        """{"model":"m","prompt":"a cat","width":64,"height":32}""");

    [Fact]
    public async Task Black_Forest_Labs_takes_a_text_and_its_own_key_for_that_only()
    {
        var sample = QueueSample.All["bfl"];
        var world = sample.CreateWorld(sample.Running, sample.Done);
        await sample.CreateClient(world).SendAsync(TextToImage("black-forest-labs") with { Width = 64 }, TestContext.Current.CancellationToken);

        JsonAssert.Equal("""{"prompt":"a cat","width":64}""", world.Sent[0].Body);
        Assert.Equal(
            [
                ("https://api.us1.bfl.ai/v1/m", "X-Key own-key"),
                ("https://api.eu2.bfl.ai/v1/get_result?id=j1&attempt=0", null),
                ("https://api.eu2.bfl.ai/v1/get_result?id=j1&attempt=1", null),
                (QueueSample.File, null),
            ],
            world.Sent.Select(sent => (sent.Address, sent.Authorization)));
    }

    [Theory]
    [InlineData("https://evil.example/v1/get_result?id=j1")]
    [InlineData("http://api.bfl.ai/v1/get_result?id=j1")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    public async Task Black_Forest_Labs_jobs_are_looked_at_on_its_own_hosts_only(string address)
    {
        var sample = QueueSample.All["bfl"];
        var world = (sample with { Entry = $$"""{"id":"j1","polling_url":"{{address}}"}""" }).CreateWorld(sample.Done);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => sample.SendAsync(sample.CreateClient(world), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
        Assert.Contains("a job whose polling_url is the provider's was expected", exception.Message, StringComparison.Ordinal);
        Assert.Single(world.Sent);
    }

    [Fact]
    public async Task WaveSpeed_may_refuse_a_job_in_a_good_answer()
    {
        var sample = QueueSample.All["wavespeed"];
        var world = (sample with { Entry = """{"code":400,"message":"too many cats"}""" }).CreateWorld(sample.Done);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => sample.SendAsync(sample.CreateClient(world), cancellationToken: TestContext.Current.CancellationToken));
        Assert.StartsWith("too many cats (200;", exception.Message, StringComparison.Ordinal);
    }

    private static TextToImageRequest TextToImage(string provider) => TextToImageModel.Unlisted("acme/model", new Provider(provider), "m").TextToImage("a cat");

    private static TextToVideoRequest TextToVideo(string provider) => TextToVideoModel.Unlisted("acme/model", new Provider(provider), "m").TextToVideo("a cat");

    private static ImageToVideoRequest ImageToVideo(string provider) => ImageToVideoModel.Unlisted("acme/model", new Provider(provider), "m").ImageToVideo(Picture);

    private static ImageTextToVideoRequest ImageTextToVideo(string provider) =>
        ImageTextToVideoModel.Unlisted("acme/model", new Provider(provider), "m").ImageTextToVideo("a cat");

    private static async Task HandInAsync<TResult>(string name, InferenceRequest<TResult> request, string path, string body)
    {
        var sample = QueueSample.All[name];
        var world = sample.CreateWorld();
        await sample.CreateClient(world).SubmitAsync(request, TestContext.Current.CancellationToken);

        var sent = Assert.Single(world.Sent);
        Assert.Equal(("POST", $"https://router.huggingface.co{path}"), (sent.Method, sent.Address));
        JsonAssert.Equal(body, sent.Body);
    }
}
