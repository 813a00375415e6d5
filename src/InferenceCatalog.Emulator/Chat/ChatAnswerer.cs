using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>Makes up the answer: the same for the same call, and visibly nobody's.</summary>
internal static class ChatAnswerer
{
    private const int LongAnswerWords = 2000;
    private const int EchoLength = 300;

    public static ChatAnswer Answer(EmulatorState state, ChatCall chat, EmulatedRoute route, bool isLong)
    {
        var id = StableHash.IdOf(state.Options.Seed, chat.Fingerprint, route.Route.Provider);
        var toolCall = ToolCall(chat, id);
        var pieces = toolCall is null ? TextPieces.Words(EndAtStop(Content(chat, route, isLong), chat.Stops)) : [];
        var isCut = pieces.Count > chat.MaxTokens;
        if (isCut)
            pieces.RemoveRange(chat.MaxTokens!.Value, pieces.Count - chat.MaxTokens.Value);

        return new ChatAnswer(
            $"chatcmpl-emulator-{id}",
            route.ProviderId,
            state.Catalog.Created,
            pieces,
            toolCall,
            toolCall is not null ? "tool_calls" : isCut ? "length" : "stop",
            chat.PromptTokens,
            toolCall is not null ? Math.Max(1, TextPieces.Fragments(toolCall.Arguments, 4).Count) : pieces.Count);
    }

    /// <summary>A call of the first tool, or of the first that the prompt names; after a tool's result the turn is the text's.</summary>
    private static MadeToolCall? ToolCall(ChatCall chat, string id)
    {
        if (chat.Tools.Count == 0 || (chat.ToolResult is not null && !chat.RequiresTool))
            return null;

        var tool = chat.Tools.FirstOrDefault(candidate => chat.Prompt.Contains(candidate.Name, StringComparison.Ordinal)) ?? chat.Tools[0];
        var arguments = tool.Parameters is null
            ? new JsonObject()
            : SchemaExample.Make(tool.Parameters) ?? throw Impossible($"the parameters of '{tool.Name}'", "tools");
        return new MadeToolCall($"call_{id}", tool.Name, arguments.ToJsonString(EmulatorJson.Options));
    }

    private static string Content(ChatCall chat, EmulatedRoute route, bool isLong)
    {
        if (isLong)
            return LongText();

        // What a route without structured output does with a response_format is not documented; the emulator's ignores it, as some do.
        if (!chat.WantsJson || !route.HasStructuredOutput)
            return Prose(chat, route);

        if (chat.AnswerSchema is null)
            return new JsonObject { ["emulator"] = Prose(chat, route) }.ToJsonString(EmulatorJson.Options);

        return SchemaExample.TryMake(chat.AnswerSchema, out var example)
            ? example?.ToJsonString(EmulatorJson.Options) ?? "null"
            : throw Impossible("the schema", "response_format");
    }

    private static string Prose(ChatCall chat, EmulatedRoute route)
    {
        var text = new StringBuilder($"[emulator] {route.Model.Id} via {route.Route.Provider} would answer here. ");
        if (chat.ToolResult is { } result)
            text.Append("The tool said: ").Append(TextPieces.Clip(result, EchoLength));
        else
            text.Append("You said: ").Append(TextPieces.Clip(chat.Prompt, EchoLength));

        if (chat.Attachments > 0)
            text.Append(CultureInfo.InvariantCulture, $" (attachments: {chat.Attachments})");

        return text.ToString();
    }

    private static string EndAtStop(string text, IReadOnlyList<string> stops)
    {
        foreach (var stop in stops)
        {
            var at = text.IndexOf(stop, StringComparison.Ordinal);
            if (at >= 0)
                text = text[..at];
        }

        return text;
    }

    private static string LongText()
    {
        var text = new StringBuilder("[emulator]");
        for (var word = 2; word <= LongAnswerWords; word++)
            text.Append(CultureInfo.InvariantCulture, $" {word}");

        return text.ToString();
    }

    private static RefusedException Impossible(string what, string parameter) => new(RouterError.Invalid(
        $"[emulator] No value could be made that satisfies {what}.",
        parameter));
}
