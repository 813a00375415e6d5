namespace InferenceCatalog;

/// <summary>An image, a video or a sound that a model made.</summary>
public abstract record MediaResult : InferenceResult
{
    /// <summary>The file, as the provider made it.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The media type, such as <c>image/png</c>: what the first bytes show, or the provider's word where they show nothing or leave it open.</summary>
    public required string MediaType { get; init; }

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
}
