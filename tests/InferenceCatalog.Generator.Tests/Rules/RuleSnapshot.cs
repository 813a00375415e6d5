namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>The snapshot that rules are tested against: few models, each there for a reason.</summary>
internal static class RuleSnapshot
{
    /// <summary>
    /// gpt-oss-120b: chat, with and without prices, one route in error. DeepSeek: two to tell apart. FLUX: images. bge-m3: embeddings,
    /// whose similarity only hf-inference does. e5: embeddings without hf-inference. Both: chat and text generation by different providers. DeepSeek-R0 and gpt-2 left, one
    /// with a replacement; so did a route of gpt-oss-120b, and a provider.
    /// </summary>
    public const string Text = """
        {
          "schemaVersion": 1,
          "retrieved": "2026-07-27",
          "sources": [],
          "filters": {"adapters":false},
          "models": [
            {"id":"BAAI/bge-m3","downloads":900,"routes":[{"provider":"hf-inference","task":"feature-extraction"},{"provider":"together","task":"feature-extraction"}]},
            {"id":"black-forest-labs/FLUX.1-dev","downloads":800,"routes":[{"provider":"fal-ai","task":"text-to-image","status":"live"},{"provider":"together","task":"text-to-image","status":"live"}]},
            {"id":"deepseek-ai/DeepSeek-R1","routes":[{"provider":"novita","task":"conversational","inputPrice":0.7,"outputPrice":2.5},{"provider":"together","task":"conversational","inputPrice":3,"outputPrice":7}]},
            {"id":"deepseek-ai/DeepSeek-V3","routes":[{"provider":"together","task":"conversational"}]},
            {"id":"intfloat/e5","routes":[{"provider":"together","task":"feature-extraction"}]},
            {"id":"openai/gpt-oss-120b","downloads":100,"routes":[{"provider":"cerebras","task":"conversational","status":"live","inputPrice":0.25,"outputPrice":0.69},{"provider":"groq","task":"conversational","status":"live","context":131072,"inputPrice":0.15,"outputPrice":0.75},{"provider":"novita","task":"conversational","status":"live"},{"provider":"nscale","task":"conversational","status":"error","inputPrice":0.01,"outputPrice":0.01}]},
            {"id":"some/Both","routes":[{"provider":"featherless-ai","task":"text-generation"},{"provider":"groq","task":"conversational"}]},
            {"id":"stabilityai/sdxl","downloads":850,"routes":[{"provider":"hf-inference","task":"text-to-image"}]}
          ],
          "goneModels": [
            {"id":"deepseek-ai/DeepSeek-R0","left":"2026-07-20","tasks":["conversational"],"replacement":"deepseek-ai/DeepSeek-R1"},
            {"id":"openai/gpt-2","left":"2026-02-23","tasks":["text-generation"]}
          ],
          "goneRoutes": [
            {"model":"openai/gpt-oss-120b","provider":"fireworks-ai","task":"conversational","left":"2026-07-01","replacement":"groq"}
          ],
          "goneProviders": [
            {"id":"sambanova","left":"2026-06-29"}
          ],
          "names": []
        }
        """;

    public const string Empty = """{"schemaVersion":1,"retrieved":"2026-07-27","models":[]}""";
}
