namespace InferenceCatalog.Generator.Tests.Requests;

/// <summary>A few made-up tasks that have, between them, every kind of member and place.</summary>
internal static class SampleCatalog
{
    public const string Chat = """
        {"schemaVersion":1,"task":"conversational","name":"Chat","modelType":"ChatModel","summary":"Talks.","handWritten":true,
         "inputs":[],"parameters":[],"result":"ChatReply"}
        """;

    public const string Painting = """
        {
          "schemaVersion": 1,
          "task": "paint",
          "name": "Paint",
          "modelType": "PaintModel",
          "summary": "Paints a <picture> & frames it.",
          "inputs": [
            {"name": "inputs", "json": "inputs", "type": "media", "summary": "The sketch."},
            {"name": "colours", "json": "parameters.colours", "type": "texts", "summary": "The colours to use.", "minimum": 1, "maximum": 3}
          ],
          "parameters": [
            {"name": "title", "json": "parameters.title", "type": "text", "summary": "The title.", "maximum": 20},
            {"name": "style", "json": "parameters.style", "type": "word", "summary": "The style.", "values": ["oil", "ink"]},
            {"name": "width", "json": "parameters.size.width", "type": "integer", "summary": "The width in pixels.", "minimum": 1},
            {"name": "height", "json": "parameters.size.height", "type": "integer", "summary": "The height in pixels."},
            {"name": "seed", "json": "parameters.seed", "type": "long", "summary": "The seed.", "maximum": 9000000000},
            {"name": "strength", "json": "parameters.strength", "type": "number", "summary": "How strong.", "minimum": 0.5, "maximum": 1},
            {"name": "weights", "json": "parameters.weights", "type": "numbers", "summary": "The weights."},
            {"name": "framed", "json": "framed", "type": "flag", "summary": "Whether it is framed."},
            {"name": "extra", "json": "extra.more", "type": "json", "summary": "Anything else."}
          ],
          "result": "ImageResult"
        }
        """;

    public const string Counting = """
        {"schemaVersion":1,"task":"count","name":"Count","modelType":"TableModel","summary":"Counts.",
         "inputs":[{"name":"params","json":"inputs.question","type":"text","summary":"The question.","minimum":1},
                   {"name":"table","json":"inputs.table","type":"table","summary":"The table.","minimum":1}],
         "parameters":[],"result":"TableAnswerResult"}
        """;

    public const string Adding = """
        {"schemaVersion":1,"task":"add","name":"Add","modelType":"TableModel","summary":"Adds.",
         "inputs":[{"name":"numbers","json":"inputs","type":"numbers","summary":"The numbers."}],
         "parameters":[],"result":"TabularRegressionResult"}
        """;

    public const string Providers = """
        {"schemaVersion":1,"providers":[
          {"id":"atelier","name":"Atelier","host":"https://atelier.example","tasks":[{"task":"paint","format":"atelier-jobs","path":"v1/{model}","omits":["width","seed"]},{"task":"count","format":"openai-chat","path":"v1/count"}]},
          {"id":"idle","name":"Idle"},
          {"id":"hostless","name":"Hostless","tasks":[{"task":"add","format":"hf-inference","path":"models/{model}"}]}]}
        """;

    public static InMemoryFile ChatFile { get; } = InMemoryFile.Task("conversational", Chat);

    public static InMemoryFile PaintingFile { get; } = InMemoryFile.Task("paint", Painting);

    public static InMemoryFile CountingFile { get; } = InMemoryFile.Task("count", Counting);

    public static InMemoryFile AddingFile { get; } = InMemoryFile.Task("add", Adding);

    public static InMemoryFile ProvidersFile { get; } = InMemoryFile.Providers(Providers);

    public static InMemoryFile[] Files => [ChatFile, PaintingFile, CountingFile, AddingFile, ProvidersFile];
}
