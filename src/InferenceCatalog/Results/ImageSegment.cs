using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A part of an image.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Score">How sure the model is, from 0 to 1; null when it does not say.</param>
/// <param name="Mask">An image of the same size that is white where the part is, most often a PNG.</param>
public sealed record ImageSegment(string Label, double? Score, ReadOnlyMemory<byte> Mask)
{
    /// <summary>The mask's media type, by its first bytes.</summary>
    public string MaskMediaType => MediaTypes.Sniff(Mask.Span) ?? MediaTypes.Unknown;

    /// <summary>The mask as a stream that can be read and sought; it needs no disposal.</summary>
    public Stream OpenMask() => MediaFile.OpenRead(Mask);

    /// <summary>Writes the mask, replacing a file of that name: whole or, if anything fails, not at all. Directories that are missing are made.</summary>
    /// <param name="path">Where to; the extension is yours to choose, see <see cref="MaskMediaType"/>.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public Task SaveMaskAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return MediaFile.SaveAsync(path, Mask, cancellationToken);
    }

    internal static ImageSegment? Read(JsonElement item) =>
        item.GetText("label") is { } label && item.GetText("mask") is { } mask
            ? new ImageSegment(label, item.GetNumber("score"), MediaContent.Decode(mask).Bytes)
            : null;
}
