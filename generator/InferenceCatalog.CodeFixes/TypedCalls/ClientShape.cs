namespace InferenceCatalog.CodeFixes.TypedCalls;

/// <summary>A method of a client of the OpenAI SDK, and what does the same in our own.</summary>
/// <param name="Method">The method of a model that makes the request.</param>
/// <param name="Result">The type of its answer.</param>
/// <param name="Member">The member of the SDK's answer that people read.</param>
/// <param name="NewMember">The member of our answer that has the same.</param>
/// <param name="IsFile">Whether the argument is the path of a file.</param>
internal sealed record ClientShape(string Method, string Result, string Member, string NewMember, bool IsFile = false)
{
    private const string Async = "Async";

    private static readonly Dictionary<string, ClientShape> Shapes = new(StringComparer.Ordinal)
    {
        ["GenerateImage"] = new("TextToImage", "ImageResult", "ImageBytes", "Bytes"),
        ["GenerateEmbedding"] = new("FeatureExtraction", "EmbeddingResult", "ToFloats", "Vector"),
        ["TranscribeAudio"] = new("AutomaticSpeechRecognition", "TranscriptionResult", "Text", "Text", IsFile: true),
    };

    /// <summary>The shape of a method, whether it waits or gives a task; null for all others.</summary>
    public static ClientShape? Find(string method) => Shapes.TryGetValue(IsAsync(method) ? method.Substring(0, method.Length - Async.Length) : method, out var shape)
        ? shape
        : null;

    public static bool IsAsync(string method) => method.EndsWith(Async, StringComparison.Ordinal);
}
