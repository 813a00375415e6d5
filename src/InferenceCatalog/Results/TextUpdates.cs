using System.Text;

namespace InferenceCatalog;

/// <summary>Puts the pieces of streamed texts together.</summary>
public static class TextUpdates
{
    /// <summary>Reads a stream to its end and gives the whole text: what <see cref="InferenceClient.SendAsync{TResult}(InferenceRequest{TResult}, CancellationToken)"/> would have given.</summary>
    /// <param name="updates">The stream, from <see cref="InferenceClient.StreamAsync(TextGenerationRequest, CancellationToken)"/>. It is read once.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InferenceException">The stream failed.</exception>
    public static async Task<TextResult> ToResultAsync(this IAsyncEnumerable<TextUpdate> updates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(updates);
        var texts = new SortedDictionary<int, StringBuilder> { [0] = new() };
        string? finishReason = null;
        TokenUsage? usage = null;
        ChatStreamInfo? info = null;
        await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            info = update.Info ?? info;
            usage = update.Usage ?? usage;
            if (update.Choice == 0)
                finishReason = update.FinishReason ?? finishReason;

            if (!texts.TryGetValue(update.Choice, out var text))
                texts.Add(update.Choice, text = new StringBuilder());

            text.Append(update.Text);
        }

        string[] whole = [.. texts.Values.Select(static text => text.ToString())];
        return new TextResult
        {
            Text = whole[0],
            Texts = whole,
            FinishReason = finishReason,
            Usage = usage,
            ServedBy = info?.ServedBy,
            RequestId = info?.RequestId,
        };
    }
}
