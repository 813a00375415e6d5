using InferenceCatalog.Conformance.Tests.Cases;

namespace InferenceCatalog.Conformance.Tests.Answers;

/// <summary>What every provider answers to a chat.</summary>
public static class ChatAnswers
{
    private const string Usage = """{"prompt_tokens":11,"completion_tokens":3,"total_tokens":14}""";

    private const string ToolCall = """{"index":0,"id":"call-2","type":"function","function":{"name":"weather","arguments":"{\"city\":\"Rome\"}"}}""";

    public static IReadOnlyList<AnswerRule> For(CaseKind kind) => [new("POST", "/chat/completions", kind switch
    {
        CaseKind.Streamed => CannedAnswer.Events(
            Chunk("""{"role":"assistant","content":""}"""),
            Chunk("""{"content":"It is "}"""),
            Chunk("""{"content":"warm."}"""),
            Chunk("""{"tool_calls":[{"index":0,"id":"call-2","type":"function","function":{"name":"weather","arguments":"{\"city\":"}}]}"""),
            Chunk("""{"tool_calls":[{"index":0,"function":{"arguments":"\"Rome\"}"}}]}"""),
            Chunk("{}", finish: "\"tool_calls\""),
            $$"""{"id":"chat-1","object":"chat.completion.chunk","created":1790000000,"model":"some-model","choices":[],"usage":{{Usage}}}"""),
        CaseKind.Full => Answer(
            $$"""{"index":0,"message":{"role":"assistant","content":"It is warm.","reasoning_content":"Rome, then.","tool_calls":[{{ToolCall}}]},"finish_reason":"tool_calls"}""",
            """{"index":1,"message":{"role":"assistant","content":"It is cold."},"finish_reason":"length"}"""),
        _ => Answer("""{"index":0,"message":{"role":"assistant","content":"Good day."},"finish_reason":"stop"}"""),
    })];

    private static CannedAnswer Answer(params IEnumerable<string> choices) => CannedAnswer.Json(
        $$"""{"id":"chat-1","object":"chat.completion","created":1790000000,"model":"some-model","choices":[{{string.Join(',', choices)}}],"usage":{{Usage}}}""");

    private static string Chunk(string delta, string finish = "null") =>
        $$"""{"id":"chat-1","object":"chat.completion.chunk","created":1790000000,"model":"some-model","choices":[{"index":0,"delta":{{delta}},"finish_reason":{{finish}}}]}""";
}
