using System.Net;
using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Faults;

/// <summary>Found by fuzzing: JSON that is sound, with texts that no reader of .NET takes.</summary>
public sealed class BrokenTextTests
{
    private static readonly byte[] HalfCharacter =
        [.. "{\"id\":\"p1\",\"status\":\"succeeded\",\"output\":{\"transcription\":\"x\",\"segments\":[{\"start\":0,\"en\\udc00\":1}]}}"u8];

    private static readonly byte[] NoUtf8 =
        [.. "{\"id\":\"p1\",\"status\":\"succeeded\",\"output\":{\"transcription\":\"x\",\"segments\":[{\"text\":\""u8, 0xC8, .. "\"}]}}"u8];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_that_is_not_Unicode_is_an_answer_that_cannot_be_read_or_is_read_around(bool isHalf)
    {
        var world = new WorldHandler(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(isHalf ? HalfCharacter : NoUtf8) });
        var call = world.CreateClient().SendAsync(
            AutomaticSpeechRecognitionModel.Unlisted("a/b", new Provider("replicate"), "b").AutomaticSpeechRecognition(MediaInput.FromBytes("RIFF"u8.ToArray(), "audio/wav")),
            TestContext.Current.CancellationToken);
        try
        {
            Assert.Equal("x", (await call).Text);
        }
        catch (InferenceAnswerException exception)
        {
            Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
        }
    }
}
