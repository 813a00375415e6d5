using InferenceCatalog.Conformance.Tests.Cases;

namespace InferenceCatalog.Conformance.Tests.Answers;

/// <summary>What each provider answers to each task, in its own form, as far as the official client's source shows it.</summary>
public static class AnswerTable
{
    /// <summary>Where the files that models made are, at a host that is nobody's.</summary>
    private const string FileAddress = "https://files.example/made";

    private static readonly string Picture = Convert.ToBase64String(SampleFile.Picture.Bytes);

    public static IReadOnlyList<AnswerRule> For(ConformanceCase one) =>
    [
        new("GET", FileAddress, Made(one.Pair.Task)),
        .. one switch
        {
            { Pair.Task: "conversational" } => ChatAnswers.For(one.Kind),
            { Kind: CaseKind.Streamed } => [Post(TextAnswers.Streamed(one.Pair))],
            _ => For(one.Pair),
        },
    ];

    private static IReadOnlyList<AnswerRule> For(Pair pair) => pair switch
    {
        { Provider: "fal-ai" } => FalAnswers.For(pair.Task, FileAddress),
        { Provider: "hf-inference", Task: not "text-generation" } => [Post(HfInferenceAnswers.For(pair.Task) ?? Made(pair.Task))],
        { Provider: "replicate" } => [Post(Prediction(pair.Task))],
        { Provider: "wavespeed" } => Wavespeed,
        { Task: "text-generation" } => [Post(TextAnswers.Whole)],
        { Task: "feature-extraction" } => [Post(CannedAnswer.Json("""{"object":"list","model":"some-model","data":[{"object":"embedding","index":0,"embedding":[0.5,-0.25]},{"object":"embedding","index":1,"embedding":[1.5,0]}]}"""))],
        { Task: "automatic-speech-recognition" } => [Post(CannedAnswer.Json("""{"text":"Hello there","segments":[{"id":0,"start":0,"end":1.5,"text":"Hello"},{"id":1,"start":1.5,"end":2.25,"text":" there"}]}"""))],
        { Task: "text-to-speech" } => [Post(Made(pair.Task))],
        { Provider: "novita", Task: "text-to-video" } => NovitaVideo,
        { Provider: "novita" } => NovitaMiniMax,
        { Provider: "together", Task: "text-to-video" or "image-to-video" } => TogetherVideo,
        { Provider: "zai-org", Task: "text-to-image" } => ZaiImage,
        { Provider: "zai-org" } => [Post(CannedAnswer.Json("""{"id":"t1","model":"some-model","md_results":"# A title"}"""))],
        { Provider: "black-forest-labs" } => BlackForestLabs,
        { Provider: "hyperbolic" } => [Post(CannedAnswer.Json($$"""{"images":[{"index":0,"image":"{{Picture}}"}]}"""))],
        { Task: "text-to-image" or "image-to-image" } => [Post(CannedAnswer.Json($$"""{"data":[{"index":0,"b64_json":"{{Picture}}"}]}"""))],
        _ => throw new InvalidOperationException($"There is no answer for {pair}."),
    };

    private static IReadOnlyList<AnswerRule> Wavespeed { get; } =
    [
        Post(CannedAnswer.Json("""{"code":200,"message":"success","data":{"id":"p1","model":"some-model","status":"created","outputs":[],"urls":{"get":"https://api.wavespeed.ai/api/v3/predictions/p1/result"}}}""")),
        new(
            "GET",
            "/predictions/p1/result",
            CannedAnswer.Json("""{"code":200,"message":"success","data":{"id":"p1","status":"processing","outputs":[]}}"""),
            CannedAnswer.Json($$$"""{"code":200,"message":"success","data":{"id":"p1","status":"completed","outputs":["{{{FileAddress}}}"]}}""")),
    ];

    private static IReadOnlyList<AnswerRule> NovitaVideo { get; } =
    [
        Post(CannedAnswer.Json("""{"task_id":"t1"}""")),
        new(
            "GET",
            "/v3/async/task-result",
            CannedAnswer.Json("""{"task":{"task_id":"t1","status":"TASK_STATUS_PROCESSING","progress_percent":50},"videos":[]}"""),
            CannedAnswer.Json($$"""{"task":{"task_id":"t1","status":"TASK_STATUS_SUCCEED"},"videos":[{"video_url":"{{FileAddress}}","video_type":"mp4"}]}""")),
    ];

    private static IReadOnlyList<AnswerRule> NovitaMiniMax { get; } =
    [
        Post(CannedAnswer.Json("""{"task_id":"t1"}""")),
        new(
            "GET",
            "/v3/minimax/v2/query/video_generation/t1",
            CannedAnswer.Json("""{"task":{"id":"t1","status":"running"}}"""),
            CannedAnswer.Json($$$"""{"task":{"id":"t1","status":"succeeded","content":{"url":"{{{FileAddress}}}"} }}""")),
    ];

    private static IReadOnlyList<AnswerRule> TogetherVideo { get; } =
    [
        Post(CannedAnswer.Json("""{"id":"v1","status":"queued"}""")),
        new(
            "GET",
            "/v2/videos/v1",
            CannedAnswer.Json("""{"id":"v1","status":"in_progress"}"""),
            CannedAnswer.Json($$$"""{"id":"v1","status":"completed","outputs":{"video_url":"{{{FileAddress}}}"}}""")),
    ];

    private static IReadOnlyList<AnswerRule> ZaiImage { get; } =
    [
        Post(CannedAnswer.Json("""{"id":"t1","request_id":"r1","model":"some-model","task_status":"PROCESSING"}""")),
        new(
            "GET",
            "/api/paas/v4/async-result/t1",
            CannedAnswer.Json("""{"id":"t1","request_id":"r1","model":"some-model","task_status":"PROCESSING"}"""),
            CannedAnswer.Json($$"""{"id":"t1","request_id":"r1","model":"some-model","task_status":"SUCCESS","image_result":[{"url":"{{FileAddress}}"}]}""")),
    ];

    private static IReadOnlyList<AnswerRule> BlackForestLabs { get; } =
    [
        Post(CannedAnswer.Json("""{"id":"t1","polling_url":"https://api.us1.bfl.ai/v1/get_result?id=t1"}""")),
        new(
            "GET",
            "/v1/get_result",
            CannedAnswer.Json("""{"id":"t1","status":"Pending"}"""),
            CannedAnswer.Json($$$"""{"id":"t1","status":"Ready","result":{"sample":"{{{FileAddress}}}"}}""")),
    ];

    private static CannedAnswer Prediction(string task) => CannedAnswer.Json(task switch
    {
        "automatic-speech-recognition" => """{"id":"p1","status":"succeeded","error":null,"output":{"transcription":"Hello there"}}""",
        "text-to-image" => $$"""{"id":"p1","status":"succeeded","error":null,"output":["{{FileAddress}}"]}""",
        _ => $$"""{"id":"p1","status":"succeeded","error":null,"output":"{{FileAddress}}"}""",
    });

    /// <summary>The file that a task makes, which <c>-to-</c> and its name say.</summary>
    private static CannedAnswer Made(string task)
    {
        var file = SampleFile.For(task.Split("-to-")[^1]);
        return new CannedAnswer(file.Bytes, file.MediaType);
    }

    private static AnswerRule Post(CannedAnswer answer) => new("POST", "https://", answer);
}
