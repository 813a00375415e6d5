using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>Paths and bodies are those that the official JavaScript client 4.13.30 was seen to send for the same calls.</summary>
public sealed class OpenAiSpeechTests
{
    private static readonly byte[] Sound = [.. "ID3"u8, 4, 0, 0, 1];

    [Theory]
    [InlineData("deepinfra", "own/p-id", "v1/openai/audio/speech", """{"generation_parameters":{"temperature":0.5,"do_sample":true},"input":"Hello","model":"own/p-id"}""")]
    [InlineData("deepinfra", "hexgrad/Kokoro-82M", "v1/openai/audio/speech", """{"generation_parameters":{"temperature":0.5,"do_sample":true},"input":"Hello","model":"hexgrad/Kokoro-82M"}""")]
    [InlineData("together", "own/p-id", "v1/audio/speech", """{"generation_parameters":{"temperature":0.5,"do_sample":true},"input":"Hello","model":"own/p-id"}""")]
    [InlineData("together", "hexgrad/Kokoro-82M", "v1/audio/speech", """{"generation_parameters":{"temperature":0.5,"do_sample":true},"voice":"af_alloy","input":"Hello","model":"hexgrad/Kokoro-82M"}""")]
    public async Task A_text_goes_in_and_its_sound_comes_back(string provider, string id, string path, string body)
    {
        await using var server = await LoopbackServer.StartAsync(context => context.AnswerAsync(Sound, "audio/mpeg"));
        var speech = await server.CreateClient().SendAsync(
            Create(provider, id).TextToSpeech("Hello") with { Temperature = 0.5, DoSample = true },
            TestContext.Current.CancellationToken);

        Assert.Equal(Sound, speech.Bytes.ToArray());
        Assert.Equal("audio/mpeg", speech.MediaType);
        var request = server.Single();
        Assert.Equal(("POST", $"/{provider}/{path}", "application/json"), (request.Method, request.Path, request.Header("Content-Type")));
        Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization"));
        JsonAssert.Equal(body, request.Text);
    }

    [Fact]
    public async Task A_sound_without_a_name_has_the_type_that_its_first_bytes_show()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.AnswerAsync(Sound, "application/octet-stream"));
        var speech = await server.CreateClient().SendAsync(Create("deepinfra", "x").TextToSpeech("Hello"), TestContext.Current.CancellationToken);
        Assert.Equal("audio/mpeg", speech.MediaType);
    }

    [Theory]
    [InlineData("", "audio/mpeg")]
    [InlineData("""{"message":"queued"}""", "application/json")]
    [InlineData("Bad gateway", "text/plain")]
    public async Task An_answer_that_is_no_sound_is_unreadable(string body, string mediaType)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, mediaType);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() => server.CreateClient().SendAsync(Create("together", "x").TextToSpeech("Hello"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }

    private static TextToSpeechModel Create(string provider, string id) =>
        TextToSpeechModel.FromCatalog($"acme/speaker|2026-07-27\ntext-to-speech|{provider}|live|||||{id}");
}
