namespace InferenceCatalog;

/// <summary>A body that has been read to its end.</summary>
internal sealed class AnswerBody : IDisposable
{
    private readonly PooledBuffer? rented;
    private readonly byte[]? owned;

    private AnswerBody(PooledBuffer? rented, byte[]? owned, string? mediaType)
    {
        this.rented = rented;
        this.owned = owned;
        MediaType = mediaType;
    }

    /// <summary>No body.</summary>
    public static AnswerBody Empty { get; } = new(null, [], null);

    public string? MediaType { get; }

    public ReadOnlyMemory<byte> Bytes => owned ?? rented!.Written;

    public ResultContent ToContent(AnswerSource source) =>
        owned is not null ? new ResultContent(owned, MediaType, source) : new ResultContent(rented!.Written, MediaType, source);

    /// <summary>Reads a body: a file whose length is known into an array that the result can keep, anything else into rented memory.</summary>
    /// <param name="content">The body.</param>
    /// <param name="maxLength">Where to stop, in bytes, for a body of which the beginning will do.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async ValueTask<AnswerBody> ReadAsync(HttpContent content, int maxLength, CancellationToken cancellationToken)
    {
        var mediaType = content.Headers.ContentType?.MediaType;
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var length = content.Headers.ContentLength;
        if (length is > 0 && length <= Math.Min(maxLength, PooledBuffer.MaxLength) && IsFile(mediaType))
        {
            var file = new byte[length.Value];
            await stream.ReadExactlyAsync(file, cancellationToken).ConfigureAwait(false);
            return new AnswerBody(null, file, mediaType);
        }

        // One byte more than the length, so that the read that finds the end needs no growth.
        var buffer = new PooledBuffer((int)Math.Clamp((length ?? 4095) + 1, 256, 1 << 20));
        try
        {
            int read;
            do
            {
                var room = buffer.GetMemory();
                read = await stream.ReadAsync(room[..Math.Min(room.Length, maxLength - buffer.Length)], cancellationToken).ConfigureAwait(false);
                buffer.Advance(read);
            }
            while (read > 0);

            return new AnswerBody(buffer, null, mediaType);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public void Dispose() => rented?.Dispose();

    private static bool IsFile(string? mediaType) =>
        mediaType is not null
        && (mediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            || mediaType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
            || mediaType.StartsWith("video/", StringComparison.OrdinalIgnoreCase));
}
