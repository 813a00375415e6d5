namespace InferenceCatalog;

/// <summary>How the results of queued jobs are read where their request is not at hand.</summary>
internal static class JobResults
{
    /// <summary>The reader of a task's result.</summary>
    /// <typeparam name="TResult">What the caller expects: the task's result, or a type that it derives from.</typeparam>
    /// <exception cref="ArgumentException">The task has another result.</exception>
    public static Func<ResultContent, TResult> FindReader<TResult>(InferenceTask task)
    {
        var reader = Find(task);
        return reader as Func<ResultContent, TResult>
            ?? throw new ArgumentException($"The result of {task} is no {typeof(TResult).Name} but {reader.Method.ReturnType.Name}.", nameof(task));
    }

    private static Delegate Find(InferenceTask task) => task.Id switch
    {
        "image-text-to-image" or "image-to-image" or "text-to-image" => new Func<ResultContent, ImageResult>(ImageResult.Read),
        "image-text-to-video" or "image-to-video" or "text-to-video" => new Func<ResultContent, VideoResult>(VideoResult.Read),
        "text-to-audio" or "text-to-speech" => new Func<ResultContent, AudioResult>(AudioResult.Read),
        "audio-to-audio" => new Func<ResultContent, AudioToAudioResult>(AudioToAudioResult.Read),
        "automatic-speech-recognition" => new Func<ResultContent, TranscriptionResult>(TranscriptionResult.Read),
        "image-segmentation" => new Func<ResultContent, ImageSegmentationResult>(ImageSegmentationResult.Read),
        _ => throw new ArgumentException($"No provider queues jobs of {task}.", nameof(task)),
    };
}
