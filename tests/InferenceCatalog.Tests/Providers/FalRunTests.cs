using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>
/// Paths and bodies are those that the official JavaScript client 4.13.30 was seen to send for the same calls: but for the parameters of a
/// recognition, which it puts into an object of their own, where fal's models do not look.
/// </summary>
public sealed class FalRunTests
{
    private static readonly byte[] Sound = [.. "RIFF\0\0\0\0WAVEfmt "u8, 1, 2, 3];

    private static readonly TextToSpeechModel Speaker = TextToSpeechModel.FromCatalog("acme/speaker|2026-07-27\ntext-to-speech|fal-ai|live|||||own/p-id");

    private static readonly AutomaticSpeechRecognitionModel Listener =
        AutomaticSpeechRecognitionModel.FromCatalog("acme/listener|2026-07-27\nautomatic-speech-recognition|fal-ai|live|||||fal-ai/whisper");

    [Fact]
    public async Task A_text_goes_in_and_its_sound_is_fetched_without_the_token()
    {
        await using var files = await LoopbackServer.StartAsync(context => context.AnswerAsync(Sound, "audio/wav"));
        await using var server = await LoopbackServer.StartAsync(
            200,
            $$"""{"audio":{"url":"{{new Uri(files.Address, "/f/1.wav")}}","content_type":"audio/wav"},"duration":1.5}""",
            "application/json",
            ("x-request-id", "req-1"));
        var speech = await server.CreateClient(options => options.BillTo = "org").SendAsync(
            Speaker.TextToSpeech("Hello") with { Temperature = 0.5, DoSample = true },
            TestContext.Current.CancellationToken);

        Assert.Equal(Sound, speech.Bytes.ToArray());
        Assert.Equal(("audio/wav", "req-1"), (speech.MediaType, speech.RequestId));
        var request = server.Single();
        Assert.Equal(("POST", "/fal-ai/own/p-id", "application/json"), (request.Method, request.Path, request.Header("Content-Type")));
        Assert.Equal(("Bearer " + TestToken.Value, "org"), (request.Header("Authorization"), request.Header("X-HF-Bill-To")));
        JsonAssert.Equal("""{"generation_parameters":{"temperature":0.5,"do_sample":true},"text":"Hello"}""", request.Text);
        var download = files.Single();
        Assert.Equal(("GET", "/f/1.wav"), (download.Method, download.Path));
        Assert.Null(download.Header("Authorization"));
        Assert.Null(download.Header("X-HF-Bill-To"));
    }

    [Theory]
    [InlineData("""{"audio":{"url":"http://169.254.169.254/latest"}}""")]
    [InlineData("""{"audio":{"url":"http://example.org/a.wav"}}""")]
    [InlineData("""{"audio":{"url":"file:///etc/passwd"}}""")]
    [InlineData("""{"audio":{}}""")]
    [InlineData("""{"status":"queued"}""")]
    public async Task A_sound_at_an_unsafe_address_or_at_none_is_not_fetched(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Speaker.TextToSpeech("Hello"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    [Theory]
    [InlineData("audio/wav", "audio/x-wav")]
    [InlineData("audio/mpeg", "audio/mpeg")]
    [InlineData("audio/webm", "video/webm")]
    public async Task A_recording_goes_in_under_the_name_that_fal_takes_and_its_text_comes_back(string mediaType, string label)
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"text":"Hello there.","chunks":[{"timestamp":[0.0,1.5],"text":"Hello there."}]}""");
        var result = await server.CreateClient().SendAsync(
            Listener.AutomaticSpeechRecognition(MediaInput.FromBytes(new byte[] { 1, 2, 3 }, mediaType)) with { ReturnTimestamps = true, Temperature = 0.5 },
            TestContext.Current.CancellationToken);

        Assert.Equal("Hello there.", result.Text);
        Assert.Equal(TimeSpan.FromSeconds(1.5), Assert.Single(result.Segments).End);
        Assert.Equal("/fal-ai/fal-ai/whisper", server.Single().Path);
        JsonAssert.Equal(
            $$"""{"audio_url":"data:{{label}};base64,AQID","return_timestamps":true,"generation_parameters":{"temperature":0.5} }""",
            server.Single().Text);
    }

    [Fact]
    public async Task Other_models_call_the_text_output()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"output":"Hello.","partial":false}""");
        var result = await server.CreateClient().SendAsync(
            Listener.AutomaticSpeechRecognition(MediaInput.FromUri(new Uri("https://media.example/a.ogg"))),
            TestContext.Current.CancellationToken);
        Assert.Equal("Hello.", result.Text);
        JsonAssert.Equal("""{"audio_url":"https://media.example/a.ogg"}""", server.Single().Text);
    }

    [Fact]
    public async Task A_recording_that_fal_does_not_take_is_refused_before_anything_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"text":"Hello."}""");
        var exception = await Assert.ThrowsAsync<InferenceRequestException>(() => server.CreateClient().SendAsync(
            Listener.AutomaticSpeechRecognition(MediaInput.FromBytes("fLaC\0"u8.ToArray())),
            TestContext.Current.CancellationToken));
        Assert.StartsWith("fal-ai takes recordings as MP3, WAV or WebM, and this one is audio/flac; nothing was sent.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task An_error_has_the_providers_words()
    {
        await using var server = await LoopbackServer.StartAsync(422, """{"detail":[{"loc":["body","audio_url"],"msg":"Unsupported data URL","type":"value_error"}]}""");
        var exception = await Assert.ThrowsAsync<InferenceRequestException>(() => server.CreateClient().SendAsync(
            Listener.AutomaticSpeechRecognition(MediaInput.FromBytes(Sound)),
            TestContext.Current.CancellationToken));
        Assert.StartsWith("body.audio_url: Unsupported data URL", exception.Message, StringComparison.Ordinal);
    }
}
