namespace InferenceCatalog.Emulator.Tests;

/// <summary>A small catalog with one of each kind of route, so that tests do not change with a refresh of the real one.</summary>
internal static class TestSnapshot
{
    public const string Text = """
        {
          "$schema": "./snapshot.schema.json",
          "schemaVersion": 1,
          "retrieved": "2026-07-27",
          "sources": [
            {"name":"router","location":"https://router.huggingface.co/v1/models","retrieved":"2026-07-27"}
          ],
          "filters": {"adapters":false},
          "models": [
            {"id":"acme/adapter","routes":[{"provider":"fal-ai","task":"text-to-image","id":"fal-ai/lora","status":"live","adapter":"lora","weightsPath":"weights.safetensors"}]},
            {"id":"acme/broken","input":["text"],"output":["text"],"routes":[{"provider":"groq","task":"conversational","id":"acme/broken","status":"error"}]},
            {"id":"acme/chat","input":["text","image"],"output":["text"],"license":"mit","downloads":7,"routes":[{"provider":"cerebras","task":"conversational","id":"chat-at-cerebras","status":"live","context":8192,"inputPrice":0.5,"outputPrice":0.75,"tools":false,"structuredOutput":false,"author":false},{"provider":"groq","task":"conversational","id":"acme/chat","status":"live","context":131072,"inputPrice":0.15,"outputPrice":0.6,"tools":true,"structuredOutput":true,"author":false},{"provider":"novita","task":"conversational","id":"acme/chat"},{"provider":"zai-org","task":"conversational","id":"chat","status":"error","inputPrice":0,"outputPrice":0,"author":true}]},
            {"id":"acme/embed","routes":[{"provider":"hf-inference","task":"feature-extraction","id":"acme/embed","status":"live"}]},
            {"id":"acme/fill","routes":[{"provider":"hf-inference","task":"fill-mask","id":"acme/fill","status":"live"}]},
            {"id":"acme/paint","routes":[{"provider":"fal-ai","task":"text-to-image","id":"fal-ai/paint/dev","status":"live"},{"provider":"hf-inference","task":"text-to-image","id":"acme/paint","status":"live"},{"provider":"nscale","task":"text-to-image","id":"acme/paint","status":"live"},{"provider":"together","task":"text-to-image","id":"acme/Paint-Turbo","status":"live"}]},
            {"id":"acme/plain","input":["text"],"output":["text"],"routes":[{"provider":"nscale","task":"conversational","id":"acme/plain","status":"live","tools":false,"structuredOutput":false}]},
            {"id":"acme/similar","routes":[{"provider":"hf-inference","task":"sentence-similarity","id":"acme/similar","status":"live"}]},
            {"id":"acme/speech","routes":[{"provider":"hf-inference","task":"automatic-speech-recognition","id":"acme/speech","status":"live"}]},
            {"id":"acme/staged","routes":[{"provider":"groq","task":"conversational","id":"acme/staged","status":"staging"}]},
            {"id":"acme/video","routes":[{"provider":"fal-ai","task":"text-to-video","id":"fal-ai/video","status":"live"}]}
          ],
          "names": []
        }
        """;
}
