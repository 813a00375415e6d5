using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>Paths and parts are those that the official JavaScript client 4.13.30 was seen to send for the same calls.</summary>
public sealed class OpenAiTranscriptionsTests
{
    [Theory]
    [InlineData("deepinfra", "v1/openai/audio/transcriptions", "audio/wav", "audio.wav")]
    [InlineData("deepinfra", "v1/openai/audio/transcriptions", "audio/mpeg", "audio.mp3")]
    [InlineData("together", "v1/audio/transcriptions", "audio/flac", "audio.flac")]
    [InlineData("together", "v1/audio/transcriptions", "application/octet-stream", "audio.wav")]
    public async Task A_recording_goes_in_as_a_file_and_its_text_comes_back(string provider, string path, string mediaType, string fileName)
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"text":"Hello there.","segments":[{"id":0,"start":0.5,"end":1.25,"text":"Hello there."}]}""");
        var result = await server.CreateClient(options => options.BillTo = "org").SendAsync(
            Create(provider).AutomaticSpeechRecognition(MediaInput.FromBytes("abc"u8.ToArray(), mediaType)) with { ReturnTimestamps = true, Temperature = 0.5, DoSample = true },
            TestContext.Current.CancellationToken);

        Assert.Equal("Hello there.", result.Text);
        Assert.Equal([new TranscriptionSegment("Hello there.", TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.25))], result.Segments);
        var request = server.Single();
        Assert.Equal(("POST", $"/{provider}/{path}"), (request.Method, request.Path));
        Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization"));
        Assert.Equal("org", request.Header("X-HF-Bill-To"));
        Assert.Equal(
            [
                new FormPart("file", fileName, mediaType, "abc"),
                new FormPart("return_timestamps", null, null, "true"),
                new FormPart("generation_parameters", null, null, """{"temperature":0.5,"do_sample":true}"""),
                new FormPart("model", null, null, "own/p-id"),
            ],
            await FormPart.ReadAsync(request));
    }

    [Fact]
    public async Task Together_fetches_a_recording_from_its_address()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"text":"Hello."}""");
        await server.CreateClient().SendAsync(
            Create("together").AutomaticSpeechRecognition(MediaInput.FromUri(new Uri("https://media.example/a.mp3"))),
            TestContext.Current.CancellationToken);

        Assert.Equal(
            [new FormPart("file", null, null, "https://media.example/a.mp3"), new FormPart("model", null, null, "own/p-id")],
            await FormPart.ReadAsync(server.Single()));
    }

    [Fact]
    public async Task DeepInfra_does_not_which_is_said_before_anything_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"text":"Hello."}""");
        var exception = await Assert.ThrowsAsync<InferenceRequestException>(() => server.CreateClient().SendAsync(
            Create("deepinfra").AutomaticSpeechRecognition(MediaInput.FromUri(new Uri("https://media.example/a.mp3"))),
            TestContext.Current.CancellationToken));

        Assert.StartsWith("deepinfra fetches no recordings; nothing was sent.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Theory]
    [InlineData(415, """{"error":{"message":"Unsupported media type"}}""", InferenceErrorKind.InvalidRequest)]
    [InlineData(413, "", InferenceErrorKind.InvalidRequest)]
    [InlineData(200, """{"segments":[]}""", InferenceErrorKind.UnreadableAnswer)]
    public async Task A_failure_has_its_kind(int status, string body, InferenceErrorKind kind)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        var exception = await Assert.ThrowsAnyAsync<InferenceException>(() => server.CreateClient().SendAsync(
            Create("together").AutomaticSpeechRecognition(MediaInput.FromBytes("abc"u8.ToArray())),
            TestContext.Current.CancellationToken));
        Assert.Equal(kind, exception.Kind);
    }

    private static AutomaticSpeechRecognitionModel Create(string provider) =>
        AutomaticSpeechRecognitionModel.FromCatalog($"acme/listener|2026-07-27\nautomatic-speech-recognition|{provider}|live|||||own/p-id");
}
