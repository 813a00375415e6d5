using System.Text;

namespace InferenceCatalog.Fuzz;

/// <summary>Streams: whatever comes, it ends in an end or in an exception of ours, and in the same however it is cut into pieces.</summary>
internal static class StreamTargets
{
    public static IEnumerable<FuzzTarget> All { get; } =
    [
        new("stream of a chat", Seeds.Streams, bytes => CompareAsync(bytes, isChat: true)),
        new("stream of a text", Seeds.Streams, bytes => CompareAsync(bytes, isChat: false)),
    ];

    private static async Task<string> CompareAsync(byte[] bytes, bool isChat)
    {
        var whole = await ReadAsync(bytes, int.MaxValue, isChat);
        foreach (var size in (int[])[1, 7])
        {
            var pieces = await ReadAsync(bytes, size, isChat);
            if (pieces != whole)
                throw new InvalidOperationException($"In pieces of {size} it reads as\n{pieces}\nand as a whole as\n{whole}");
        }

        // What came of it, and about how much: each letter is a doubling.
        return whole.Split('\n')[0] + new string('x', (int)Math.Log2(whole.Length));
    }

    /// <summary>The end in the first line, all that was read in the others.</summary>
    private static async Task<string> ReadAsync(byte[] bytes, int pieceSize, bool isChat)
    {
        using var handler = new AnswerHandler(bytes, "text/event-stream", pieceSize);
        using var http = new HttpClient(handler);
        var client = new InferenceClient(http, new InferenceClientOptions { Token = "hf_x" });
        var read = new StringBuilder();
        try
        {
            if (isChat)
            {
                await foreach (var update in client.StreamAsync(new ChatRequest("a/b", "x")))
                    Write(read, update);
            }
            else
            {
                await foreach (var update in client.StreamAsync(TextGenerationModel.Unlisted("a/b", new Provider("together"), "b").TextGeneration("x")))
                    read.Append(update.Text).Append('|').Append(update.FinishReason);
            }

            return $"end\n{read}";
        }
        catch (InferenceException exception) when (exception.Kind is InferenceErrorKind.StreamError or InferenceErrorKind.StreamTruncated)
        {
            return $"{exception.Kind}\n{read}\n{((InferenceStreamException)exception).PartialText}";
        }
    }

    private static void Write(StringBuilder read, in ChatUpdate update)
    {
        read.Append(update.Choice).Append(update.Text).Append('|').Append(update.Reasoning).Append('|').Append(update.FinishReason).Append('|').Append(update.Usage);
        foreach (var fragment in update.ToolCallFragments)
            read.Append('<').Append(fragment.Index).Append(fragment.Id).Append(fragment.Name).Append(fragment.Arguments).Append('>');

        foreach (var call in update.ToolCalls)
            read.Append('{').Append(call.Id).Append(call.Name).Append('}');
    }
}
