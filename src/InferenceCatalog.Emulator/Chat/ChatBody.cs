using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>The JSON of a chat answer, whole and in chunks, in OpenAI's shape.</summary>
internal static class ChatBody
{
    private const string SystemFingerprint = "fp_emulator";
    private const int ArgumentFragmentLength = 16;

    public static JsonObject Whole(ChatAnswer answer)
    {
        var message = new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = answer.ToolCall is null ? string.Concat(answer.Pieces) : null,
        };
        if (answer.ToolCall is { } toolCall)
            message["tool_calls"] = new JsonArray(ToolCall(toolCall, toolCall.Arguments));

        var body = Frame(answer, "chat.completion");
        body["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = message,
            ["logprobs"] = null,
            ["finish_reason"] = answer.FinishReason,
        });
        body["usage"] = Usage(answer);
        return body;
    }

    /// <summary>The chunks of a stream: the role, the content, the reason of the end and, if asked for, the usage.</summary>
    public static IEnumerable<JsonObject> Chunks(ChatAnswer answer, bool includeUsage)
    {
        yield return Chunk(answer, new JsonObject { ["role"] = "assistant", ["content"] = "" });
        foreach (var piece in answer.Pieces)
            yield return Chunk(answer, new JsonObject { ["content"] = piece });

        if (answer.ToolCall is { } toolCall)
        {
            var first = ToolCall(toolCall, "");
            first["index"] = 0;
            yield return Chunk(answer, new JsonObject { ["tool_calls"] = new JsonArray(first) });
            foreach (var fragment in TextPieces.Fragments(toolCall.Arguments, ArgumentFragmentLength))
            {
                var more = new JsonObject { ["index"] = 0, ["function"] = new JsonObject { ["arguments"] = fragment } };
                yield return Chunk(answer, new JsonObject { ["tool_calls"] = new JsonArray(more) });
            }
        }

        yield return Chunk(answer, [], answer.FinishReason);
        if (!includeUsage)
            yield break;

        var last = Frame(answer, "chat.completion.chunk");
        last["choices"] = new JsonArray();
        last["usage"] = Usage(answer);
        yield return last;
    }

    private static JsonObject Chunk(ChatAnswer answer, JsonObject delta, string? finishReason = null)
    {
        var chunk = Frame(answer, "chat.completion.chunk");
        chunk["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason });
        return chunk;
    }

    private static JsonObject Frame(ChatAnswer answer, string kind) => new()
    {
        ["id"] = answer.Id,
        ["object"] = kind,
        ["created"] = answer.Created,
        ["model"] = answer.Model,
        ["system_fingerprint"] = SystemFingerprint,
    };

    private static JsonObject ToolCall(MadeToolCall call, string arguments) => new()
    {
        ["id"] = call.Id,
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = arguments },
    };

    private static JsonObject Usage(ChatAnswer answer) => new()
    {
        ["prompt_tokens"] = answer.PromptTokens,
        ["completion_tokens"] = answer.CompletionTokens,
        ["total_tokens"] = answer.PromptTokens + answer.CompletionTokens,
    };
}
