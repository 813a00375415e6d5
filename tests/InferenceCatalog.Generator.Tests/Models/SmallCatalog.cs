namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>A snapshot of six models that has one of everything: several providers, unknown figures, a union, a stored name.</summary>
internal static class SmallCatalog
{
    public const string Snapshot = """
        {
          "schemaVersion": 1,
          "retrieved": "2026-07-27",
          "sources": [
            {"name":"router","location":"https://router.huggingface.co/v1/models","retrieved":"2026-07-27"}
          ],
          "filters": {"adapters":false},
          "models": [
            {"id":"01-ai/Yi-34B","routes":[{"provider":"featherless-ai","task":"conversational","id":"01-ai/Yi-34B"},{"provider":"featherless-ai","task":"text-generation","id":"01-ai/Yi-34B","status":"live"}]},
            {"id":"black-forest-labs/FLUX.1-dev","license":"other","routes":[{"provider":"fal-ai","task":"text-to-image","id":"fal-ai/flux/dev","status":"live"},{"provider":"replicate","task":"text-to-image","id":"black-forest-labs/flux-dev","status":"live"},{"provider":"together","task":"text-to-image","id":"black-forest-labs/FLUX.1-dev","status":"error"}]},
            {"id":"openai/gpt-oss-120b","input":["text"],"output":["text"],"license":"apache-2.0","downloads":123,"routes":[{"provider":"cerebras","task":"conversational","id":"gpt-oss-120b","status":"live","context":131072,"inputPrice":0.25,"outputPrice":0.69,"tools":true,"structuredOutput":false},{"provider":"groq","task":"conversational","id":"openai/gpt-oss-120b","status":"live","context":131072,"inputPrice":0.15,"outputPrice":0.75,"tools":true,"structuredOutput":true,"author":false},{"provider":"novita","task":"conversational","id":"openai/gpt-oss-120b","status":"staging","inputPrice":0}]},
            {"id":"openai/gpt_oss_120b","routes":[{"provider":"groq","task":"conversational","id":"openai/gpt-oss-120b","status":"live"}]},
            {"id":"sentence-transformers/all-MiniLM-L6-v2","license":"apache-2.0","routes":[{"provider":"hf-inference","task":"feature-extraction","id":"sentence-transformers/all-MiniLM-L6-v2","status":"live"}]},
            {"id":"someone/flux-lora","routes":[{"provider":"fal-ai","task":"text-to-image","id":"fal-ai/flux-lora","status":"live","adapter":"lora","weightsPath":"lora.safetensors"}]}
          ],
          "names": [
            {"id":"openai/gpt_oss_120b","name":"Gpt_Oss_120b__2"}
          ]
        }

        """;

    /// <summary>The same after some have left: one with a replacement, one of an organisation that has no other, a union; a route; a provider.</summary>
    public static readonly string WithGone = Snapshot.Replace(
        """
          "names": [
        """,
        """
          "goneModels": [
            {"id":"01-ai/Yi-6B","left":"2026-07-27","tasks":["conversational","text-generation"],"replacement":"01-ai/Yi-34B"},
            {"id":"openai/gpt-2","left":"2026-02-23","tasks":["text-generation"]},
            {"id":"xai-org/grok-2","left":"2026-07-20","tasks":["conversational"],"replacement":"openai/gpt-oss-120b"}
          ],
          "goneRoutes": [
            {"model":"openai/gpt-oss-120b","provider":"together","task":"conversational","left":"2026-07-27","replacement":"groq"}
          ],
          "goneProviders": [
            {"id":"sambanova","left":"2026-06-29"}
          ],
          "names": [
            {"id":"openai/gpt-2","name":"Gpt_Two"},
        """,
        StringComparison.Ordinal);

    /// <summary>A snapshot of one model with one route, written by a test.</summary>
    public static string WithRoute(string route, string id = "openai/gpt-oss-120b") => WithModels($$"""
        {"id":"{{id}}","routes":[{{route}}]}
        """);

    /// <summary>A snapshot with models written by a test.</summary>
    public static string WithModels(string models, string date = "2026-07-27") => $$"""
        {
          "schemaVersion": 1,
          "retrieved": "{{date}}",
          "sources": [],
          "filters": {"adapters":false},
          "models": [
        {{models}}
          ],
          "names": []
        }
        """;
}
