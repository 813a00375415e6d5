using System.Text.Json.Nodes;
using InferenceCatalog.Conformance.Tests.Cases;

namespace InferenceCatalog.Conformance.Tests.Clients;

/// <summary>The official client's results, where it hands on a provider's answer as it came: of these, what both clients make something of.</summary>
internal static class OfficialResult
{
    public static JsonNode Reduce(ConformanceCase one, JsonNode result) => one switch
    {
        { Kind: CaseKind.Streamed, Pair.Task: "text-generation" } => JoinTexts(result.AsArray()),
        { Kind: CaseKind.Streamed } => JoinChunks(result.AsArray()),
        { Pair.Task: "conversational" } => ReduceChat(result),
        { Pair.Task: "text-generation" or "image-to-text" } => result["generated_text"]!.DeepClone(),
        { Pair.Task: "summarization" } => result["summary_text"]!.DeepClone(),
        { Pair.Task: "translation" } => result["translation_text"]!.DeepClone(),

        // A class may be a word, so that ours are all text.
        { Pair.Task: "tabular-classification" } => new JsonArray([.. result.AsArray().Select(label => JsonValue.Create(label!.ToString()))]),
        _ => result.DeepClone(),
    };

    private static JsonObject ReduceChat(JsonNode chat) => new()
    {
        ["id"] = chat["id"]!.DeepClone(),
        ["model"] = chat["model"]!.DeepClone(),
        ["created"] = chat["created"]!.DeepClone(),
        ["usage"] = chat["usage"]!.DeepClone(),
        ["choices"] = new JsonArray(
        [
            .. chat["choices"]!.AsArray().Select(choice => new JsonObject
            {
                ["text"] = choice!["message"]!["content"]!.DeepClone(),
                ["reasoning"] = choice["message"]!["reasoning_content"]?.DeepClone(),
                ["finishReason"] = choice["finish_reason"]!.DeepClone(),
                ["toolCalls"] = new JsonArray([.. (choice["message"]!["tool_calls"]?.AsArray() ?? []).Select(call => ToolCall(call!, (string)call!["function"]!["arguments"]!))]),
            }),
        ]),
    };

    private static JsonObject JoinChunks(JsonArray chunks)
    {
        var choices = chunks.SelectMany(chunk => chunk!["choices"]!.AsArray()).ToList();
        var fragments = choices.SelectMany(choice => choice!["delta"]!["tool_calls"]?.AsArray() ?? []).ToList();
        return new JsonObject
        {
            ["text"] = string.Concat(choices.Select(choice => (string?)choice!["delta"]!["content"])),
            ["finishReason"] = choices.Select(choice => choice!["finish_reason"]).Last(reason => reason is not null)!.DeepClone(),
            ["toolCalls"] = new JsonArray(ToolCall(fragments[0]!, string.Concat(fragments.Select(fragment => (string?)fragment!["function"]!["arguments"])))),
            ["usage"] = chunks.Select(chunk => chunk!["usage"]).Last(usage => usage is not null)!.DeepClone(),
        };
    }

    private static JsonObject JoinTexts(JsonArray chunks)
    {
        var choices = chunks.SelectMany(chunk => chunk!["choices"]!.AsArray()).ToList();
        return new JsonObject
        {
            ["text"] = string.Concat(choices.Select(choice => (string?)(choice!["text"] ?? choice["delta"]!["content"]))),
            ["finishReason"] = choices.Select(choice => choice!["finish_reason"]).Last(reason => reason is not null)!.DeepClone(),
            ["usage"] = chunks.Select(chunk => chunk!["usage"]).Last(usage => usage is not null)!.DeepClone(),
        };
    }

    private static JsonObject ToolCall(JsonNode call, string arguments) => new()
    {
        ["id"] = call["id"]!.DeepClone(),
        ["name"] = call["function"]!["name"]!.DeepClone(),
        ["arguments"] = arguments,
    };
}
