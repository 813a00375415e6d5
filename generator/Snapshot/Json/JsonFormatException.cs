namespace InferenceCatalog.Snapshots;

/// <summary>A text cannot be read any further; never leaves this folder's readers.</summary>
internal sealed class JsonFormatException(string message, int start, int length) : FormatException(message)
{
    /// <summary>Where, in characters from the start of the text.</summary>
    public int Start { get; } = start;

    /// <summary>How many characters it covers.</summary>
    public int Length { get; } = length;

    /// <summary>A text that asks for more than its reader allows.</summary>
    public static JsonFormatException Above(string before, int limit, string after, int start) =>
        new($"{before} {ShownText.Number(limit)} {after}.", start, 1);
}
