namespace InferenceCatalog;

/// <summary>An image, a video or a sound that a model made.</summary>
public abstract record MediaResult : InferenceResult
{
    /// <summary>The file, as the provider made it.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The media type, such as <c>image/png</c>: the provider's word, or what the first bytes say where it gave none.</summary>
    public required string MediaType { get; init; }

    /// <summary>Writes the file, replacing one of that name.</summary>
    /// <param name="path">Where to; the extension is yours to choose, see <see cref="MediaType"/>.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.WriteAllBytesAsync(path, Bytes, cancellationToken);
    }
}
