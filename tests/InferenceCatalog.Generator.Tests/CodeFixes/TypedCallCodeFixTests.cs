using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulb of ICAT1003: the typed call instead of a service that the chat endpoint does not have.</summary>
public sealed class TypedCallCodeFixTests
{
    private const string Key = "ICAT1003:typed";
    private const string Flux = "GetImageClient(\"black-forest-labs/FLUX.1-dev\")";
    private const string Bge = "GetEmbeddingClient(\"BAAI/bge-m3\")";
    private const string NewImage = "new InferenceClient().SendAsync(HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(prompt))";

    [Theory]
    [InlineData($"return await router.{Flux}.GenerateImageAsync(prompt);", $"return await {NewImage};")]
    [InlineData($"return await router.{Flux}.GenerateImageAsync(prompt).ConfigureAwait(false);", $"return await {NewImage}.ConfigureAwait(false);")]
    [InlineData($"return router.{Flux}.GenerateImage(prompt);", $"return await {NewImage};")]
    [InlineData($"return router.{Flux}.GenerateImage(prompt).Value;", $"return await {NewImage};")]
    [InlineData($"return router.{Flux}.GenerateImage(prompt).Value.ImageBytes.ToArray();", $"return (await {NewImage}).Bytes.ToArray();")]
    [InlineData($"return (await router.{Flux}.GenerateImageAsync(prompt)).Value.ImageBytes;", $"return (await {NewImage}).Bytes;")]
    [InlineData($"return router . {Flux} /* the good one */ .GenerateImage( /* what */ prompt) /* ! */;", $"return await {NewImage} /* ! */;")]
    [InlineData(
        $"return await router.{Flux}.GenerateImageAsync(\"a \" + prompt, cancellationToken: cancellation);",
        "return await new InferenceClient().SendAsync(HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(\"a \" + prompt), cancellation);")]
    [InlineData(
        $"return await router.{Bge}.GenerateEmbeddingAsync(prompt);",
        "return await new InferenceClient().SendAsync(HFModels.BAAI.Bge_M3.FeatureExtraction(prompt));")]
    public Task A_call_in_one_expression_becomes_the_typed_one(string before, string after) => ChangesAsync(before, after);

    [Fact]
    public Task A_client_in_a_local_goes_with_its_declaration() => ChangesAsync(
        $$"""
        // Images first.
                ImageClient images = router.{{Flux}};
                GeneratedImage image = await images.GenerateImageAsync(prompt);
                return image.ImageBytes.ToArray();
        """,
        $$"""
        // Images first.
                ImageResult image = await {{NewImage}};
                return image.Bytes.ToArray();
        """);

    [Fact]
    public Task Each_use_of_the_client_and_its_answer_is_rewritten() => ChangesAsync(
        $$"""
        var images = router.{{Flux}}; var first = images.GenerateImage(prompt);
                var second = images.GenerateImage(prompt).Value;
                return first.Value.ImageBytes.ToArray().Length + second.ImageBytes.ToArray().Length;
        """,
        $$"""
        var first = await {{NewImage}};
                var second = await {{NewImage}};
                return first.Bytes.ToArray().Length + second.Bytes.ToArray().Length;
        """);

    [Fact]
    public Task The_numbers_of_an_embedding_are_read_as_before() => ChangesAsync(
        $$"""
        OpenAIEmbedding embedding = router.{{Bge}}.GenerateEmbedding(prompt);
                ReadOnlyMemory<float> vector = embedding.ToFloats();
                return vector;
        """,
        """
        EmbeddingResult embedding = await new InferenceClient().SendAsync(HFModels.BAAI.Bge_M3.FeatureExtraction(prompt));
                ReadOnlyMemory<float> vector = embedding.Vector;
                return vector;
        """);

    [Fact]
    public async Task Where_nothing_can_be_awaited_the_call_waits() => await FixAssert.ChangesAsync(
        Key,
        $"return new OpenAIClient(credential, new() {{ Endpoint = new(\"https://router.huggingface.co/v1\") }}).{Flux}.GenerateImage(text);",
        "return new InferenceClient().SendAsync(HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(text)).GetAwaiter().GetResult();");

    [Fact]
    public async Task A_client_that_is_made_by_itself_is_rewritten_too() => await FixAssert.ChangesAsync(
        Key,
        "var images = new ImageClient(\"black-forest-labs/FLUX.1-dev\", credential, new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }); return images.GenerateImage(text);",
        "return new InferenceClient().SendAsync(HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(text)).GetAwaiter().GetResult();");

    [Theory]
    [InlineData($"return router.{Flux};")]
    [InlineData($"var images = router.{Flux}; return images;")]
    [InlineData($"return router.{Flux}.GenerateImage(prompt, new ImageGenerationOptions());")]
    [InlineData($"return router.{Flux}.GenerateImages(prompt, 2);")]
    [InlineData($"return router.{Flux}.GenerateImage(prompt).Value.RevisedPrompt;")]
    [InlineData($"BinaryData bytes = router.{Flux}.GenerateImage(prompt).Value.ImageBytes; return bytes;")]
    [InlineData("return router.GetImageClient(\"nobody/nothing\").GenerateImage(prompt);")]
    [InlineData("return router.GetImageClient(\"openai/gpt-oss-120b\").GenerateImage(prompt);")]
    [InlineData("return router.GetOpenAIFileClient();")]
    public async Task Nothing_is_offered_where_the_shape_cannot_be_kept(string statements) =>
        Assert.Empty(await FixAssert.OffersAsync(RuleProject.Of(InAsyncMethod(statements))));

    [Fact]
    public async Task Nothing_is_offered_where_the_project_has_no_such_constant()
    {
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            constants: RuleProject.EmitConstants(RuleSnapshot.Text, "InferenceCatalogModels", "openai/*"),
            sources: InAsyncMethod($"return await router.{Flux}.GenerateImageAsync(prompt);"));

        Assert.Empty(await FixAssert.OffersAsync(project));
    }

    [Fact]
    public async Task Fix_all_rewrites_every_call_that_it_can()
    {
        const string Old = $"router.{Flux}.GenerateImageAsync(prompt)";
        var project = RuleProject.Of(InAsyncMethod($"var one = await {Old}; var two = router.{Flux}; return await {Old};"));

        var changed = await FixAssert.FixAllAsync(project, Key);

        Assert.Equal(
            InAsyncMethod($"var one = await {NewImage}; var two = router.{Flux}; return await {NewImage};"),
            (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        Assert.Empty(await changed.CompileAsync());
        Assert.Single(await changed.AnalyzeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_offer_names_the_request() => Assert.Equal(
        ["Send HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage with an InferenceClient"],
        (await FixAssert.OffersAsync(RuleProject.Of(InAsyncMethod($"return await router.{Flux}.GenerateImageAsync(prompt);")))).Select(offer => offer.Title));

    private static Task ChangesAsync(string before, string after) =>
        FixAssert.ChangesSourceAsync(Key, InAsyncMethod(before), InAsyncMethod(after));

    private static string InAsyncMethod(string statements) => $$"""
        using System;
        using System.ClientModel;
        using System.Threading;
        using System.Threading.Tasks;
        using InferenceCatalog;
        using OpenAI;
        using OpenAI.Embeddings;
        using OpenAI.Images;

        #pragma warning disable CS1998, OPENAI001
        public static class Test
        {
            public static async Task<object?> RunAsync(string prompt, ApiKeyCredential credential, CancellationToken cancellation)
            {
                var router = new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") });
                {{statements}}
            }
        }
        """;
}
