using System.Diagnostics;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>An image, a sound or a video that goes into a request: bytes with their media type, or an address.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class MediaInput
{
    private MediaInput(ReadOnlyMemory<byte> bytes, string? mediaType, Uri? uri)
    {
        Bytes = bytes;
        MediaType = mediaType;
        Uri = uri;
    }

    /// <summary>The bytes; empty when the input is an address.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The media type, such as <c>image/png</c>; null when the input is an address.</summary>
    public string? MediaType { get; }

    /// <summary>The address, which the provider fetches; null when the input is bytes.</summary>
    public Uri? Uri { get; }

    /// <summary>Reads a file. Its media type is what its first bytes show, else what its name shows.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">The file is empty.</exception>
    public static MediaInput FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bytes = File.ReadAllBytes(path);
        return FromBytes(bytes, MediaTypes.Sniff(bytes) ?? MediaTypes.FromName(path));
    }

    /// <summary>Reads a file, likewise, without holding up the thread.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">The file is empty.</exception>
    public static async Task<MediaInput> FromFileAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        return FromBytes(bytes, MediaTypes.Sniff(bytes) ?? MediaTypes.FromName(path));
    }

    /// <summary>Takes bytes as they are: do not change them while a request holds them.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="mediaType">Its type, such as <c>audio/wav</c>; when null, what the first bytes show.</param>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> is empty, or <paramref name="mediaType"/> is malformed.</exception>
    public static MediaInput FromBytes(ReadOnlyMemory<byte> bytes, string? mediaType = null)
    {
        if (bytes.IsEmpty)
            throw new ArgumentException("There are no bytes.", nameof(bytes));

        if (mediaType is not null && !MediaTypes.IsWellFormed(mediaType))
            throw new ArgumentException("A media type such as image/png is expected, without parameters.", nameof(mediaType));

        return new MediaInput(bytes, mediaType ?? MediaTypes.Sniff(bytes.Span) ?? MediaTypes.Unknown, null);
    }

    /// <summary>Reads a stream to its end. It is not disposed.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="mediaType">Its type; when null, what the first bytes show.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The stream is empty, or <paramref name="mediaType"/> is malformed.</exception>
    public static async Task<MediaInput> FromStreamAsync(Stream stream, string? mediaType = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return FromBytes(copy.ToArray(), mediaType);
    }

    /// <summary>Names an address, which the provider (not this client) fetches.</summary>
    /// <exception cref="ArgumentException"><paramref name="uri"/> is not an absolute http or https address.</exception>
    public static MediaInput FromUri(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException("An absolute http or https address is expected.", nameof(uri));

        return new MediaInput(default, null, uri);
    }

    /// <summary>The media type and length, or the address.</summary>
    public override string ToString() => Uri is null ? $"{MediaType}, {Bytes.Length} bytes" : Uri.ToString();

    /// <summary>Writes base64, or the address: the form of Hugging Face's own bodies.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (Uri is not null)
            writer.WriteStringValue(Uri.AbsoluteUri);
        else
            writer.WriteBase64StringValue(Bytes.Span);
    }

    /// <summary>Writes a <c>data:</c> address, or the address: the form of chat and of providers that take a URL.</summary>
    internal void WriteAddress(Utf8JsonWriter writer)
    {
        if (Uri is not null)
        {
            writer.WriteStringValue(Uri.AbsoluteUri);
            return;
        }

        // In segments, so that a picture of megabytes is never one string.
        const int Piece = 3 * 4096;
        Span<char> base64 = stackalloc char[Piece / 3 * 4];
        writer.WriteStringValueSegment($"data:{MediaType};base64,", isFinalSegment: false);
        for (var rest = Bytes.Span; !rest.IsEmpty;)
        {
            var piece = rest[..Math.Min(Piece, rest.Length)];
            rest = rest[piece.Length..];
            Convert.TryToBase64Chars(piece, base64, out var length);
            writer.WriteStringValueSegment(base64[..length], isFinalSegment: rest.IsEmpty);
        }
    }
}
