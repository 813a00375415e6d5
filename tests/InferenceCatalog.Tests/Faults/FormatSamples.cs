using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Faults;

/// <summary>A sample of each format: a new format needs one here, and gets all faults by it.</summary>
internal static class FormatSamples
{
    private const string Base64 = "/9j/4AECAwQFBgcICQoLDA==";

    private static readonly MediaInput Sound = MediaInput.FromBytes("RIFF....WAVE"u8.ToArray(), "audio/wav");

    public static IReadOnlyList<FormatSample> All { get; } =
    [
        Chat(),
        ChatStream(),
        TextStream(),
        FormatSample.Of("hf-inference", new TextClassificationRequest("a/b:hf-inference", "x"), """[[{"label":"good","score":0.5}]]"""),
        FormatSample.Of("hf-inference file", new TextToImageRequest("a/b:hf-inference", "x"), _ => GoodAnswer.File()),
        FormatSample.Of("chat-completions", Text("groq").TextGeneration("x"), Answers.Chat),
        FormatSample.Of("hyperbolic-images", Image("hyperbolic"), $$$"""{"images":[{"image":"{{{Base64}}}"}]}""") with { KeyOwner = new Provider("hyperbolic") },
        FormatSample.Of("openai-completions", Text("deepinfra").TextGeneration("x"), """{"choices":[{"index":0,"text":"y"}]}"""),
        FormatSample.Of("openai-embeddings", EmbeddingModel.Unlisted("a/b", new Provider("together"), "b").FeatureExtraction("x"), """{"data":[{"embedding":[1,2,3]}]}"""),
        FormatSample.Of("openai-images", Image("nscale"), $$$"""{"data":[{"b64_json":"{{{Base64}}}"}]}"""),
        FormatSample.Of("openai-speech", Speech("deepinfra"), _ => GoodAnswer.File("audio/mpeg")),
        FormatSample.Of("openai-transcriptions", Transcription("together"), """{"text":"Hello."}"""),
        FormatSample.Of("together-images", Image("together"), $$$"""{"data":[{"b64_json":"{{{Base64}}}"}]}"""),
        FormatSample.Of("zai-layout", ImageToTextModel.Unlisted("a/b", new Provider("zai-org"), "b").ImageToText(MediaInput.FromBytes(GoodAnswer.Picture)), """{"md_results":"Hello."}"""),
        FormatSample.Of("fal-run", Transcription("fal-ai"), """{"text":"Hello."}"""),
        FormatSample.Of("fal-run file", Speech("fal-ai"), exchange => FileOr(exchange, $$$"""{"audio":{"url":"{{{exchange.Server}}}file"}}""", "audio/mpeg")),
        FormatSample.Of("fal-queue", Image("fal-ai"), AnswerFal, """{"status":"IN_PROGRESS"}"""),
        FormatSample.Of(
            "replicate-predictions",
            Image("replicate"),
            exchange => FileOr(exchange, exchange.Request.Line.StartsWith("POST", StringComparison.Ordinal)
                ? """{"id":"p1","status":"processing"}"""
                : $$"""{"id":"p1","status":"succeeded","output":["{{exchange.Server}}file"]}"""),
            """{"id":"p1","status":"processing"}"""),
        Job("novita-async", Video("novita"), """{"task_id":"t1"}""", """{"task":{"status":"TASK_STATUS_SUCCEED"},"videos":[{"video_url":"FILE"}]}""", """{"task":{"status":"TASK_STATUS_QUEUED"}}"""),
        Job("novita-minimax", PicturedVideo("novita"), """{"task_id":"t1"}""", """{"task":{"status":"succeeded","content":{"url":"FILE"}}}""", """{"task":{"status":"running"}}"""),
        Job("together-videos", Video("together"), """{"id":"t1","status":"queued"}""", """{"id":"t1","status":"completed","outputs":{"video_url":"FILE"}}""", """{"id":"t1","status":"in_progress"}"""),
        Job(
            "wavespeed-predictions",
            Image("wavespeed"),
            """{"code":200,"data":{"id":"t1","status":"created","urls":{"get":"https://api.wavespeed.ai/api/v3/predictions/t1/result"}}}""",
            """{"code":200,"data":{"id":"t1","status":"completed","outputs":["FILE"]}}""",
            """{"code":200,"data":{"id":"t1","status":"processing"}}"""),
        Job("zai-images", Image("zai-org"), """{"id":"t1","task_status":"PROCESSING"}""", """{"id":"t1","task_status":"SUCCESS","image_result":[{"url":"FILE"}]}""", """{"id":"t1","task_status":"PROCESSING"}"""),
        Job(
            "bfl-images",
            Image("black-forest-labs"),
            """{"id":"t1","polling_url":"https://api.eu2.bfl.ai/v1/get_result?id=t1"}""",
            """{"id":"t1","status":"Ready","result":{"sample":"https://files.example/file"}}""",
            """{"id":"t1","status":"Pending"}""") with { KeyOwner = new Provider("black-forest-labs") },
    ];

    /// <summary>A sample of a queue that is asked at one address until it names the file.</summary>
    private static FormatSample Job<TResult>(string name, InferenceRequest<TResult> request, string entry, string done, string pending)
        where TResult : InferenceResult =>
        FormatSample.Of(
            name,
            request,
            exchange => FileOr(exchange, exchange.Request.Line.StartsWith("POST", StringComparison.Ordinal) ? entry : done.Replace("FILE", $"{exchange.Server}file", StringComparison.Ordinal)),
            pending);

    private static FormatSample Chat() => new("openai-chat")
    {
        SendAsync = async (client, cancellationToken) => await client.SendAsync(new ChatRequest("a/b", "x"), cancellationToken),
        Answer = _ => GoodAnswer.Json(Answers.Chat),
    };

    private static FormatSample ChatStream() => new("openai-chat stream")
    {
        SendAsync = async (client, cancellationToken) =>
        {
            var reply = new ChatReply { Text = "" };
            await foreach (var update in client.StreamAsync(new ChatRequest("a/b", "x"), cancellationToken))
                reply = reply with { Text = reply.Text + update.Text, ServedBy = update.Info!.ServedBy, RequestId = update.Info.RequestId, Attempts = update.Info.Attempts };

            return reply;
        },
        Answer = _ => GoodAnswer.Events(Answers.Chunk("""{"content":"Vi"}""") + Answers.Chunk("""{"content":"er"}""", "\"stop\"") + "data: [DONE]\n\n"),
    };

    private static FormatSample TextStream() => new("openai-completions stream")
    {
        SendAsync = async (client, cancellationToken) =>
        {
            var result = new TextResult { Text = "", Texts = [] };
            await foreach (var update in client.StreamAsync(Text("together").TextGeneration("x"), cancellationToken))
                result = result with { Text = result.Text + update.Text, ServedBy = update.Info!.ServedBy, RequestId = update.Info.RequestId, Attempts = update.Info.Attempts };

            return result;
        },
        Answer = _ => GoodAnswer.Events("data: {\"choices\":[{\"index\":0,\"text\":\"Vier\"}]}\n\ndata: [DONE]\n\n"),
    };

    private static GoodAnswer AnswerFal(FaultExchange exchange) => exchange.Request.Line switch
    {
        ['P', ..] => GoodAnswer.Json("""{"status":"IN_QUEUE","response_url":"https://queue.fal.run/fal-ai/b/requests/1"}"""),
        var line when line.Contains("/status", StringComparison.Ordinal) => GoodAnswer.Json("""{"status":"COMPLETED"}"""),
        _ => FileOr(exchange, $$"""{"images":[{"url":"{{exchange.Server}}file"}]}"""),
    };

    private static GoodAnswer FileOr(FaultExchange exchange, string json, string mediaType = "image/jpeg") =>
        exchange.Request.Line == "GET /file" ? GoodAnswer.File(mediaType) : GoodAnswer.Json(json);

    private static TextGenerationModel Text(string provider) => TextGenerationModel.Unlisted("a/b", new Provider(provider), "b");

    private static TextToImageRequest Image(string provider) => TextToImageModel.Unlisted("a/b", new Provider(provider), "b").TextToImage("x");

    private static TextToVideoRequest Video(string provider) => TextToVideoModel.Unlisted("a/b", new Provider(provider), "b").TextToVideo("x");

    private static ImageTextToVideoRequest PicturedVideo(string provider) => ImageTextToVideoModel.Unlisted("a/b", new Provider(provider), "b").ImageTextToVideo("x");

    private static TextToSpeechRequest Speech(string provider) => TextToSpeechModel.Unlisted("a/b", new Provider(provider), "b").TextToSpeech("x");

    private static AutomaticSpeechRecognitionRequest Transcription(string provider) =>
        AutomaticSpeechRecognitionModel.Unlisted("a/b", new Provider(provider), "b").AutomaticSpeechRecognition(Sound);
}
