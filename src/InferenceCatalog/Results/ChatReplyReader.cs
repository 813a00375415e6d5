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
            Text = fields.Text ?? "",
            Reasoning = fields.Reasoning,
            FinishReason = fields.FinishReason,
            Usage = fields.Usage,
            Id = fields.Id,
            Model = fields.Model,
            CreatedAt = fields.CreatedAt,
            ServedBy = content.Source.ServedBy,
            RequestId = content.Source.RequestId,
        };
    }
}
