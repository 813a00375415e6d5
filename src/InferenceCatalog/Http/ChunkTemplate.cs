using System.Buffers;
using System.Text;

namespace InferenceCatalog;

/// <summary>Reads a chunk that differs from one before in its text alone, without parsing it again.</summary>
/// <remarks>
/// Nearly all chunks of an answer do: the same JSON before the text, the same after it. Where both are the same and the text between them has
/// neither a quote, a backslash nor a control character, the chunk means what the one before meant, with another text.
/// </remarks>
internal sealed class ChunkTemplate
{
    /// <summary>After so many misses in a row the provider's chunks are of another kind, and looking costs more than it saves.</summary>
    private const int MaxMisses = 8;

    private static readonly SearchValues<byte> NotPlain = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8);

    private byte[] chunk = [];
    private int prefixLength;
    private int suffixStart;
    private int length;
    private bool isReasoning;
    private int misses;

    /// <summary>Which answer the chunks are pieces of.</summary>
    public int Choice { get; private set; }

    /// <summary>Reads a chunk; false when it has to be parsed.</summary>
    public bool TryRead(ReadOnlySpan<byte> data, out string? text, out string? reasoning)
    {
        text = reasoning = null;
        var textLength = data.Length - (length - suffixStart) - prefixLength;
        if (length == 0
            || textLength <= 0
            || !data.StartsWith(chunk.AsSpan(0, prefixLength))
            || !data.EndsWith(chunk.AsSpan(suffixStart, length - suffixStart)))
        {
            return false;
        }

        var piece = data.Slice(prefixLength, textLength);
        if (piece.ContainsAny(NotPlain))
            return false;

        misses = 0;
        (text, reasoning) = isReasoning ? ("", Encoding.UTF8.GetString(piece)) : (Encoding.UTF8.GetString(piece), null);
        return true;
    }

    /// <summary>Takes a chunk that was parsed as the one that the next are compared with, when it brought a text and nothing else.</summary>
    public void Learn(ReadOnlySpan<byte> data, in ChatFields fields)
    {
        if (misses++ >= MaxMisses)
        {
            length = 0;
            return;
        }

        var choice = fields.Choice;
        isReasoning = choice.Text is null or "";
        var place = isReasoning ? choice.ReasoningPlace : choice.TextPlace;
        var hasOneText = isReasoning ? choice.Reasoning is not null : choice.Reasoning is null;
        var hasMore = choice.FinishReason is not null || choice.ToolCalls is not null || choice.Logprobs is not null || fields.Usage is not null || fields.Others is not null;
        length = hasOneText && place.Length > 0 && !hasMore ? data.Length : 0;
        if (length == 0)
            return;

        if (chunk.Length < length)
            chunk = new byte[length * 2];

        data.CopyTo(chunk);
        Choice = choice.Index;
        prefixLength = place.Start;
        suffixStart = place.Start + place.Length;
    }
}
