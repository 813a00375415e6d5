using System.Text.Json.Nodes;

namespace InferenceCatalog.Conformance.Tests.Clients;

/// <summary>Our results in the shape that the official client gives them.</summary>
internal static class OurResult
{
    public static JsonNode Describe(InferenceResult result, string task) => result switch
    {
        ChatReply chat => Describe(chat),
        MediaResult media => new JsonObject { ["mediaType"] = media.MediaType, ["bytes"] = Base64(media.Bytes) },
        TextResult text => text.Text,
        TranscriptionResult transcription => Describe(transcription),
        ClassificationResult classification => List(classification.Labels, label => new JsonObject { ["label"] = label.Label, ["score"] = label.Score }),
        EmbeddingResult embedding => List(embedding.Vectors, vector => List(vector.ToArray(), number => (double)number)),
        SimilarityResult similarity => List(similarity.Scores, score => score),
        AnswerResult answer => Describe(answer.Answers[0]),
        TableAnswerResult answer => Describe(answer),
        FillMaskResult mask => List(mask.Candidates, candidate => new JsonObject
        {
            ["sequence"] = candidate.Sequence,
            ["token"] = candidate.TokenId,
            ["token_str"] = candidate.Token,
            ["score"] = candidate.Score,
        }),
        TokenClassificationResult tokens => List(tokens.Entities, entity => new JsonObject
        {
            ["entity_group"] = entity.Label,
            ["word"] = entity.Word,
            ["score"] = entity.Score,
            ["start"] = entity.Start,
            ["end"] = entity.End,
        }),
        ObjectDetectionResult detection => List(detection.Objects, Describe),
        ImageSegmentationResult segmentation => List(segmentation.Segments, segment => new JsonObject
        {
            ["label"] = segment.Label,
            ["score"] = segment.Score,
            ["mask"] = Base64(segment.Mask),
        }),
        AudioToAudioResult audio => List(audio.Sounds, sound => new JsonObject
        {
            ["label"] = sound.Label,
            ["content-type"] = sound.MediaType,
            ["blob"] = Base64(sound.Bytes),
        }),
        TabularClassificationResult tabular => List(tabular.Labels, label => label),
        TabularRegressionResult tabular => List(tabular.Values, value => value),
        _ => throw new InvalidOperationException($"This test does not know the result of {task}."),
    };

    /// <summary>A streamed chat, put together.</summary>
    public static JsonNode Describe(IReadOnlyList<ChatUpdate> updates) => new JsonObject
    {
        ["text"] = string.Concat(updates.Select(update => update.Text)),
        ["finishReason"] = updates.Select(update => update.FinishReason).LastOrDefault(reason => reason is not null),
        ["toolCalls"] = Describe(updates.SelectMany(update => update.ToolCalls)),
        ["usage"] = Describe(updates.Select(update => update.Usage).LastOrDefault(usage => usage is not null)),
    };

    /// <summary>A streamed text, put together.</summary>
    public static JsonNode Describe(IReadOnlyList<TextUpdate> updates) => new JsonObject
    {
        ["text"] = string.Concat(updates.Select(update => update.Text)),
        ["finishReason"] = updates.Select(update => update.FinishReason).LastOrDefault(reason => reason is not null),
        ["usage"] = Describe(updates.Select(update => update.Usage).LastOrDefault(usage => usage is not null)),
    };

    private static JsonObject Describe(ChatReply chat) => new()
    {
        ["id"] = chat.Id,
        ["model"] = chat.Model,
        ["created"] = chat.CreatedAt?.ToUnixTimeSeconds(),
        ["usage"] = Describe(chat.Usage),
        ["choices"] = new JsonArray(
        [
            Choice(chat.Text, chat.Reasoning, chat.FinishReason, chat.ToolCalls),
            .. chat.Alternatives.Where(other => other.Choice > 0).Select(other => Choice(other.Text, other.Reasoning, other.FinishReason, other.ToolCalls)),
        ]),
    };

    private static JsonObject Choice(string text, string? reasoning, string? finishReason, IEnumerable<ModelToolCall> toolCalls) => new()
    {
        ["text"] = text,
        ["reasoning"] = reasoning,
        ["finishReason"] = finishReason,
        ["toolCalls"] = Describe(toolCalls),
    };

    private static JsonArray Describe(IEnumerable<ModelToolCall> calls) =>
        List(calls, call => new JsonObject { ["id"] = call.Id, ["name"] = call.Name, ["arguments"] = call.Arguments });

    private static JsonObject? Describe(TokenUsage? usage) => usage is null
        ? null
        : new JsonObject { ["prompt_tokens"] = usage.InputTokens, ["completion_tokens"] = usage.OutputTokens, ["total_tokens"] = usage.TotalTokens };

    private static JsonObject Describe(TranscriptionResult transcription)
    {
        var result = new JsonObject { ["text"] = transcription.Text };
        if (transcription.Segments.Count > 0)
        {
            result["chunks"] = List(transcription.Segments, segment => new JsonObject
            {
                ["text"] = segment.Text,
                ["timestamp"] = new JsonArray(segment.Start?.TotalSeconds, segment.End?.TotalSeconds),
            });
        }

        return result;
    }

    private static JsonObject Describe(ScoredAnswer answer)
    {
        var result = new JsonObject { ["answer"] = answer.Text, ["score"] = answer.Score };
        if (answer.Start is not null)
            (result["start"], result["end"]) = (answer.Start, answer.End);

        return result;
    }

    private static JsonObject Describe(TableAnswerResult answer) => new()
    {
        ["answer"] = answer.Text,
        ["aggregator"] = answer.Aggregator,
        ["cells"] = List(answer.Cells, cell => cell),
        ["coordinates"] = List(answer.Coordinates, coordinate => new JsonArray(coordinate.Row, coordinate.Column)),
    };

    private static JsonObject Describe(DetectedObject one) => new()
    {
        ["label"] = one.Label,
        ["score"] = one.Score,
        ["box"] = new JsonObject { ["xmin"] = one.Box.Left, ["ymin"] = one.Box.Top, ["xmax"] = one.Box.Right, ["ymax"] = one.Box.Bottom },
    };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> describe) => [.. items.Select(describe)];

    private static string Base64(ReadOnlyMemory<byte> bytes) => Convert.ToBase64String(bytes.Span);
}
