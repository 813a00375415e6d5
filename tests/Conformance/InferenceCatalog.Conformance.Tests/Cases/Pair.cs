namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>A provider and a task that an official client has it do.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Task">Hugging Face's name of the task.</param>
/// <param name="Package">The npm package, under the name by which this folder installs it.</param>
public sealed record Pair(string Provider, string Task, string Package)
{
    /// <summary>The client of today.</summary>
    public const string Current = "@huggingface/inference";

    /// <summary>The last client that had six providers which have left the router since.</summary>
    public const string Retired = "inference-retired";

    /// <summary>All of them. The official clients' own tables are asked, too, so that none is missing here.</summary>
    public static IReadOnlyList<Pair> All { get; } =
    [
        .. Of(Current, "baseten", "conversational"),
        .. Of(Current, "cerebras", "conversational"),
        .. Of(Current, "cohere", "conversational"),
        .. Of(Current, "deepinfra", "automatic-speech-recognition", "conversational", "feature-extraction", "text-generation", "text-to-image", "text-to-speech"),
        .. Of(Current, "fal-ai", "audio-to-audio", "automatic-speech-recognition", "image-segmentation", "image-text-to-image", "image-text-to-video", "image-to-image"),
        .. Of(Current, "fal-ai", "image-to-video", "text-to-audio", "text-to-image", "text-to-speech", "text-to-video"),
        .. Of(Current, "featherless-ai", "conversational", "text-generation"),
        .. Of(Current, "fireworks-ai", "conversational"),
        .. Of(Current, "groq", "conversational", "text-generation"),
        .. Of(Current, "hf-inference", "audio-classification", "audio-to-audio", "automatic-speech-recognition", "conversational", "document-question-answering"),
        .. Of(Current, "hf-inference", "feature-extraction", "fill-mask", "image-classification", "image-segmentation", "image-to-image", "image-to-text"),
        .. Of(Current, "hf-inference", "object-detection", "question-answering", "sentence-similarity", "summarization", "table-question-answering"),
        .. Of(Current, "hf-inference", "tabular-classification", "tabular-regression", "text-classification", "text-generation", "text-to-audio", "text-to-image"),
        .. Of(Current, "hf-inference", "text-to-speech", "token-classification", "translation", "visual-question-answering", "zero-shot-classification"),
        .. Of(Current, "hf-inference", "zero-shot-image-classification"),
        .. Of(Current, "novita", "conversational", "image-text-to-video", "text-generation", "text-to-video"),
        .. Of(Current, "nscale", "conversational", "text-to-image"),
        .. Of(Current, "openai", "conversational"),
        .. Of(Current, "ovhcloud", "conversational", "text-generation"),
        .. Of(Current, "publicai", "conversational"),
        .. Of(Current, "replicate", "automatic-speech-recognition", "image-to-image", "text-to-image", "text-to-speech", "text-to-video"),
        .. Of(Current, "scaleway", "conversational", "feature-extraction", "text-generation"),
        .. Of(Current, "together", "automatic-speech-recognition", "conversational", "feature-extraction", "image-to-image", "image-to-video", "text-generation"),
        .. Of(Current, "together", "text-to-image", "text-to-speech", "text-to-video"),
        .. Of(Current, "wavespeed", "image-text-to-image", "image-text-to-video", "image-to-image", "image-to-video", "text-to-image", "text-to-video"),
        .. Of(Current, "zai-org", "conversational", "image-to-text", "text-to-image"),
        .. Of(Retired, "black-forest-labs", "text-to-image"),
        .. Of(Retired, "clarifai", "conversational"),
        .. Of(Retired, "hyperbolic", "conversational", "text-generation", "text-to-image"),
        .. Of(Retired, "nebius", "conversational", "feature-extraction", "text-generation", "text-to-image"),
        .. Of(Retired, "nvidia", "conversational"),
        .. Of(Retired, "sambanova", "conversational", "feature-extraction"),
    ];

    /// <summary>Whether it makes pictures or films, for which there are LoRA adapters.</summary>
    public bool TakesAdapters => Task.EndsWith("-to-image", StringComparison.Ordinal) || Task.EndsWith("-to-video", StringComparison.Ordinal);

    private static IEnumerable<Pair> Of(string package, string provider, params IEnumerable<string> tasks) => tasks.Select(task => new Pair(provider, task, package));
}
