using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>Paths, headers and bodies are those that the official JavaScript client 4.13.30 was seen to send for the same calls.</summary>
public sealed class ReplicatePredictionsTests
{
    private const string Data = "data:image/png;base64,AQID";

    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static readonly MediaInput Recording = MediaInput.FromBytes(new byte[] { 1, 2, 3 }, "audio/wav");

    [Theory]
    [InlineData("own/p-id", "/replicate/v1/models/own/p-id/predictions", "")]
    [InlineData("own/p-id:abc", "/replicate/v1/predictions", ""","version":"abc" """)]
    public async Task A_prompt_goes_in_and_its_picture_is_fetched_without_the_token(string id, string path, string version)
    {
        await using var files = await LoopbackServer.StartAsync(context => context.AnswerAsync(Picture, "image/jpeg"));
        await using var server = await LoopbackServer.StartAsync(
            201,
            $$"""{"id":"job1","status":"succeeded","error":null,"output":["{{new Uri(files.Address, "/1.jpg")}}"]}""",
            "application/json",
            ("x-request-id", "req-1"));
        var image = await server.CreateClient(options => options.BillTo = "org").SendAsync(
            CreatePainter(id).TextToImage("a cat") with { Width = 64, Height = 32, NumInferenceSteps = 4, GuidanceScale = 2.5, NegativePrompt = "fog", Seed = 7 },
            TestContext.Current.CancellationToken);

        Assert.Equal(Picture, image.Bytes.ToArray());
        Assert.Equal(("image/jpeg", "req-1"), (image.MediaType, image.RequestId));
        var request = server.Single();
        Assert.Equal(("POST", path, "application/json"), (request.Method, request.Path, request.Header("Content-Type")));
        Assert.Equal(("wait", "Bearer " + TestToken.Value, "org"), (request.Header("Prefer"), request.Header("Authorization"), request.Header("X-HF-Bill-To")));
        JsonAssert.Equal(
            $$$"""{"input":{"width":64,"height":32,"num_inference_steps":4,"guidance_scale":2.5,"negative_prompt":"fog","seed":7,"prompt":"a cat"}{{{version}}}}""",
            request.Text);
        Assert.Null(files.Single().Header("Authorization"));
        Assert.Null(files.Single().Header("Prefer"));
    }

    [Fact]
    public async Task A_prediction_that_takes_longer_is_asked_for_until_it_is_done()
    {
        string[] answers =
        [
            """{"id":"job1","status":"starting","output":null,"error":null}""",
            """{"id":"job1","status":"processing","output":[]}""",
            $$"""{"id":"job1","status":"succeeded","output":"{{Data}}"}""",
        ];
        await using var server = await StartAsync(answers);
        var image = await server.CreateClient().SendAsync(CreatePainter("own/p-id").TextToImage("a cat"), TestContext.Current.CancellationToken);

        Assert.Equal("image/png", image.MediaType);
        Assert.Equal(
            ["POST /replicate/v1/models/own/p-id/predictions", "GET /replicate/v1/predictions/job1", "GET /replicate/v1/predictions/job1"],
            server.Received.Select(request => $"{request.Method} {request.Path}"));
    }

    [Theory]
    [InlineData("""{"id":"job1","status":"failed","error":"NSFW content detected","output":null}""", InferenceErrorKind.JobFailed, "NSFW content detected")]
    [InlineData("""{"id":"job1","status":"canceled","error":null,"output":null}""", InferenceErrorKind.JobFailed, "The job at replicate ended as 'canceled'")]
    [InlineData("""{"id":"../../x","status":"processing"}""", InferenceErrorKind.UnreadableAnswer, "The answer is not")]
    [InlineData("""{"id":"job1","status":"succeeded","output":null}""", InferenceErrorKind.UnreadableAnswer, "The answer is not")]
    [InlineData("""{"id":"job1","status":"succeeded","output":"no address"}""", InferenceErrorKind.UnreadableAnswer, "The answer is not")]
    [InlineData("""{"id":"job1","status":"succeeded","output":"http://169.254.169.254/"}""", InferenceErrorKind.UnreadableAnswer, "The result is at an address that is not fetched")]
    [InlineData("""{"detail":"x"}""", InferenceErrorKind.UnreadableAnswer, "The answer is not")]
    public async Task What_gives_no_picture_is_said(string body, InferenceErrorKind kind, string text)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(CreatePainter("own/p-id").TextToImage("a cat"), TestContext.Current.CancellationToken));
        Assert.Equal(kind, exception.Kind);
        Assert.StartsWith(text, exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task An_error_has_its_kind_and_the_providers_words()
    {
        await using var server = await LoopbackServer.StartAsync(422, """{"title":"Input validation failed","detail":"- input.prompt: too long","status":422}""");
        var exception = await Assert.ThrowsAsync<InferenceRequestException>(() => server.CreateClient().SendAsync(CreatePainter("own/p-id").TextToImage("a cat"), TestContext.Current.CancellationToken));
        Assert.StartsWith("- input.prompt: too long", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adapter_is_called_with_its_weights()
    {
        var lora = TextToImageModel.FromCatalog("someone/my-lora|2026-07-27\ntext-to-image|replicate|live|||||own/p-id|lora|my.safetensors");
        await using var server = await StartAsync($$"""{"output":"{{Data}}"}""");
        await server.CreateClient().SendAsync(lora.TextToImage("x"), TestContext.Current.CancellationToken);
        JsonAssert.Equal("""{"input":{"prompt":"x","lora_weights":"https://huggingface.co/someone/my-lora"}}""", server.Single().Text);
    }

    [Fact]
    public async Task A_picture_goes_in_under_all_the_names_that_models_have_for_it()
    {
        var model = ImageToImageModel.FromCatalog("acme/editor|2026-07-27\nimage-to-image|replicate|live|||||own/p-id");
        await using var server = await StartAsync($$"""{"output":"{{Data}}"}""");
        await server.CreateClient().SendAsync(
            model.ImageToImage(MediaInput.FromBytes(new byte[] { 1, 2, 3 }, "image/png")) with { Prompt = "red", GuidanceScale = 2 },
            TestContext.Current.CancellationToken);
        JsonAssert.Equal(
            $$$"""{"input":{"prompt":"red","guidance_scale":2,"image":"{{{Data}}}","images":["{{{Data}}}"],"input_image":"{{{Data}}}","input_images":["{{{Data}}}"]}}""",
            server.Single().Text);
    }

    [Fact]
    public async Task A_text_is_read_aloud()
    {
        var model = TextToSpeechModel.FromCatalog("acme/speaker|2026-07-27\ntext-to-speech|replicate|live|||||own/p-id");
        await using var server = await StartAsync("""{"output":"data:audio/wav;base64,AQID"}""");
        var speech = await server.CreateClient().SendAsync(model.TextToSpeech("Hello") with { Temperature = 0.5, DoSample = true }, TestContext.Current.CancellationToken);
        Assert.Equal("audio/wav", speech.MediaType);
        JsonAssert.Equal("""{"input":{"generation_parameters":{"temperature":0.5,"do_sample":true},"text":"Hello"}}""", server.Single().Text);
    }

    [Fact]
    public async Task A_video_is_made_of_a_prompt()
    {
        var model = TextToVideoModel.FromCatalog("acme/director|2026-07-27\ntext-to-video|replicate|live|||||own/p-id");
        await using var server = await StartAsync("""{"output":"data:video/mp4;base64,AQID"}""");
        var video = await server.CreateClient().SendAsync(model.TextToVideo("red") with { NumFrames = 2 }, TestContext.Current.CancellationToken);
        Assert.Equal("video/mp4", video.MediaType);
        JsonAssert.Equal("""{"input":{"num_frames":2,"prompt":"red"}}""", server.Single().Text);
    }

    [Theory]
    [InlineData("\"Hello.\"")]
    [InlineData("[\"Hello.\"]")]
    [InlineData("""{"transcription":"Hello.","segments":[]}""")]
    [InlineData("""{"translation":"Hello."}""")]
    [InlineData("""{"text":"Hello."}""")]
    public async Task A_recording_is_written_down_in_whatever_shape_its_text_comes(string output)
    {
        await using var server = await StartAsync($$"""{"id":"job1","status":"succeeded","output":{{output}} }""");
        var result = await server.CreateClient().SendAsync(
            CreateListener().AutomaticSpeechRecognition(Recording) with { ReturnTimestamps = true, Temperature = 0.5, DoSample = true },
            TestContext.Current.CancellationToken);
        Assert.Equal("Hello.", result.Text);
        JsonAssert.Equal(
            """{"input":{"return_timestamps":true,"generation_parameters":{"temperature":0.5,"do_sample":true},"audio":"data:audio/wav;base64,AQID"}}""",
            server.Single().Text);
    }

    [Fact]
    public async Task The_pieces_of_a_recognition_have_their_times()
    {
        await using var server = await StartAsync("""{"output":{"transcription":"Hello.","segments":[{"start":0.5,"end":1,"text":"Hello."}]}}""");
        var result = await server.CreateClient().SendAsync(CreateListener().AutomaticSpeechRecognition(Recording), TestContext.Current.CancellationToken);
        Assert.Equal([new TranscriptionSegment("Hello.", TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1))], result.Segments);
    }

    [Fact]
    public async Task A_text_in_a_file_of_its_own_is_fetched_without_the_token()
    {
        await using var files = await LoopbackServer.StartAsync(200, "Hello.", "text/plain");
        await using var server = await StartAsync($$$"""{"output":{"txt_file":"{{{files.Address}}}"}}""");
        var result = await server.CreateClient().SendAsync(CreateListener().AutomaticSpeechRecognition(Recording), TestContext.Current.CancellationToken);
        Assert.Equal("Hello.", result.Text);
        Assert.Null(files.Single().Header("Authorization"));
    }

    /// <summary>A server that gives one answer after the other, the last again and again.</summary>
    private static Task<LoopbackServer> StartAsync(params string[] answers)
    {
        var asked = 0;
        return LoopbackServer.StartAsync(context => context.AnswerAsync(200, answers[Math.Min(asked++, answers.Length - 1)]));
    }

    private static TextToImageModel CreatePainter(string id) =>
        TextToImageModel.FromCatalog($"acme/painter|2026-07-27\ntext-to-image|replicate|live|||||{id}");

    private static AutomaticSpeechRecognitionModel CreateListener() =>
        AutomaticSpeechRecognitionModel.FromCatalog("acme/listener|2026-07-27\nautomatic-speech-recognition|replicate|live|||||own/p-id");
}
