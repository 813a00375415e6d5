namespace InferenceCatalog;

/// <summary>A provider's answer on its way to a result: the bytes as they came, in Hugging Face's own shape of the task.</summary>
/// <remarks>The bytes belong to the call and go back to a pool after it: a reader copies what it keeps, see <see cref="TakeBytes"/>.</remarks>
internal readonly struct ResultContent
{
    private readonly byte[]? owned;

    /// <summary>An answer whose bytes are borrowed.</summary>
    public ResultContent(ReadOnlyMemory<byte> bytes, string? mediaType, AnswerSource source = default)
    {
        Bytes = bytes;
        MediaType = mediaType;
        Source = source;
    }

    /// <summary>An answer whose bytes the result may keep.</summary>
    public ResultContent(byte[] owned, string? mediaType, AnswerSource source = default)
        : this((ReadOnlyMemory<byte>)owned, mediaType, source) => this.owned = owned;

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The media type of the <c>Content-Type</c> header without its parameters; null when there was none.</summary>
    public string? MediaType { get; }

    /// <summary>Who answered.</summary>
    public AnswerSource Source { get; }

    /// <summary>The bytes, to be kept.</summary>
    public byte[] TakeBytes() => owned ?? Bytes.ToArray();
}
