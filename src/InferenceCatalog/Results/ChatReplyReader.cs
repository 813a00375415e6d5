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
            Alternatives = ReadAlternatives(fields.Others),
            Usage = fields.Usage,
            Id = fields.Id,
            Model = fields.Model,
            CreatedAt = fields.CreatedAt,
            ServedBy = content.Source.ServedBy,
            RequestId = content.Source.RequestId,
        };
    }

    private static ChatAlternative[] ReadAlternatives(List<ChoiceFields>? others)
    {
        if (others is null)
            return [];

        var alternatives = new ChatAlternative[others.Count];
        for (var index = 0; index < alternatives.Length; index++)
            alternatives[index] = ReadAlternative(others[index]);

        return alternatives;
    }

    private static ChatAlternative ReadAlternative(in ChoiceFields choice) => new()
    {
        Choice = choice.Index,
        Text = choice.Text ?? "",
        Reasoning = choice.Reasoning,
        FinishReason = choice.FinishReason,
        ToolCalls = ReadToolCalls(choice),
        Logprobs = choice.Logprobs,
    };

    private static ModelToolCall[] ReadToolCalls(in ChoiceFields choice)
    {
        if (choice.ToolCalls is not { } parts)
            return [];

        var calls = new ModelToolCall[parts.Count];
        for (var index = 0; index < calls.Length; index++)
            calls[index] = new ModelToolCall(parts[index].Id ?? "", parts[index].Name ?? "", parts[index].Arguments);

        return calls;
    }
}
