using InferenceCatalog.Conformance.Tests.Cases;

namespace InferenceCatalog.Conformance.Tests.Answers;

/// <summary>What Hugging Face's own servers answer to each task whose answer is JSON.</summary>
public static class HfInferenceAnswers
{
    /// <summary>The answer; null for a task that is answered with a file.</summary>
    public static CannedAnswer? For(string task) => Find(task) is { } body ? CannedAnswer.Json(body) : null;

    private static string? Find(string task) => task switch
    {
        "audio-classification" or "image-classification" or "zero-shot-image-classification" => """[{"label":"cat","score":0.75},{"label":"dog","score":0.25}]""",
        "audio-to-audio" => $$"""[{"label":"voice 1","content-type":"audio/wav","blob":"{{Convert.ToBase64String(SampleFile.Sound.Bytes)}}"}]""",
        "automatic-speech-recognition" => """{"text":"Hello there","chunks":[{"text":"Hello","timestamp":[0,1.5]},{"text":" there","timestamp":[1.5,2.25]}]}""",
        "document-question-answering" => """[{"answer":"42","score":0.75,"start":3,"end":4},{"answer":"43","score":0.25,"start":5,"end":6}]""",
        "feature-extraction" => "[[0.5,-0.25],[1.5,0]]",
        "fill-mask" => """[{"sequence":"The sky is blue.","token":2630,"token_str":"blue","score":0.75}]""",
        "image-segmentation" => $$"""[{"label":"cat","score":0.75,"mask":"{{Convert.ToBase64String(SampleFile.Picture.Bytes)}}"}]""",
        "image-to-text" => """{"generated_text":"a cat on a mat"}""",
        "object-detection" => """[{"label":"cat","score":0.75,"box":{"xmin":1,"ymin":2,"xmax":3,"ymax":4}}]""",
        "question-answering" => """{"answer":"blue","score":0.75,"start":11,"end":15}""",
        "sentence-similarity" => "[0.75,0.25]",
        "summarization" => """[{"summary_text":"In short."}]""",
        "table-question-answering" => """{"answer":"SUM > 1, 2","aggregator":"SUM","cells":["1","2"],"coordinates":[[0,1],[1,1]]}""",
        "tabular-classification" => "[1,0]",
        "tabular-regression" => "[1.5,0.25]",
        "text-classification" => """[[{"label":"POSITIVE","score":0.75},{"label":"NEGATIVE","score":0.25}]]""",
        "token-classification" => """[{"entity_group":"PER","word":"Ada","score":0.75,"start":0,"end":3}]""",
        "translation" => """[{"translation_text":"Bonjour"}]""",
        "visual-question-answering" => """[{"answer":"two","score":0.75},{"answer":"three","score":0.25}]""",
        "zero-shot-classification" => """{"sequence":"text 1","labels":["cat","dog"],"scores":[0.75,0.25]}""",
        _ => null,
    };
}
