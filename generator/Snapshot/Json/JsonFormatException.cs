namespace InferenceCatalog.Snapshots;

/// <summary>A text cannot be read any further; never leaves this folder's readers.</summary>
internal sealed class JsonFormatException(string message, int start, int length) : FormatException(message)
{
    /// <summary>Where, in bytes from the start of the text.</summary>
    public int Start { get; } = start;

    /// <summary>How many bytes it covers.</summary>
    public int Length { get; } = length;

    /// <summary>A text that asks for more than its reader allows.</summary>
    public static JsonFormatException Above(string before, int limit, string after, int start) =>
        new($"{before} {ShownText.Number(limit)} {after}.", start, 1);

    /// <summary>A text that does not go on as it has to.</summary>
    public static JsonFormatException Unexpected(in Utf8Text text, int at, string expected) => at < text.Length
        ? new($"{ShownText.Quote(text.Slice(at, text.SequenceLengthAt(at)))} stands where {expected} is expected.", at, text.SequenceLengthAt(at))
        : new($"The file ends where {expected} is expected.", at, 0);
}
