namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

/// <summary>The project of the matrix: one snapshot in which each rule has something to find.</summary>
internal static class MatrixProject
{
    /// <summary>
    /// mixed: chat by providers that differ in all. plain: chat that can do nothing special. seeing: takes images. painter: images. vector:
    /// embeddings. hearer: transcription. twice: one thing at one provider, another at the other. old: gone.
    /// </summary>
    public const string Snapshot = """
        {
          "schemaVersion": 1,
          "retrieved": "2026-07-27",
          "models": [
            {"id":"acme/hearer","routes":[{"provider":"deepinfra","task":"automatic-speech-recognition","id":"hearer-d","status":"live"},{"provider":"hf-inference","task":"automatic-speech-recognition","status":"live"},{"provider":"together","task":"automatic-speech-recognition","id":"hearer-t","status":"error"}]},
            {"id":"acme/mixed","input":["text"],"routes":[{"provider":"groq","task":"conversational","status":"live","context":131072,"inputPrice":0.15,"outputPrice":0.75,"tools":true,"structuredOutput":true},{"provider":"novita","task":"conversational","status":"live","context":32768,"inputPrice":0.1,"outputPrice":0.4,"tools":false,"structuredOutput":false},{"provider":"nscale","task":"conversational","status":"error"},{"provider":"together","task":"conversational","id":"mixed-t","status":"live"}]},
            {"id":"acme/painter","routes":[{"provider":"hf-inference","task":"text-to-image","status":"live"},{"provider":"nscale","task":"text-to-image","id":"painter-n","status":"error"},{"provider":"together","task":"text-to-image","id":"painter-t","status":"live"}]},
            {"id":"acme/plain","input":["text"],"routes":[{"provider":"novita","task":"conversational","status":"live","context":8192,"tools":false,"structuredOutput":false}]},
            {"id":"acme/seeing","input":["image","text"],"routes":[{"provider":"cerebras","task":"conversational","status":"live"},{"provider":"groq","task":"conversational","status":"live"}]},
            {"id":"acme/twice","routes":[{"provider":"hf-inference","task":"automatic-speech-recognition"},{"provider":"hf-inference","task":"feature-extraction"},{"provider":"hf-inference","task":"text-to-image"},{"provider":"together","task":"conversational","id":"twice-t"}]},
            {"id":"acme/vector","routes":[{"provider":"hf-inference","task":"feature-extraction","status":"live"},{"provider":"scaleway","task":"feature-extraction","id":"vector-s","status":"live","inputPrice":0.9},{"provider":"together","task":"feature-extraction","id":"vector-t","status":"error"}]}
          ],
          "goneModels": [
            {"id":"acme/old","left":"2026-07-20","tasks":["conversational"],"replacement":"acme/mixed"},
            {"id":"acme/old-painter","left":"2026-07-20","tasks":["text-to-image"],"replacement":"acme/painter"}
          ]
        }
        """;

    private static readonly Lazy<string> Constants = new(() => RuleProject.EmitConstants(Snapshot));

    public static RuleProject Of(string source, string setting) =>
        RuleProject.Create(Snapshot, Constants.Value, editorConfig: $"root = true\n[*.cs]\n{setting}\n", sources: source);
}
