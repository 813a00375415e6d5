namespace InferenceCatalog.Conformance.Tests.Answers;

/// <summary>What fal answers: at once, or through its queue, where the job may run under a path that is not the model's.</summary>
public static class FalAnswers
{
    private const string Job = "/fal-ai/some-model/requests/r1";

    public static IReadOnlyList<AnswerRule> For(string task, string fileAddress) => task switch
    {
        "automatic-speech-recognition" => [Post("""{"text":"Hello there","chunks":[{"text":"Hello","timestamp":[0,1.5]},{"text":" there","timestamp":[1.5,2.25]}]}""")],
        "text-to-speech" => [Post($$$"""{"audio":{"url":"{{{fileAddress}}}","content_type":"audio/wav"}}""")],
        "image-segmentation" => Queue($$$"""{"image":{"url":"{{{fileAddress}}}"}}"""),
        "text-to-audio" => Queue($$$"""{"audio_file":{"url":"{{{fileAddress}}}"}}"""),
        "audio-to-audio" => Queue($$"""{"audio":{"url":"{{fileAddress}}","content_type":"audio/wav"},"text":"first voice"}"""),
        _ when task.EndsWith("-to-video", StringComparison.Ordinal) => Queue($$$"""{"video":{"url":"{{{fileAddress}}}"}}"""),
        _ => Queue($$"""{"images":[{"url":"{{fileAddress}}","width":64,"height":64}]}"""),
    };

    private static IReadOnlyList<AnswerRule> Queue(string result) =>
    [
        Post($$"""{"request_id":"r1","status":"IN_QUEUE","queue_position":1,"response_url":"https://queue.fal.run{{Job}}","status_url":"https://queue.fal.run{{Job}}/status"}"""),
        new(
            "GET",
            Job + "/status",
            CannedAnswer.Json("""{"request_id":"r1","status":"IN_QUEUE","queue_position":0}"""),
            CannedAnswer.Json("""{"request_id":"r1","status":"IN_PROGRESS"}"""),
            CannedAnswer.Json("""{"request_id":"r1","status":"COMPLETED"}""")),
        new("GET", Job, CannedAnswer.Json(result)),
    ];

    private static AnswerRule Post(string body) => new("POST", "https://", CannedAnswer.Json(body));
}
