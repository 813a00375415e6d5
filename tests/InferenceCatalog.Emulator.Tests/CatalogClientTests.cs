namespace InferenceCatalog.Emulator.Tests;

/// <summary>The catalog's own client against the emulator, on each of its wire formats.</summary>
public sealed class CatalogClientTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    /// <summary>The model of the small catalog, as its generated constant would carry it.</summary>
    private const string Paint =
        "acme/paint|2026-07-27\ntext-to-image|fal-ai|live|||||fal-ai/paint/dev\n|hf-inference|live\n|together|live|||||acme/Paint-Turbo";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_chats()
    {
        var reply = await Client().SendAsync(new ChatRequest("acme/chat:groq", ChatTurn.User("Hello")), Cancelled);

        Assert.Equal("[emulator] acme/chat via groq would answer here. You said: Hello", reply.Text);
        Assert.Equal("stop", reply.FinishReason);
        Assert.NotNull(reply.Usage);
    }

    [Fact]
    public async Task It_streams()
    {
        var text = "";
        await foreach (var update in Client().StreamAsync(new ChatRequest("acme/chat:groq", ChatTurn.User("Hello")), Cancelled))
            text += update.Text;

        Assert.Equal("[emulator] acme/chat via groq would answer here. You said: Hello", text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_calls_a_tool_and_answers_with_its_result(bool isStreamed)
    {
        var weather = new ModelTool("weather", "The weather.", """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""");
        var request = new ChatRequest("acme/chat:groq", "Weather?") { Tools = [weather], ToolChoice = ModelToolChoice.Required };

        var asked = await AskAsync(request);
        var call = Assert.Single(asked.ToolCalls);
        var answer = await AskAsync(request with { Messages = [.. request.Messages, ChatTurn.Assistant(asked), ChatTurn.Tool(call, "sunny")], ToolChoice = null });

        Assert.Equal(("tool_calls", "weather"), (asked.FinishReason, call.Name));
        Assert.Equal("""{"city":"[emulator] city"}""", call.Arguments);
        Assert.StartsWith("[emulator]", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.ToolCalls);

        Task<ChatReply> AskAsync(ChatRequest asking) =>
            isStreamed ? Client().StreamAsync(asking, Cancelled).ToReplyAsync(Cancelled) : Client().SendAsync(asking, Cancelled);
    }

    [Fact]
    public async Task It_answers_by_a_schema()
    {
        var request = new ChatRequest("acme/chat:groq", "How many?")
        {
            ResponseFormat = AnswerFormat.JsonSchema("count", """{"type":"object","properties":{"count":{"type":"integer","minimum":3}},"required":["count"]}"""),
        };

        Assert.Equal("""{"count":3}""", (await Client().SendAsync(request, Cancelled)).Text);
    }

    [Theory]
    [InlineData(EmulatorTriggers.StreamError)]
    [InlineData(EmulatorTriggers.StreamCut)]
    [InlineData(EmulatorTriggers.StreamAbort)]
    public async Task A_broken_stream_is_an_error_after_some_text(string trigger)
    {
        var text = "";
        await Assert.ThrowsAnyAsync<InferenceException>(async () =>
        {
            var request = new ChatRequest("acme/chat:groq", ChatTurn.User(EmulatorTriggers.InPrompt(trigger)));
            await foreach (var update in Client().StreamAsync(request, Cancelled))
                text += update.Text;
        });

        Assert.StartsWith("[emulator]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hf-inference")]
    [InlineData("fal-ai")]
    [InlineData("together")]
    public async Task It_makes_an_image(string provider)
    {
        var request = TextToImageModel.FromCatalog(Paint).On(new Provider(provider)).TextToImage("a lighthouse") with { Width = 48, Height = 24 };

        var result = await Client().SendAsync(request, Cancelled);

        var image = PngFile.Read(result.Bytes.ToArray());
        Assert.Equal((48, 24), (image.Width, image.Height));
    }

    [Fact]
    public async Task It_embeds()
    {
        var model = EmbeddingModel.Unlisted("acme/embed", new Provider("hf-inference"));

        var result = await Client().SendAsync(model.FeatureExtraction(["one", "two"]) with { Dimensions = 12 }, Cancelled);

        Assert.Equal([12, 12], result.Vectors.Select(vector => vector.Length));
    }

    [Fact]
    public async Task It_writes_speech_down()
    {
        var model = AutomaticSpeechRecognitionModel.Unlisted("acme/speech", new Provider("hf-inference"));

        var result = await Client().SendAsync(model.AutomaticSpeechRecognition(MediaInput.FromBytes(new byte[5], "audio/flac")), Cancelled);

        Assert.Equal("[emulator] acme/speech via hf-inference would write down the 5 bytes of sound here.", result.Text);
    }

    [Theory]
    [InlineData(EmulatorTriggers.WrongToken, InferenceErrorKind.Unauthenticated)]
    [InlineData(EmulatorTriggers.Credits, InferenceErrorKind.CreditsExhausted)]
    [InlineData(EmulatorTriggers.Forbidden, InferenceErrorKind.MissingPermission)]
    [InlineData(EmulatorTriggers.NotFound, InferenceErrorKind.RouteNotFound)]
    [InlineData(EmulatorTriggers.Gone, InferenceErrorKind.Gone)]
    [InlineData(EmulatorTriggers.ToolsUnsupported, InferenceErrorKind.UnsupportedParameter)]
    [InlineData(EmulatorTriggers.RateLimit, InferenceErrorKind.RateLimited)]
    [InlineData(EmulatorTriggers.Quota, InferenceErrorKind.ProviderQuota)]
    [InlineData(EmulatorTriggers.BadGateway, InferenceErrorKind.Unavailable)]
    [InlineData(EmulatorTriggers.Unavailable, InferenceErrorKind.Unavailable)]
    [InlineData(EmulatorTriggers.Timeout, InferenceErrorKind.GatewayTimeout)]
    public async Task It_tells_the_routers_errors_apart(string trigger, InferenceErrorKind kind)
    {
        var request = new ChatRequest("acme/chat:groq", ChatTurn.User(EmulatorTriggers.InPrompt(trigger)));

        var exception = await Assert.ThrowsAnyAsync<InferenceException>(async () => await Client().SendAsync(request, Cancelled));

        Assert.Equal(kind, exception.Kind);
        Assert.StartsWith("emulator-", exception.RequestId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme/none", InferenceErrorKind.ModelNotFound)]
    [InlineData("acme/paint", InferenceErrorKind.NotChatModel)]
    [InlineData("acme/chat:fal-ai", InferenceErrorKind.ModelNotEnabled)]
    public async Task It_tells_the_routers_refusals_of_a_model_apart(string model, InferenceErrorKind kind)
    {
        var request = new ChatRequest(ModelId.Parse(model), ChatTurn.User("Hello"));

        var exception = await Assert.ThrowsAnyAsync<InferenceException>(async () => await Client().SendAsync(request, Cancelled));

        Assert.Equal(kind, exception.Kind);
    }

    private InferenceClient Client() => new(new InferenceClientOptions
    {
        Endpoint = fixture.Emulator.Endpoint,
        Token = fixture.Emulator.Token,
    });
}
