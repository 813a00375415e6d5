using InferenceCatalog.Conformance.Tests.Cases;

namespace InferenceCatalog.Conformance.Tests.Answers;

/// <summary>What providers answer to a text that is to be continued.</summary>
public static class TextAnswers
{
    /// <summary>OpenAI's two forms at once, and Hugging Face's: the official client expects the latter of some providers.</summary>
    public static CannedAnswer Whole { get; } = CannedAnswer.Json(
        """{"id":"c1","object":"text_completion","created":1790000000,"model":"some-model","choices":[{"index":0,"text":"is blue","message":{"role":"assistant","content":"is blue"},"finish_reason":"stop","seed":7}],"generated_text":"is blue"}""");

    /// <summary>Piece by piece: of a chat, at the providers that only chat.</summary>
    public static CannedAnswer Streamed(Pair pair)
    {
        var chats = pair.Provider is "groq" or "hyperbolic";
        return CannedAnswer.Events(
            Chunk(chats ? """ "delta":{"content":"is "} """ : """ "text":"is " """),
            Chunk(chats ? """ "delta":{"content":"blue"} """ : """ "text":"blue" """),
            Chunk(chats ? """ "delta":{} """ : """ "text":"" """, finish: "\"stop\""),
            """{"id":"c1","created":1790000000,"model":"some-model","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":3,"total_tokens":14}}""");
    }

    private static string Chunk(string piece, string finish = "null") =>
        $$"""{"id":"c1","created":1790000000,"model":"some-model","choices":[{"index":0,{{piece}},"finish_reason":{{finish}}}]}""";
}
