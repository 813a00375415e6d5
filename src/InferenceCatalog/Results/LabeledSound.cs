using System.Text.Json;

namespace InferenceCatalog;

/// <summary>One of the sounds that a model made out of a sound.</summary>
/// <param name="Label">What it is: a voice, an instrument, or the model's own word.</param>
/// <param name="Bytes">The file, as the provider made it.</param>
/// <param name="MediaType">The media type, such as <c>audio/flac</c>: what the first bytes show, or the provider's word where they show nothing or leave it open.</param>
public sealed record LabeledSound(string Label, ReadOnlyMemory<byte> Bytes, string MediaType)
{
    /// <summary>The file as a stream that can be read and sought; it needs no disposal.</summary>
    public Stream OpenRead() => MediaFile.OpenRead(Bytes);

    /// <summary>Writes the file, replacing one of that name: whole or, if anything fails, not at all. Directories that are missing are made.</summary>
    /// <param name="path">Where to; the extension is yours to choose, see <see cref="MediaType"/>.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return MediaFile.SaveAsync(path, Bytes, cancellationToken);
    }

    internal static LabeledSound? Read(JsonElement item)
    {
        if (item.GetText("label") is not { } label || item.GetText("blob") is not { } blob)
            return null;

        var (bytes, mediaType) = MediaContent.Decode(blob, item.GetText("content-type"));
        return new LabeledSound(label, bytes, mediaType);
    }
}
