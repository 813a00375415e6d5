using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>The chats of the cases, twice: as our request, and as the official client's arguments, which are OpenAI's.</summary>
public static class ChatSample
{
    private const string Schema = """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""";

    private static readonly JsonElement Extra = JsonDocument.Parse("""{"include_thoughts":true}""").RootElement;

    public static ChatRequest CreateOurs(ChatModel model, CaseKind kind) => kind is not CaseKind.Full
        ? model.Chat("Hello")
        : model.Chat(
            ChatTurn.System("Be brief."),
            ChatTurn.User("What is this?", MediaInput.FromBytes(SampleFile.Picture.Bytes)) with { Audio = [MediaInput.FromBytes(SampleFile.Sound.Bytes)] },
            ChatTurn.Assistant("") with { ToolCalls = [new ModelToolCall("call-1", "weather", """{"city":"Paris"}""")] },
            ChatTurn.Tool("call-1", "18 degrees")) with
        {
            MaxTokens = 64,
            Temperature = 0.5,
            TopP = 0.75,
            Stop = ["END"],
            Seed = 7,
            FrequencyPenalty = 0.25,
            PresencePenalty = -0.25,
            ReasoningEffort = "low",
            N = 2,
            Logprobs = true,
            TopLogprobs = 3,
            Tools = [new ModelTool("weather", "The weather in a city.", Schema) { Strict = true }],
            ToolChoice = ModelToolChoice.Auto,
            ParallelToolCalls = true,
            ResponseFormat = AnswerFormat.JsonSchema("reply", Schema) with { Description = "The place.", Strict = true },
            ExtraParameters = new Dictionary<string, JsonElement> { ["thinking"] = Extra },
        };

    public static JsonObject CreateOfficial(CaseKind kind) =>
        JsonNode.Parse(kind is CaseKind.Full ? Full : """{"messages":[{"role":"user","content":"Hello"}]}""")!.AsObject();

    private static string Full => $$$"""
        {
          "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": [
              {"type": "text", "text": "What is this?"},
              {"type": "image_url", "image_url": {"url": "data:image/png;base64,{{{Convert.ToBase64String(SampleFile.Picture.Bytes)}}}"}},
              {"type": "input_audio", "input_audio": {"data": "{{{Convert.ToBase64String(SampleFile.Sound.Bytes)}}}", "format": "wav"}}
            ]},
            {"role": "assistant", "content": null, "tool_calls": [
              {"id": "call-1", "type": "function", "function": {"name": "weather", "arguments": "{\"city\":\"Paris\"}"}}
            ]},
            {"role": "tool", "tool_call_id": "call-1", "content": "18 degrees"}
          ],
          "max_tokens": 64,
          "temperature": 0.5,
          "top_p": 0.75,
          "stop": ["END"],
          "seed": 7,
          "frequency_penalty": 0.25,
          "presence_penalty": -0.25,
          "reasoning_effort": "low",
          "n": 2,
          "logprobs": true,
          "top_logprobs": 3,
          "tools": [{"type": "function", "function": {"name": "weather", "description": "The weather in a city.", "parameters": {{{Schema}}}, "strict": true}}],
          "tool_choice": "auto",
          "parallel_tool_calls": true,
          "response_format": {"type": "json_schema", "json_schema": {"name": "reply", "description": "The place.", "schema": {{{Schema}}}, "strict": true}},
          "thinking": {{{Extra.GetRawText()}}}
        }
        """;
}
