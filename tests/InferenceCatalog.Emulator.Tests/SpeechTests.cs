using System.Net;
using System.Net.Http.Headers;

namespace InferenceCatalog.Emulator.Tests;

public sealed class SpeechTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Path = "/hf-inference/models/acme/speech";
    private const string Transcript = """{"text":"[emulator] acme/speech via hf-inference would write down the 5 bytes of sound here."}""";

    [Fact]
    public async Task Raw_bytes_are_written_down()
    {
        using var content = new ByteArrayContent([1, 2, 3, 4, 5]);
        content.Headers.ContentType = new MediaTypeHeaderValue("audio/flac");

        using var response = await fixture.Client.PostAsync(new Uri(Path, UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Transcript, await EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task Base64_in_json_is_the_same()
    {
        using var response = await fixture.PostAsync(Path, """{"inputs":"AQIDBAU="}""");

        Assert.Equal(Transcript, await EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task Timestamps_come_when_asked_for()
    {
        var answer = await fixture.PostForJsonAsync(Path, """{"inputs":"AQIDBAU=","parameters":{"return_timestamps":true}}""");

        Assert.Equal((string?)answer["text"], (string?)answer["chunks"]![0]!["text"]);
        Assert.Equal("[0,1]", answer["chunks"]![0]!["timestamp"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"inputs":"not base64!"}""")]
    [InlineData("""{"inputs":""}""")]
    [InlineData("""{}""")]
    public async Task A_call_without_a_sound_is_refused(string call)
    {
        using var response = await fixture.PostAsync(Path, call);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_trigger_in_the_header_acts()
    {
        using var response = await fixture.PostAsync(Path, """{"inputs":"AQIDBAU="}""", EmulatorTriggers.Unavailable);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }
}
