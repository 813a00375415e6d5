using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

/// <summary>The body is what the official JavaScript client 4.13.30 sends: <c>tests/Conformance</c> compares the two.</summary>
public sealed class ZaiLayoutTests
{
    private static readonly ImageToTextRequest Request = ImageToTextModel.FromCatalog("zai-org/GLM-OCR|2026-07-27\nimage-to-text|zai-org|live|||||glm-ocr")
        .ImageToText(MediaInput.FromBytes(new byte[] { 1, 2, 3 }, "image/png"));

    [Fact]
    public async Task A_picture_goes_in_and_its_text_comes_back()
    {
        var world = WorldHandler.Answering("""{"id":"t1","model":"glm-ocr","md_results":"# A title"}""");
        var result = await world.CreateClient().SendAsync(Request with { MaxNewTokens = 9 }, TestContext.Current.CancellationToken);

        Assert.Equal("# A title", result.Text);
        Assert.Equal("https://router.huggingface.co/zai-org/api/paas/v4/layout_parsing", Assert.Single(world.Sent).Address);
        JsonAssert.Equal("""{"model":"glm-ocr","file":"data:image/png;base64,AQID"}""", world.Sent[0].Body);
    }

    [Fact]
    public async Task An_answer_without_a_text_is_unreadable()
    {
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(() =>
            WorldHandler.Answering("""{"id":"t1"}""").CreateClient().SendAsync(Request, TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
    }
}
