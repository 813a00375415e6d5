namespace InferenceCatalog;

/// <summary>A way in which providers are spoken to: how a request becomes HTTP, and what comes back becomes Hugging Face's own shape of the answer.</summary>
internal abstract class WireFormat
{
    /// <summary>Makes the call.</summary>
    /// <param name="call">The call, with its token and deadline.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="route">Whom, and where.</param>
    public abstract ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route);

    /// <summary>The body of a request for a text that comes piece by piece; null where the format has no such answers.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="route">Whom, and where.</param>
    public virtual TextStreamBody? CreateStreamed(InferenceRequest request, CallRoute route) => null;

    /// <summary>Whether this release knows how the task is said and answered in this format.</summary>
    public abstract bool Speaks(InferenceTask task);

    /// <summary>The format of a name in <c>catalog/providers.json</c>; null when this release does not speak it for the task.</summary>
    public static WireFormat? Find(string name, InferenceTask task)
    {
        WireFormat? format = name switch
        {
            "bfl-images" => BflImages.Instance,
            "chat-completions" => ChatCompletions.Instance,
            "fal-queue" => FalQueue.Instance,
            "fal-run" => FalRun.Instance,
            "hf-inference" => HfInference.Instance,
            "hyperbolic-images" => HyperbolicImages.Instance,
            "novita-async" => NovitaAsync.Instance,
            "novita-minimax" => NovitaMinimax.Instance,
            "openai-completions" => OpenAiCompletions.Instance,
            "openai-embeddings" => OpenAiEmbeddings.Instance,
            "openai-images" => OpenAiImages.Instance,
            "openai-speech" => OpenAiSpeech.Instance,
            "openai-transcriptions" => OpenAiTranscriptions.Instance,
            "replicate-predictions" => ReplicatePredictions.Instance,
            "together-images" => TogetherImages.Instance,
            "together-videos" => TogetherVideos.Instance,
            "wavespeed-predictions" => WavespeedPredictions.Instance,
            "zai-images" => ZaiImages.Instance,
            "zai-layout" => ZaiLayout.Instance,
            _ => null,
        };
        return format?.Speaks(task) is true ? format : null;
    }
}
