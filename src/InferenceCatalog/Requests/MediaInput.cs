using System.Text.Json;

namespace InferenceCatalog;

/// <summary>An image, a sound or a video that goes into a request: bytes with their media type, or an address.</summary>
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

    /// <summary>Writes it as a value of HF's own body: the bytes in base64, or the address.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (Uri is null)
            writer.WriteBase64StringValue(Bytes.Span);
        else
            writer.WriteStringValue(Uri.OriginalString);
    }
}
