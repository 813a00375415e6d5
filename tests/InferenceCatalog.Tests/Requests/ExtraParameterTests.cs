using System.Text.Json;
using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Requests;

/// <summary>What only one provider has stands where that provider has its parameters.</summary>
public sealed class ExtraParameterTests
{
    private const string Picture = """{"data":[{"b64_json":"/9j/4AAQ"}]}""";

    [Fact]
    public async Task In_Hugging_Faces_own_form_they_are_among_the_parameters()
    {
        await using var server = await LoopbackServer.StartAsync(200, "[]");
        var request = new TextClassificationRequest("a/b:hf-inference", "Nice") { TopK = 2, ExtraParameters = Extra("""{"padding":true,"nested":{"a":[1,"é"]}}""") };
        await server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"inputs":"Nice","parameters":{"top_k":2,"padding":true,"nested":{"a":[1,"é"]}}}""", server.Single().Text);
        Assert.Equal(["padding", "nested"], request.ExtraParameters!.Keys);
    }

    [Fact]
    public async Task Alone_they_turn_a_file_into_JSON()
    {
        await using var server = await LoopbackServer.StartAsync(200, "[]");
        var request = new ObjectDetectionRequest("a/b:hf-inference", MediaInput.FromBytes(new byte[] { 1, 2, 3 })) { ExtraParameters = Extra("""{"box_format":"xywh"}""") };
        await server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"inputs":"AQID","parameters":{"box_format":"xywh"}}""", server.Single().Text);
    }

    [Fact]
    public async Task A_task_with_its_parameters_at_the_root_has_them_there()
    {
        await using var server = await LoopbackServer.StartAsync(200, "[[1]]");
        var request = new FeatureExtractionRequest("a/b:hf-inference", "x") { Normalize = true, ExtraParameters = Extra("""{"dtype":"float16"}""") };
        await server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"inputs":["x"],"normalize":true,"dtype":"float16"}""", server.Single().Text);
    }

    [Fact]
    public async Task In_a_providers_form_they_are_beside_its_own()
    {
        await using var server = await LoopbackServer.StartAsync(200, Picture);
        await server.CreateClient().SendAsync(Paint("together") with { Seed = 7, ExtraParameters = Extra("""{"disable_safety_checker":true}""") }, TestContext.Current.CancellationToken);

        JsonAssert.Equal("""{"model":"p-id","prompt":"a lighthouse","seed":7,"disable_safety_checker":true,"response_format":"base64"}""", server.Single().Text);
    }

    [Fact]
    public async Task In_a_form_of_several_parts_they_are_fields()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"text":"Hello"}""");
        var recognizer = AutomaticSpeechRecognitionModel.FromCatalog("a/b|2026-07-27\nautomatic-speech-recognition|together|live|||||p-id");
        var request = recognizer.AutomaticSpeechRecognition(MediaInput.FromBytes("RIFF....WAVEfmt "u8.ToArray())) with { ExtraParameters = Extra("""{"language":"de","diarize":true}""") };
        await server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains("name=\"language\"\r\n\r\nde\r\n", server.Single().Text, StringComparison.Ordinal);
        Assert.Contains("name=\"diarize\"\r\n\r\ntrue\r\n", server.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voice_of_the_callers_replaces_the_one_that_is_known()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.AnswerAsync("RIFF....WAVEfmt "u8.ToArray(), "audio/wav"));
        var reader = TextToSpeechModel.FromCatalog("hexgrad/Kokoro-82M|2026-07-27\ntext-to-speech|together|live|||||hexgrad/Kokoro-82M");
        await server.CreateClient().SendAsync(reader.TextToSpeech("Hi") with { ExtraParameters = Extra("""{"voice":"af_bella"}""") }, TestContext.Current.CancellationToken);

        JsonAssert.Equal("""{"model":"hexgrad/Kokoro-82M","input":"Hi","voice":"af_bella"}""", server.Single().Text);
    }

    [Theory]
    [InlineData("wavespeed", "/wavespeed/api/v3/p-id")]
    [InlineData("zai-org", "/zai-org/api/paas/v4/async/images/generations")]
    [InlineData("fal-ai", "/fal-ai/p-id?_subdomain=queue")]
    public async Task A_job_has_them_beside_its_own_too(string provider, string path)
    {
        await using var server = await LoopbackServer.StartAsync(422, """{"error":"enough"}""");
        var request = Paint(provider) with { ExtraParameters = Extra("""{"enable_safety_checker":false}""") };
        await Assert.ThrowsAsync<InferenceRequestException>(() => server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(path, server.Single().Path);
        Assert.Contains("\"prompt\":\"a lighthouse\",\"enable_safety_checker\":false", server.Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("together", "prompt")]
    [InlineData("together", "response_format")]
    [InlineData("together", "steps")]
    [InlineData("replicate", "prompt")]
    [InlineData("fal-ai", "prompt")]
    public async Task A_name_that_the_providers_form_has_itself_is_refused_before_anything_is_sent(string provider, string name)
    {
        var world = WorldHandler.Answering(Picture);
        var request = Paint(provider) with { NumInferenceSteps = 4, ExtraParameters = Extra($$"""{"{{name}}":1}""") };
        var exception = await Assert.ThrowsAsync<InferenceRequestException>(() => world.CreateClient().SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(InferenceErrorKind.InvalidRequest, exception.Kind);
        Assert.StartsWith($"'{name}' cannot be an extra parameter here: the client writes it itself for this provider. Nothing was sent.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task So_is_the_file_of_a_form()
    {
        var world = WorldHandler.Answering("{}");
        var recognizer = AutomaticSpeechRecognitionModel.FromCatalog("a/b|2026-07-27\nautomatic-speech-recognition|together|live|||||p-id");
        var request = recognizer.AutomaticSpeechRecognition(MediaInput.FromUri(new Uri("https://files.example/a.wav"))) with { ExtraParameters = Extra("""{"file":"x"}""") };
        await Assert.ThrowsAsync<InferenceRequestException>(() => world.CreateClient().SendAsync(request, TestContext.Current.CancellationToken));
        Assert.Empty(world.Sent);
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("inputs")]
    [InlineData("parameters")]
    [InlineData("model")]
    [InlineData("stream")]
    [InlineData("")]
    public void A_name_that_the_request_has_is_refused_at_once(string name) =>
        Assert.Throws<ArgumentException>(() => Paint("together") with { ExtraParameters = Extra($$"""{"{{name}}":1}""") });

    [Fact]
    public void So_are_the_objects_in_which_its_parameters_stand()
    {
        var request = new ImageToImageRequest("a/b:hf-inference", MediaInput.FromBytes(new byte[] { 1 }));
        foreach (var name in (string[])["target_size", "width", "prompt"])
            Assert.Throws<ArgumentException>(() => request with { ExtraParameters = Extra($$"""{"{{name}}":1}""") });
    }

    [Fact]
    public void None_are_as_good_as_null() => Assert.Null((Paint("together") with { ExtraParameters = Extra("{}") }).ExtraParameters);

    private static TextToImageRequest Paint(string provider) =>
        TextToImageModel.FromCatalog($"a/b|2026-07-27\ntext-to-image|{provider}|live|||||p-id").TextToImage("a lighthouse");

    private static Dictionary<string, JsonElement> Extra(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
