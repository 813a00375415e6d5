namespace InferenceCatalog.Build;

/// <summary>The refresh failed or was refused; the snapshot is as it was.</summary>
/// <param name="code">The diagnostic's id: see <see cref="RefreshErrorCodes"/>.</param>
/// <param name="message">Which address or file, what happened, and what to do.</param>
/// <param name="inner">What caused it, if it was an exception.</param>
internal sealed class RefreshException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    /// <summary>Where it went wrong, where that is a file of the developer's; null where it is not.</summary>
    public FilePlace? Place { get; init; }
}
