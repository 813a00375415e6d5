namespace InferenceCatalog.Tests.Http;

public sealed class AnswerBodyTests
{
    private const int Most = 1000;

    [Theory]
    [InlineData(Most, true)]
    [InlineData(Most, false)]
    [InlineData(0, false)]
    public async Task An_answer_may_be_as_long_as_the_limit(int length, bool isDeclared)
    {
        using var content = Content(length, isDeclared);

        using var body = await AnswerBody.ReadAsync(content, Most, TestContext.Current.CancellationToken);

        Assert.Equal(length, body.Bytes.Length);
    }

    [Theory]
    [InlineData(Most + 1, true)]
    [InlineData(Most + 1, false)]
    [InlineData(100_000, false)]
    public async Task A_longer_one_is_no_answer(int length, bool isDeclared)
    {
        using var content = Content(length, isDeclared);

        var exception = await Assert.ThrowsAsync<InvalidDataException>(
            () => AnswerBody.ReadAsync(content, Most, TestContext.Current.CancellationToken).AsTask());

        Assert.Equal("The answer is longer than 1000 bytes (see InferenceClientOptions.MaxAnswerBytes).", exception.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_beginning_of_a_longer_one_can_be_had(bool isDeclared)
    {
        using var content = Content(100_000, isDeclared);

        using var body = await AnswerBody.ReadBeginningAsync(content, Most, TestContext.Current.CancellationToken);

        Assert.Equal(Most, body.Bytes.Length);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("image/png")]
    public async Task The_client_calls_an_answer_beyond_its_limit_unreadable(string mediaType)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = mediaType;
            context.Response.ContentLength = 1L << 30;
            return context.Response.Body.FlushAsync();
        });

        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
            () => server.CreateClient().SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
        Assert.Contains("The answer is longer than 268435456 bytes (see InferenceClientOptions.MaxAnswerBytes).", exception.Message, StringComparison.Ordinal);
    }

    private static StreamContent Content(int length, bool isDeclared)
    {
        var content = new StreamContent(new MemoryStream(new byte[length]));
        content.Headers.ContentLength = isDeclared ? length : null;
        return content;
    }
}
