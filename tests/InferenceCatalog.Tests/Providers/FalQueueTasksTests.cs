using InferenceCatalog.Tests.Http;
using InferenceCatalog.Tests.Jobs;

namespace InferenceCatalog.Tests.Providers;

/// <summary>The tasks of fal's queue besides text-to-image: bodies as the official JavaScript client 4.13.30 sends them, and what becomes of the answers.</summary>
public sealed class FalQueueTasksTests
{
    private const string Data = "data:image/png;base64,AQID";

    private static readonly Provider Fal = new("fal-ai");
    private static readonly MediaInput Picture = MediaInput.FromBytes(new byte[] { 1, 2, 3 }, "image/png");
    private static readonly byte[] Sound = "RIFF....WAVEfmt "u8.ToArray();

    [Fact]
    public async Task A_picture_is_made_of_a_picture()
    {
        var (image, body) = await SendAsync(
            ImageToImageModel.FromCatalog(Adapter("image-to-image")).ImageToImage(Picture) with { Prompt = "red", GuidanceScale = 2, Width = 64, Height = 32 },
            $$"""{"images":[{"url":"{{Data}}"}]}""");

        Assert.Equal("image/png", image.MediaType);
        JsonAssert.Equal(
            $$$"""{"image_url":"{{{Data}}}","image_urls":["{{{Data}}}"],"prompt":"red","guidance_scale":2,"target_size":{"width":64,"height":32},"loras":[{"path":"https://huggingface.co/someone/my-lora/resolve/main/my.safetensors","scale":1}]}""",
            body);
    }

    [Fact]
    public async Task A_video_is_made_of_a_picture()
    {
        var (video, body) = await SendAsync(
            ImageToVideoModel.FromCatalog(Adapter("image-to-video")).ImageToVideo(Picture) with { Prompt = "it moves", NumFrames = 24 },
            """{"video":{"url":"data:video/mp4;base64,AQID"}}""");

        Assert.Equal("video/mp4", video.MediaType);
        JsonAssert.Equal(
            $$"""{"image_url":"{{Data}}","prompt":"it moves","num_frames":24,"loras":[{"path":"https://huggingface.co/someone/my-lora/resolve/main/my.safetensors","scale":1}]}""",
            body);
    }

    [Fact]
    public async Task A_video_is_made_of_a_text()
    {
        var (_, body) = await SendAsync(
            TextToVideoModel.FromCatalog(Adapter("text-to-video")).TextToVideo("a cat") with { Seed = 7 }, """{"video":{"url":"data:video/mp4;base64,AQID"}}""");
        JsonAssert.Equal(
            """{"prompt":"a cat","seed":7,"loras":[{"path":"https://huggingface.co/someone/my-lora/resolve/main/my.safetensors","scale":1}]}""",
            body);
    }

    [Theory]
    [InlineData(false, true, "https://router.huggingface.co/fal-ai/fal-ai/flux-2/edit?_subdomain=queue")]
    [InlineData(false, false, "https://router.huggingface.co/fal-ai/fal-ai/flux-2/edit?_subdomain=queue")]
    [InlineData(true, true, "https://queue.fal.run/fal-ai/flux-2/edit")]
    [InlineData(true, false, "https://queue.fal.run/fal-ai/flux-2")]
    public async Task Where_a_picture_may_be_left_out_the_endpoint_for_none_is_one_segment_up_at_fal_itself(bool isOwnKey, bool hasPicture, string address)
    {
        var pictured = ImageTextToImageModel.Unlisted("a/b", Fal, "fal-ai/flux-2/edit").ImageTextToImage("red") with { Image = hasPicture ? Picture : null };
        var animated = ImageTextToVideoModel.Unlisted("a/b", Fal, "fal-ai/flux-2/edit").ImageTextToVideo("red") with { Image = hasPicture ? Picture : null };
        var image = Answering($$"""{"images":[{"url":"{{Data}}"}]}""");
        var video = Answering($$$"""{"video":{"url":"{{{Data}}}"}}""");
        await CreateClient(image, isOwnKey).SendAsync(pictured, TestContext.Current.CancellationToken);
        await CreateClient(video, isOwnKey).SendAsync(animated, TestContext.Current.CancellationToken);

        Assert.Equal((address, address), (image.Sent[0].Address, video.Sent[0].Address));
        JsonAssert.Equal(hasPicture ? $$"""{"image_url":"{{Data}}","image_urls":["{{Data}}"],"prompt":"red"}""" : """{"prompt":"red"}""", image.Sent[0].Body);
        JsonAssert.Equal(hasPicture ? $$"""{"image_url":"{{Data}}","prompt":"red"}""" : """{"prompt":"red"}""", video.Sent[0].Body);
    }

    [Theory]
    [InlineData("audio_file")]
    [InlineData("audio")]
    public async Task A_sound_is_made_of_a_text(string member)
    {
        var (sound, body) = await SendAsync(
            TextToAudioModel.Unlisted("a/b", Fal, "m").TextToAudio("rain") with { Temperature = 0.5 }, $$$"""{"{{{member}}}":{"url":"data:audio/wav;base64,AQID"}}""");
        Assert.Equal("audio/wav", sound.MediaType);
        JsonAssert.Equal("""{"prompt":"rain","generation_parameters":{"temperature":0.5}}""", body);
    }

    [Theory]
    [InlineData(""","text":"first voice" """, "first voice")]
    [InlineData("", "speech")]
    public async Task A_sound_is_made_of_a_sound(string text, string label)
    {
        var (result, body) = await SendAsync(
            AudioToAudioModel.Unlisted("a/b", Fal, "m").AudioToAudio(MediaInput.FromBytes(Sound, "audio/wav")),
            $$"""{"audio":{"url":"data:audio/wav;base64,{{Convert.ToBase64String(Sound)}}","content_type":"audio/x-wav"}{{text}}}""");

        var made = Assert.Single(result.Sounds);
        Assert.Equal((label, "audio/x-wav"), (made.Label, made.MediaType));
        Assert.Equal(Sound, made.Bytes.ToArray());
        JsonAssert.Equal($$"""{"audio_url":"data:audio/x-wav;base64,{{Convert.ToBase64String(Sound)}}"}""", body);
    }

    [Fact]
    public async Task A_sound_that_fal_does_not_take_is_not_sent()
    {
        var world = Answering("{}");
        await Assert.ThrowsAsync<InferenceRequestException>(() => world.CreateClient().SendAsync(
            AudioToAudioModel.Unlisted("a/b", Fal, "m").AudioToAudio(MediaInput.FromBytes(Sound, "audio/ogg")), TestContext.Current.CancellationToken));
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task The_mask_of_a_segmentation_has_no_label_and_no_score_of_its_own()
    {
        var (result, body) = await SendAsync(
            ImageSegmentationModel.Unlisted("a/b", Fal, "m").ImageSegmentation(Picture) with { Threshold = 0.5 },
            $$$"""{"image":{"url":"{{{QueueSample.File}}}"}}""");

        var segment = Assert.Single(result.Segments);
        Assert.Equal(("mask", null), (segment.Label, segment.Score));
        Assert.Equal(QueueSample.FileBytes, segment.Mask.ToArray());
        JsonAssert.Equal($$"""{"image_url":"{{Data}}","threshold":0.5,"sync_mode":true}""", body);
    }

    private static async Task<(TResult Result, string Body)> SendAsync<TResult>(InferenceRequest<TResult> request, string result)
    {
        var world = Answering(result);
        return (await world.CreateClient().SendAsync(request, TestContext.Current.CancellationToken), world.Sent[0].Body);
    }

    private static WorldHandler Answering(string result) => (QueueSample.All["fal"] with { Result = result }).CreateWorld("""{"status":"COMPLETED"}""");

    private static InferenceClient CreateClient(WorldHandler world, bool isOwnKey) => QueueSample.All["fal"].CreateClient(world, isOwnKey);

    private static string Adapter(string task) => $"someone/my-lora|2026-07-27\n{task}|fal-ai|live|||||fal-ai/m|lora|my.safetensors";
}
