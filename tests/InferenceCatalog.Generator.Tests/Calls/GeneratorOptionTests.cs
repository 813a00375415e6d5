namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>What is read of the options of Microsoft.Extensions.AI beyond chat.</summary>
public sealed class GeneratorOptionTests
{
    private const string AtProvider = "var together = new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/together/v1\") }; ";
    private const string Embeddings = AtProvider + "var generator = new OpenAIClient(credential, together).GetEmbeddingClient(\"a\").AsIEmbeddingGenerator(); ";
    private const string Images = AtProvider + "var generator = new OpenAI.Images.ImageClient(\"a\", credential, together).AsIImageGenerator(); ";
    private const string Transcripts = AtProvider + "var generator = new OpenAI.Audio.AudioClient(\"a\", credential, together).AsISpeechToTextClient(); ";
    private const string Speech = AtProvider + "var generator = new OpenAI.Audio.AudioClient(\"a\", credential, together).AsITextToSpeechClient(); ";

    [Theory]
    [InlineData("return generator.GenerateAsync(\"x\", new EmbeddingGenerationOptions { ModelId = \"b\", Dimensions = 64 });", "GenerateAsync: ProviderPath, at together, feature-extraction, b, sets dimensions")]
    [InlineData("return generator.GenerateAsync([\"x\"], new() { ModelId = \"b\" });", "GenerateAsync: ProviderPath, at together, feature-extraction, b")]
    [InlineData("return generator.GenerateVectorAsync(options: new() { ModelId = \"b\" }, value: \"x\");", "GenerateVectorAsync: ProviderPath, at together, feature-extraction, b")]
    [InlineData("return generator.GenerateAndZipAsync([\"x\"]);", "GenerateAndZipAsync: ProviderPath, at together, feature-extraction, a")]
    [InlineData("return generator.AsBuilder().UseLogging().Build().GenerateAsync([\"x\"]);", "GenerateAsync: ProviderPath, at together, feature-extraction, a")]
    [InlineData("return new EmbeddingGeneratorBuilder<string, Embedding<float>>(generator).UseLogging().Build().GenerateAsync([\"x\"]);", "GenerateAsync: ProviderPath, at together, feature-extraction, a")]
    [InlineData("var options = new EmbeddingGenerationOptions(); options.ModelId = \"b\"; return generator.GenerateAsync([\"x\"], options);", "GenerateAsync: ProviderPath, at together, feature-extraction, b")]
    public Task Embeddings_have_the_options_model_or_the_clients(string statements, string expected) =>
        ReadsAsync(Embeddings + statements, "GetEmbeddingClient: ProviderPath, at together, feature-extraction, a", expected);

    [Theory]
    [InlineData("return generator.GenerateImagesAsync(\"x\", new Microsoft.Extensions.AI.ImageGenerationOptions { ModelId = \"b\" });", "GenerateImagesAsync: ProviderPath, at together, text-to-image, b")]
    [InlineData("return generator.GenerateAsync(new ImageGenerationRequest(\"x\"), new() { ModelId = \"b\" });", "GenerateAsync: ProviderPath, at together, image-to-image, text-to-image, b")]
    [InlineData("return generator.AsBuilder().UseLogging().Build().GenerateImagesAsync(\"x\");", "GenerateImagesAsync: ProviderPath, at together, text-to-image, a")]
    public Task Images_have_the_options_model_or_the_clients(string statements, string expected) =>
        ReadsAsync(Images + statements, "ImageClient: ProviderPath, at together, text-to-image, a", expected);

    [Theory]
    [InlineData("return generator.GetTextAsync(System.IO.Stream.Null, new SpeechToTextOptions { ModelId = \"b\" });", "GetTextAsync: ProviderPath, at together, automatic-speech-recognition, b")]
    [InlineData("return generator.GetStreamingTextAsync(System.IO.Stream.Null);", "GetStreamingTextAsync: ProviderPath, at together, automatic-speech-recognition, a")]
    public Task Transcripts_have_the_options_model_or_the_clients(string statements, string expected) =>
        ReadsAsync(Transcripts + statements, "AudioClient: ProviderPath, at together, automatic-speech-recognition, text-to-speech, a", expected);

    [Theory]
    [InlineData("return generator.GetAudioAsync(\"x\", new TextToSpeechOptions { ModelId = \"b\" });", "GetAudioAsync: ProviderPath, at together, text-to-speech, b")]
    [InlineData("return generator.GetStreamingAudioAsync(\"x\");", "GetStreamingAudioAsync: ProviderPath, at together, text-to-speech, a")]
    public Task Speech_has_the_options_model_or_the_clients(string statements, string expected) =>
        ReadsAsync(Speech + statements, "AudioClient: ProviderPath, at together, automatic-speech-recognition, text-to-speech, a", expected);

    [Fact]
    public Task That_the_chat_endpoint_has_no_such_service_is_said_where_the_client_is_made() => ReadsAsync(
        "return new OpenAIClient(credential, router).GetEmbeddingClient(\"a/b\").AsIEmbeddingGenerator().GenerateAsync(\"x\", new EmbeddingGenerationOptions { ModelId = \"c/d\" });",
        "GetEmbeddingClient: RouterChat, feature-extraction, a/b");

    [Theory]
    [InlineData("return new OpenAIClient(credential).GetEmbeddingClient(\"a\").AsIEmbeddingGenerator().GenerateAsync(\"x\", new EmbeddingGenerationOptions { ModelId = \"b\" });")]
    [InlineData("IEmbeddingGenerator<string, Embedding<float>> generator = null!; return generator.GenerateAsync(\"x\", new EmbeddingGenerationOptions { ModelId = \"b\" });")]
    public Task What_goes_elsewhere_or_is_not_shown_is_left_alone(string statements) => ReadsAsync(statements);

    [Fact]
    public Task A_pipeline_with_a_function_of_its_own_may_go_anywhere() => ReadsAsync(
        Embeddings + "return generator.AsBuilder().Use(inner => inner).Build().GenerateAsync([\"x\"]);",
        "GetEmbeddingClient: ProviderPath, at together, feature-extraction, a");

    private static async Task ReadsAsync(string statements, params string[] expected) =>
        Assert.Equal(expected, await CallProbe.ReadStatementsAsync(statements));
}
