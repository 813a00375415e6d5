using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Reads a whole chat completion.</summary>
internal static class ChatReplyReader
{
    public static ChatReply Read(ResultContent content)
    {
        var fields = new ChatFields();
        var reader = new Utf8JsonReader(content.Bytes.Span);
        fields.ReadDocument(ref reader);
        if (!fields.HasChoice || fields.HasError)
            throw new JsonException("an object with at least one of 'choices', and no 'error', was expected");

        return new ChatReply
        {
            Text = fields.Choice.Text ?? "",
            Reasoning = fields.Choice.Reasoning,
            FinishReason = fields.Choice.FinishReason,
            ToolCalls = ReadToolCalls(fields.Choice),
            Logprobs = fields.Choice.Logprobs,
            Alternatives = (IReadOnlyList<ChatAlternative>?)fields.Others?.ConvertAll(ReadAlternative) ?? [],
            Usage = fields.Usage,
            Id = fields.Id,
            Model = fields.Model,
            CreatedAt = fields.CreatedAt,
            ServedBy = content.Source.ServedBy,
            RequestId = content.Source.RequestId,
        };
    }

    private static ChatAlternative ReadAlternative(ChoiceFields choice) => new()
    {
        Choice = choice.Index,
        Text = choice.Text ?? "",
        Reasoning = choice.Reasoning,
        FinishReason = choice.FinishReason,
        ToolCalls = ReadToolCalls(choice),
        Logprobs = choice.Logprobs,
    };

    private static IReadOnlyList<ModelToolCall> ReadToolCalls(in ChoiceFields choice) => choice.ToolCalls is null
        ? Array.Empty<ModelToolCall>()
        : choice.ToolCalls.ConvertAll(static part => new ModelToolCall(part.Id ?? "", part.Name ?? "", part.Arguments));
}
