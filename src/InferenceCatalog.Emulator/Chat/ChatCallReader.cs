using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>Reads the body of a chat call: strict about what every call needs, lenient about the rest.</summary>
internal static class ChatCallReader
{
    private const int TokensOfAMessage = 4;
    private const int TokensOfAnAttachment = 256;

    public static ChatCall Read(byte[] json)
    {
        var body = EmulatedCall.ParseObject(json);
        var model = body["model"].Text();
        if (string.IsNullOrWhiteSpace(model))
            throw Invalid("The body needs a model.", "model");

        var offered = ReadTools(body);
        var choice = body["tool_choice"];
        var chosenName = choice.Member("function").Member("name").Text() ?? choice.Member("name").Text();
        var chosen = Chosen(offered, choice.Text(), chosenName);
        var call = new ChatCall
        {
            Model = model,
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(json)),
            Prompt = "",
            IsStreamed = body["stream"].Flag() ?? false,
            IncludesUsage = body["stream_options"] is JsonObject options && (options["include_usage"].Flag() ?? false),
            MaxTokens = ReadMaxTokens(body),
            Stops = ReadStops(body["stop"]),
            Tools = chosen,
            OffersTools = offered.Count > 0,
            HasToolChoice = choice is not null,
            RequiresTool = chosen.Count > 0 && (chosenName is not null || choice.Text() is "required"),
        };
        return ReadMessages(ReadAnswerFormat(call, body), body);
    }

    private static ChatCall ReadMessages(ChatCall call, JsonObject body)
    {
        if (body["messages"] is not JsonArray { Count: > 0 } messages)
            throw Invalid("The body needs messages.", "messages");

        var prompt = "";
        var attachments = 0;
        var tokens = 0;
        string? toolResult = null;
        foreach (var message in messages)
        {
            if (message is not JsonObject turn || turn["role"].Text() is not { } role)
                throw Invalid("Each message must be an object with a role.", "messages");

            var text = ReadContent(turn["content"], ref attachments);
            tokens += TokensOfAMessage + TextPieces.Count(text);
            toolResult = role == "tool" ? text : null;
            if (role == "user")
                prompt = text;
        }

        return call with
        {
            Prompt = prompt,
            ToolResult = toolResult,
            Attachments = attachments,
            PromptTokens = tokens + (attachments * TokensOfAnAttachment),
        };
    }

    private static string ReadContent(JsonNode? content, ref int attachments)
    {
        if (content is null)
            return "";

        if (content is not JsonArray parts)
            return content.Text() ?? throw Invalid("A message's content must be text or a list of parts.", "messages");

        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is not JsonObject || part["type"].Text() is not { } type)
                throw Invalid("Each part of a message must be an object with a type.", "messages");

            if (type == "text")
                text.Append(text.Length > 0 ? "\n" : "").Append(part["text"].Text());
            else
                attachments++;
        }

        return text.ToString();
    }

    private static List<OfferedTool> ReadTools(JsonObject body)
    {
        var tools = new List<OfferedTool>();
        if (body["tools"] is not JsonArray offered)
            return tools;

        foreach (var tool in offered)
        {
            var function = (tool as JsonObject)?["function"] as JsonObject;
            var name = function?["name"].Text();
            if (string.IsNullOrEmpty(name))
                throw Invalid("Each tool must have a function with a name.", "tools");

            tools.Add(new OfferedTool(name, function!["parameters"]));
        }

        return tools;
    }

    private static List<OfferedTool> Chosen(List<OfferedTool> offered, string? choice, string? chosenName)
    {
        if (choice == "none")
            return [];

        if (chosenName is null)
            return offered;

        var chosen = offered.FindAll(tool => tool.Name == chosenName);
        return chosen.Count > 0 ? chosen : throw Invalid($"The tool_choice '{chosenName}' is none of the tools.", "tool_choice");
    }

    /// <summary>Together has the schema beside the type; everyone else has it one level deeper.</summary>
    private static ChatCall ReadAnswerFormat(ChatCall call, JsonObject body)
    {
        if (body["response_format"] is not JsonObject format)
            return call;

        var schema = format["json_schema"] is JsonObject wrapper ? wrapper["schema"] : format["schema"];
        var type = format["type"].Text();
        if (type == "json_schema" && schema is null)
            throw Invalid("A json_schema needs a schema.", "response_format");

        return type is "json_schema" or "json_object" ? call with { WantsJson = true, AnswerSchema = schema } : call;
    }

    private static int? ReadMaxTokens(JsonObject body)
    {
        var name = body["max_completion_tokens"] is not null ? "max_completion_tokens" : "max_tokens";
        if (body[name] is not { } given)
            return null;

        return given.Integer() is { } tokens and > 0 ? tokens : throw Invalid($"{name} must be a whole number above 0.", name);
    }

    private static List<string> ReadStops(JsonNode? stop)
    {
        var stops = new List<string>();
        foreach (var node in stop as JsonArray ?? [stop?.DeepClone()])
        {
            if (node.Text() is { Length: > 0 } text)
                stops.Add(text);
        }

        return stops;
    }

    private static RefusedException Invalid(string message, string parameter) => new(RouterError.Invalid(message, parameter));
}
