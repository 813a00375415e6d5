using System.Net;
using System.Net.Http.Headers;
using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Jobs;

/// <summary>A provider with a queue: a job for it, and what it answers.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Entry">The answer to a job that is handed in.</param>
/// <param name="Running">The answer to a look, as long as the job is not done.</param>
/// <param name="Done">The answer to a look when it is.</param>
/// <param name="Failed">The answer to a look at a job that came to nothing because of <c>too many cats</c>.</param>
/// <param name="StatusPath">Where a job is looked at, below the destination.</param>
internal sealed record QueueSample(string Provider, string Entry, string Running, string Done, string Failed, string StatusPath)
{
    public const string File = "https://files.example/made";

    public static readonly byte[] FileBytes = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    public static IReadOnlyDictionary<string, QueueSample> All { get; } = new Dictionary<string, QueueSample>
    {
        ["fal"] = new(
            "fal-ai",
            """{"request_id":"j1","status":"IN_QUEUE","queue_position":2,"response_url":"https://queue.fal.run/fal-ai/m/requests/j1"}""",
            """{"status":"IN_PROGRESS","logs":[{"message":"step 1"}]}""",
            """{"status":"COMPLETED"}""",
            """{"status":"COMPLETED","error":"too many cats"}""",
            "fal-ai/m/requests/j1/status")
        { Result = $$$"""{"images":[{"url":"{{{File}}}"}]}""" },
        ["replicate"] = new(
            "replicate",
            """{"id":"j1","status":"starting"}""",
            """{"id":"j1","status":"processing","logs":"step 1\n"}""",
            $$"""{"id":"j1","status":"succeeded","error":null,"output":["{{File}}"]}""",
            """{"id":"j1","status":"failed","error":"too many cats"}""",
            "v1/predictions/j1"),
        ["novita"] = new(
            "novita",
            """{"task_id":"j1"}""",
            """{"task":{"task_id":"j1","status":"TASK_STATUS_PROCESSING"}}""",
            $$$"""{"task":{"status":"TASK_STATUS_SUCCEED"},"videos":[{"video_url":"{{{File}}}"}]}""",
            """{"task":{"status":"TASK_STATUS_FAILED","reason":"too many cats"}}""",
            "v3/async/task-result?task_id=j1")
        { Task = "text-to-video" },
        ["minimax"] = new(
            "novita",
            """{"task_id":"j1"}""",
            """{"task":{"status":"running"}}""",
            $$$"""{"task":{"status":"succeeded","content":{"url":"{{{File}}}"} }}""",
            """{"task":{"status":"failed","error":{"message":"too many cats"}}}""",
            "v3/minimax/v2/query/video_generation/j1")
        { Task = "image-text-to-video" },
        ["together"] = new(
            "together",
            """{"id":"j1"}""",
            """{"id":"j1","status":"in_progress"}""",
            $$$"""{"id":"j1","status":"completed","outputs":{"video_url":"{{{File}}}"}}""",
            """{"id":"j1","status":"failed","error":{"code":"x","message":"too many cats"}}""",
            "v2/videos/j1")
        { Task = "text-to-video" },
        ["wavespeed"] = new(
            "wavespeed",
            """{"code":200,"data":{"id":"j1","status":"created","urls":{"get":"https://api.wavespeed.ai/api/v3/predictions/j1/result"}}}""",
            """{"code":200,"data":{"id":"j1","status":"processing","error":""}}""",
            $$$"""{"code":200,"data":{"id":"j1","status":"completed","outputs":["{{{File}}}"],"error":""}}""",
            """{"code":200,"data":{"id":"j1","status":"failed","error":"too many cats"}}""",
            "api/v3/predictions/j1/result"),
        ["zai"] = new(
            "zai-org",
            """{"id":"j1","task_status":"PROCESSING"}""",
            """{"id":"j1","task_status":"PROCESSING"}""",
            $$"""{"id":"j1","task_status":"SUCCESS","image_result":[{"url":"{{File}}"}]}""",
            """{"id":"j1","task_status":"FAIL","error":{"code":"1301","message":"too many cats"}}""",
            "api/paas/v4/async-result/j1"),
        ["bfl"] = new(
            "black-forest-labs",
            """{"id":"j1","polling_url":"https://api.eu2.bfl.ai/v1/get_result?id=j1"}""",
            """{"id":"j1","status":"Pending"}""",
            $$$"""{"id":"j1","status":"Ready","result":{"sample":"{{{File}}}"}}""",
            """{"id":"j1","status":"Error","details":{"error":"too many cats"}}""",
            "https://api.eu2.bfl.ai/v1/get_result?id=j1&attempt=0")
        { IsRouted = false, Waiting = JobState.Queued },
    };

    /// <summary>The task of the job.</summary>
    public string Task { get; init; } = "text-to-image";

    /// <summary>The answer that has the result, where that is not the last look's.</summary>
    public string? Result { get; init; }

    /// <summary>What <see cref="Running"/> says of the job.</summary>
    public JobState Waiting { get; init; } = JobState.Running;

    /// <summary>Whether the router leads there.</summary>
    public bool IsRouted { get; init; } = true;

    public InferenceRequest<ImageResult> Picture => TextToImageModel.Unlisted("acme/model", new Provider(Provider), "m").TextToImage("a cat");

    public Task<MediaResult> SendAsync(InferenceClient client, IProgress<JobProgress>? progress = null, CancellationToken cancellationToken = default) => Task switch
    {
        "text-to-image" => SendAsync(client, Picture, progress, cancellationToken),
        "text-to-video" => SendAsync(client, Video, progress, cancellationToken),
        _ => SendAsync(client, PicturedVideo, progress, cancellationToken),
    };

    public async Task<JobHandle> SubmitAsync(InferenceClient client, CancellationToken cancellationToken = default) => Task switch
    {
        "text-to-image" => (await client.SubmitAsync(Picture, cancellationToken)).Handle,
        "text-to-video" => (await client.SubmitAsync(Video, cancellationToken)).Handle,
        _ => (await client.SubmitAsync(PicturedVideo, cancellationToken)).Handle,
    };

    /// <summary>A world in which a job is handed in and then looked at, with one answer after the other, the last again and again.</summary>
    public WorldHandler CreateWorld(params string[] looks)
    {
        var looked = 0;
        return new WorldHandler(request => request switch
        {
            { RequestUri.Host: "files.example" } => CreateFile(),
            { RequestUri.AbsolutePath: var path } when path.EndsWith("/cancel", StringComparison.Ordinal) => WorldHandler.Json("{}"),
            { Method.Method: "POST" } => WorldHandler.Json(Entry),
            { RequestUri.AbsolutePath: var path } when Result is not null && !path.EndsWith("/status", StringComparison.Ordinal) => WorldHandler.Json(Result),
            _ => WorldHandler.Json(looks[Math.Min(looked++, looks.Length - 1)]),
        });
    }

    /// <summary>A client in such a world: with the provider's own key where nothing else leads there.</summary>
    public InferenceClient CreateClient(WorldHandler world, bool isOwnKey = false, TimeSpan? timeout = null) => world.CreateClient(options =>
    {
        options.Timeout = timeout ?? options.Timeout;
        if (isOwnKey || !IsRouted)
            options.ProviderKeys[new Provider(Provider)] = "own-key";
    });

    private InferenceRequest<VideoResult> Video => TextToVideoModel.Unlisted("acme/model", new Provider(Provider), "m").TextToVideo("a cat");

    private InferenceRequest<VideoResult> PicturedVideo => ImageTextToVideoModel.Unlisted("acme/model", new Provider(Provider), "m").ImageTextToVideo("a cat");

    private static async Task<MediaResult> SendAsync<TResult>(InferenceClient client, InferenceRequest<TResult> request, IProgress<JobProgress>? progress, CancellationToken cancellationToken)
        where TResult : MediaResult =>
        progress is null ? await client.SendAsync(request, cancellationToken) : await client.SendAsync(request, progress, cancellationToken);

    private static HttpResponseMessage CreateFile()
    {
        var content = new ByteArrayContent(FileBytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }
}
