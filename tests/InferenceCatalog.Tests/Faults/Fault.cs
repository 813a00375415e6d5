namespace InferenceCatalog.Tests.Faults;

/// <summary>A way in which an answer goes wrong, and what the caller is to see.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Kinds">What the caller is to see, one of these.</param>
/// <param name="WriteAsync">Writes it in place of a good answer.</param>
internal sealed record Fault(string Name, InferenceErrorKind[] Kinds, Func<FaultExchange, GoodAnswer, Task> WriteAsync)
{
    /// <summary>What the caller is to see where a file is fetched; null for the same.</summary>
    public InferenceErrorKind[]? DownloadKinds { get; init; }

    /// <summary>What the caller is to see where a stream is opened or read; null for the same.</summary>
    public InferenceErrorKind[]? StreamKinds { get; init; }

    /// <summary>Whether it would go on for ever: then the client's own timeout has to end it.</summary>
    public bool IsEndless { get; init; }

    /// <summary>Whether it can happen to an answer; null for any.</summary>
    public Func<GoodAnswer, bool>? Applies { get; init; }

    public InferenceErrorKind[] Expect(GoodAnswer answer, bool isDownload) =>
        (isDownload ? DownloadKinds : answer.IsStream ? StreamKinds : null) ?? Kinds;
}
