namespace InferenceCatalog.Fuzz;

/// <summary>Whole calls in each form of a provider, all of whose requests get the same answer: the end is a result or an exception of ours, in time.</summary>
internal static class FormatTargets
{
    private static readonly MediaInput Sound = MediaInput.FromBytes("RIFF....WAVE"u8.ToArray(), "audio/wav");

    public static IEnumerable<FuzzTarget> All { get; } =
    [
        .. Of("text-to-image", provider => TextToImageModel.Unlisted("a/b", provider, "b").TextToImage("x"), "black-forest-labs", "fal-ai", "hf-inference", "hyperbolic", "nscale", "replicate", "together", "wavespeed", "zai-org"),
        .. Of("text-to-video", provider => TextToVideoModel.Unlisted("a/b", provider, "b").TextToVideo("x"), "fal-ai", "novita", "replicate", "together", "wavespeed"),
        .. Of("image-text-to-video", provider => ImageTextToVideoModel.Unlisted("a/b", provider, "b").ImageTextToVideo("x"), "novita"),
        .. Of("text-to-speech", provider => TextToSpeechModel.Unlisted("a/b", provider, "b").TextToSpeech("x"), "deepinfra", "fal-ai", "replicate"),
        .. Of("automatic-speech-recognition", provider => AutomaticSpeechRecognitionModel.Unlisted("a/b", provider, "b").AutomaticSpeechRecognition(Sound), "fal-ai", "replicate", "together"),
        .. Of("feature-extraction", provider => EmbeddingModel.Unlisted("a/b", provider, "b").FeatureExtraction("x"), "together"),
        .. Of("text-generation", provider => TextGenerationModel.Unlisted("a/b", provider, "b").TextGeneration("x"), "groq", "together"),
        .. Of("image-to-text", provider => ImageToTextModel.Unlisted("a/b", provider, "b").ImageToText(Sound), "zai-org"),
    ];

    private static IEnumerable<FuzzTarget> Of<TResult>(string task, Func<Provider, InferenceRequest<TResult>> request, params string[] providers)
        where TResult : InferenceResult =>
        providers.Select(provider => new FuzzTarget($"{task} at {provider}", Seeds.Answers, bytes => SendAsync(request(new Provider(provider)), provider, bytes)));

    private static async Task<string> SendAsync<TResult>(InferenceRequest<TResult> request, string provider, byte[] bytes)
        where TResult : InferenceResult
    {
        var options = new InferenceClientOptions { Token = "hf_x", Timeout = TimeSpan.FromMilliseconds(20), PollInterval = TimeSpan.FromMilliseconds(1) };
        if (provider is "black-forest-labs" or "hyperbolic")
            options.ProviderKeys[new Provider(provider)] = "key";

        using var handler = new AnswerHandler(bytes, "application/json", 1000);
        using var http = new HttpClient(handler);
        try
        {
            return (await new InferenceClient(http, options).SendAsync(request)).GetType().Name;
        }
        catch (InferenceException exception) when (exception.Kind is InferenceErrorKind.UnreadableAnswer or InferenceErrorKind.JobFailed or InferenceErrorKind.TimedOut)
        {
            return exception.Kind.ToString();
        }
    }
}
