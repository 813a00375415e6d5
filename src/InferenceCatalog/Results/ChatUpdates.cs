using System.Text;

namespace InferenceCatalog;

/// <summary>Puts the pieces of streamed answers together.</summary>
public static class ChatUpdates
{
    /// <summary>Reads a stream to its end and gives the whole answer: what <see cref="InferenceClient.SendAsync{TResult}(InferenceRequest{TResult}, CancellationToken)"/> would have given.</summary>
    /// <param name="updates">The stream, from <see cref="InferenceClient.StreamAsync(ChatRequest, CancellationToken)"/>. It is read once.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InferenceException">The stream failed.</exception>
    public static async Task<ChatReply> ToReplyAsync(this IAsyncEnumerable<ChatUpdate> updates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(updates);
        var first = new Answer();
        SortedDictionary<int, Answer>? others = null;
        ChatStreamInfo? info = null;
        TokenUsage? usage = null;
        await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            info = update.Info ?? info;
            usage = update.Usage ?? usage;
            var answer = first;
            if (update.Choice != 0 && !(others ??= []).TryGetValue(update.Choice, out answer!))
                others.Add(update.Choice, answer = new Answer());

            answer.Add(update);
        }

        return new ChatReply
        {
            Text = first.Text.ToString(),
            Reasoning = first.Reasoning?.ToString(),
            FinishReason = first.FinishReason,
            ToolCalls = first.ToolCalls,
            Logprobs = first.Logprobs,
            Alternatives = others is null ? [] : [.. others.Select(static other => other.Value.ToAlternative(other.Key))],
            Usage = usage,
            Id = info?.Id,
            Model = info?.Model,
            CreatedAt = info?.CreatedAt,
            ServedBy = info?.ServedBy,
            RequestId = info?.RequestId,
            Attempts = info?.Attempts ?? 1,
        };
    }

    private sealed class Answer
    {
        public StringBuilder Text { get; } = new();

        public StringBuilder? Reasoning { get; private set; }

        public string? FinishReason { get; private set; }

        public List<ModelToolCall> ToolCalls { get; } = [];

        public List<TokenLogprob>? Logprobs { get; private set; }

        public void Add(in ChatUpdate update)
        {
            Text.Append(update.Text);
            if (update.Reasoning is not null)
                (Reasoning ??= new StringBuilder()).Append(update.Reasoning);

            FinishReason = update.FinishReason ?? FinishReason;
            ToolCalls.AddRange(update.ToolCalls);
            if (update.Logprobs is not null)
                (Logprobs ??= []).AddRange(update.Logprobs);
        }

        public ChatAlternative ToAlternative(int choice) => new()
        {
            Choice = choice,
            Text = Text.ToString(),
            Reasoning = Reasoning?.ToString(),
            FinishReason = FinishReason,
            ToolCalls = ToolCalls,
            Logprobs = Logprobs,
        };
    }
}
