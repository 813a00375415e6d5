namespace InferenceCatalog;

/// <summary>A body that has been read to its end.</summary>
internal sealed class AnswerBody : IDisposable
{
    /// <summary>No answer may be longer, in bytes, whatever the options say: one less than a buffer holds, so that there is room to see that it is.</summary>
    public const int MaxLength = PooledBuffer.MaxLength - 1;

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

    /// <summary>Reads a body to its end.</summary>
    /// <param name="content">The body.</param>
    /// <param name="maxLength">How long it may be, in bytes; at most <see cref="MaxLength"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">It is longer.</exception>
    public static ValueTask<AnswerBody> ReadAsync(HttpContent content, int maxLength, CancellationToken cancellationToken) =>
        ReadAsync(content, maxLength, isBeginningEnough: false, cancellationToken);

    /// <summary>Reads a body to its end, or to where enough of it is read.</summary>
    /// <param name="content">The body.</param>
    /// <param name="maxLength">How much is enough, in bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ValueTask<AnswerBody> ReadBeginningAsync(HttpContent content, int maxLength, CancellationToken cancellationToken) =>
        ReadAsync(content, maxLength, isBeginningEnough: true, cancellationToken);

    public void Dispose() => rented?.Dispose();

    /// <remarks>A file whose length is known goes into an array that the result can keep, anything else into rented memory.</remarks>
    private static async ValueTask<AnswerBody> ReadAsync(HttpContent content, int maxLength, bool isBeginningEnough, CancellationToken cancellationToken)
    {
        var mediaType = content.Headers.ContentType?.MediaType;
        var length = content.Headers.ContentLength;
        if (length > maxLength && !isBeginningEnough)
            throw TooLong(maxLength);

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        if (length is > 0 && length <= maxLength && IsFile(mediaType))
        {
            var file = new byte[length.Value];
            await stream.ReadExactlyAsync(file, cancellationToken).ConfigureAwait(false);
            return new AnswerBody(null, file, mediaType);
        }

        // One byte more than the length, so that the read that finds the end needs no growth.
        var buffer = new PooledBuffer((int)Math.Clamp((length ?? 4095) + 1, 256, 1 << 20));
        try
        {
            var end = isBeginningEnough ? maxLength : maxLength + 1;
            int read;
            do
            {
                var room = buffer.GetMemory();
                read = await stream.ReadAsync(room[..Math.Min(room.Length, end - buffer.Length)], cancellationToken).ConfigureAwait(false);
                buffer.Advance(read);
            }
            while (read > 0 && buffer.Length < end);

            if (buffer.Length > maxLength)
                throw TooLong(maxLength);

            return new AnswerBody(buffer, null, mediaType);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static InvalidDataException TooLong(int maxLength) => new($"The answer is longer than {maxLength} bytes (see InferenceClientOptions.MaxAnswerBytes).");

    private static bool IsFile(string? mediaType) =>
        mediaType is not null
        && (mediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            || mediaType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
            || mediaType.StartsWith("video/", StringComparison.OrdinalIgnoreCase));
}
