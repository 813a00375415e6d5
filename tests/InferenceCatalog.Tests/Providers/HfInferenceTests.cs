using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Providers;

public sealed class HfInferenceTests
{
    private static readonly byte[] Wave = [.. "RIFF\0\0\0\0WAVEfmt "u8, 1, 2, 3];
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 7];
    private static readonly Provider HfInference = new("hf-inference");

    [Fact]
    public async Task Text_to_image_sends_inputs_and_parameters_and_gets_the_file()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers["x-request-id"] = "req-1";
            return context.AnswerAsync(Picture, "image/png");
        });
        var model = TextToImageModel.FromCatalog("stabilityai/stable-diffusion-3-medium|2026-07-27\ntext-to-image|hf-inference|live|||||stabilityai/stable-diffusion-3-medium");
        var image = await server.CreateClient().SendAsync(
            model.TextToImage("a lighthouse") with { Width = 64, Height = 32, Seed = 7 },
            TestContext.Current.CancellationToken);

        Assert.Equal(Picture, image.Bytes.ToArray());
        Assert.Equal("image/png", image.MediaType);
        Assert.Equal("req-1", image.RequestId);
        var request = server.Single();
        Assert.Equal("/hf-inference/models/stabilityai/stable-diffusion-3-medium", request.Path);
        Assert.Equal("""{"inputs":"a lighthouse","parameters":{"width":64,"height":32,"seed":7}}""", request.Text);
        Assert.Equal("Bearer " + TestToken.Value, request.Header("Authorization"));
    }

    [Fact]
    public async Task A_picture_without_a_media_type_gets_that_of_its_first_bytes_and_can_be_saved()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.AnswerAsync(Picture, "application/octet-stream"));
        var image = await server.CreateClient().SendAsync(TextToImageModel.Of("a/b:hf-inference").TextToImage("x"), TestContext.Current.CancellationToken);
        Assert.Equal("image/png", image.MediaType);

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await image.SaveAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(Picture, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("""{"data":[{"b64_json":"iVBORw0KGgoH"}]}""")]
    [InlineData("""[{"blob":"iVBORw0KGgoH","content-type":"image/png","label":"x"}]""")]
    [InlineData("""{"output":["data:image/png;base64,iVBORw0KGgoH"]}""")]
    public async Task A_picture_within_json_is_found(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        var image = await server.CreateClient().SendAsync(TextToImageModel.Of("a/b").On(HfInference).TextToImage("x"), TestContext.Current.CancellationToken);
        Assert.Equal(Picture, image.Bytes.ToArray());
        Assert.Equal("image/png", image.MediaType);
    }

    [Theory]
    [InlineData("", "image/png")]
    [InlineData("{}", "application/json")]
    [InlineData("""{"data":[{"b64_json":"not base64!"}]}""", "application/json")]
    public async Task An_answer_without_a_picture_is_unreadable(string body, string mediaType)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, mediaType);
        var exception = await Assert.ThrowsAsync<InferenceAnswerException>(
            () => server.CreateClient().SendAsync(TextToImageModel.Of("a/b:hf-inference").TextToImage("x"), TestContext.Current.CancellationToken));
        Assert.Equal(InferenceErrorKind.UnreadableAnswer, exception.Kind);
        Assert.Equal(HfInference, exception.Provider);
    }

    [Fact]
    public async Task Sound_goes_as_it_is_when_there_are_no_parameters()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"text":"Hello there"}""");
        var transcription = await server.CreateClient().SendAsync(
            AutomaticSpeechRecognitionModel.Of("openai/whisper-large-v3:hf-inference").AutomaticSpeechRecognition(MediaInput.FromBytes(Wave)),
            TestContext.Current.CancellationToken);

        Assert.Equal("Hello there", transcription.Text);
        var request = server.Single();
        Assert.Equal("/hf-inference/models/openai/whisper-large-v3", request.Path);
        Assert.Equal("audio/wav", request.Header("Content-Type"));
        Assert.Equal(Wave, request.Body);
    }

    [Fact]
    public async Task Sound_goes_in_base64_when_there_are_parameters_and_pieces_have_times()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"text":"Hello there","chunks":[{"text":"Hello","timestamp":[0.0,0.5]},{"text":"there","timestamp":[0.5,null]}]}""");
        var transcription = await server.CreateClient().SendAsync(
            AutomaticSpeechRecognitionModel.Of("openai/whisper-large-v3:hf-inference").AutomaticSpeechRecognition(MediaInput.FromBytes(Wave)) with { ReturnTimestamps = true },
            TestContext.Current.CancellationToken);

        Assert.Equal($$$"""{"inputs":"{{{Convert.ToBase64String(Wave)}}}","parameters":{"return_timestamps":true}}""", server.Single().Text);
        Assert.Equal(
            [new TranscriptionSegment("Hello", TimeSpan.Zero, TimeSpan.FromSeconds(0.5)), new TranscriptionSegment("there", TimeSpan.FromSeconds(0.5), null)],
            transcription.Segments);
    }

    [Fact]
    public async Task Sound_at_an_address_goes_as_the_address()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"text":"Hello"}""");
        await server.CreateClient().SendAsync(
            AutomaticSpeechRecognitionModel.Of("openai/whisper-large-v3:hf-inference").AutomaticSpeechRecognition(MediaInput.FromUri(new Uri("https://example.org/a.wav"))),
            TestContext.Current.CancellationToken);
        Assert.Equal("""{"inputs":"https://example.org/a.wav"}""", server.Single().Text);
    }

    [Fact]
    public async Task Embeddings_go_through_the_pipeline_with_members_at_the_root()
    {
        await using var server = await LoopbackServer.StartAsync(200, "[[0.5,-1e-3],[1,2]]");
        var model = EmbeddingModel.FromCatalog("BAAI/bge-small-en-v1.5|2026-07-27\nsentence-similarity|hf-inference|live|||||BAAI/bge-small-en-v1.5");
        var embedding = await server.CreateClient().SendAsync(model.FeatureExtraction("one", "two") with { Normalize = true }, TestContext.Current.CancellationToken);

        Assert.Equal([0.5f, -0.001f], embedding.Vector.ToArray());
        Assert.Equal([1f, 2f], embedding.Vectors[1].ToArray());
        Assert.Null(embedding.TokenCounts);
        Assert.Equal("/hf-inference/models/BAAI/bge-small-en-v1.5/pipeline/feature-extraction", server.Single().Path);
        Assert.Equal("""{"inputs":["one","two"],"normalize":true}""", server.Single().Text);
    }

    [Fact]
    public async Task A_model_mapped_to_embeddings_does_similarity_too()
    {
        await using var server = await LoopbackServer.StartAsync(200, "[0.9,0.1]");
        var model = EmbeddingModel.FromCatalog("BAAI/bge-small-en-v1.5|2026-07-27\nfeature-extraction|hf-inference|live");
        var similarity = await server.CreateClient().SendAsync(model.SentenceSimilarity("a", "b", "c"), TestContext.Current.CancellationToken);

        Assert.Equal([0.9, 0.1], similarity.Scores);
        Assert.Equal("/hf-inference/models/BAAI/bge-small-en-v1.5/pipeline/sentence-similarity", server.Single().Path);
        Assert.Equal("""{"inputs":{"source_sentence":"a","sentences":["b","c"]}}""", server.Single().Text);
    }

    [Fact]
    public async Task A_failure_says_which_provider_was_asked()
    {
        await using var server = await LoopbackServer.StartAsync(404, "Not Found", "text/plain");
        var model = EmbeddingModel.FromCatalog("BAAI/bge-small-en-v1.5|2026-07-27\nfeature-extraction|hf-inference|live");
        var exception = await Assert.ThrowsAsync<InferenceRouteException>(() => server.CreateClient().SendAsync(model.FeatureExtraction("a"), TestContext.Current.CancellationToken));

        Assert.Equal(HfInference, exception.Provider);
        Assert.Contains("provider hf-inference", exception.Message, StringComparison.Ordinal);
        Assert.Contains("2026-07-27", exception.Message, StringComparison.Ordinal);
    }
}
